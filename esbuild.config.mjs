import { build, context } from "esbuild";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { runInNewContext } from "node:vm";

/*
 * `node esbuild.config.mjs` writes ./main.js, minified; `--watch` rebuilds on every change.
 * Obsidian loads one CommonJS file, so everything but its own modules is bundled in. The layouts travel inside main.js as
 * one function that both threads run: a plugin has no second file that a mobile app would load.
 */
const watch = process.argv.includes("--watch");

/** `import entry from "function:./entry.ts"` gives a function of no outside references that returns the entry's exports. */
const bundledFunction = {
	name: "bundled-function",
	setup(plugin) {
		plugin.onResolve({ filter: /^function:/ }, ({ path, resolveDir }) => ({
			path: resolve(resolveDir, path.slice("function:".length)),
			namespace: "function",
		}));
		plugin.onLoad({ filter: /.*/, namespace: "function" }, async ({ path }) => {
			const { outputFiles, metafile } = await build({
				entryPoints: [path],
				bundle: true,
				write: false,
				metafile: true,
				format: "iife",
				globalName: "entry",
				target: options.target,
				charset: "utf8",
				legalComments: "none",
			});
			return {
				contents: `export default function () { ${outputFiles[0].text}; return entry; }`,
				watchFiles: Object.keys(metafile.inputs).map((input) => resolve(input)),
			};
		});
	},
};

/** The tables of words with their keys written once, by what stands before the first dot, and without the command line's. */
const wordTables = {
	name: "word-tables",
	setup(plugin) {
		plugin.onLoad({ filter: /core[/\\]language[/\\]tables\.ts$/ }, async ({ path }) => {
			const { outputFiles, metafile } = await build({ entryPoints: [path], bundle: true, write: false, metafile: true, format: "iife", globalName: "words" });
			const tables = runInNewContext(`${outputFiles[0].text}; words.tables`);
			const languages = Object.keys(tables);
			const groups = {};
			for (const key of Object.keys(tables[languages[0]])) {
				const [group, name] = key.split(/\.(.*)/);
				if (group !== "commandLine") (groups[group] ??= {})[name] = languages.map((language) => tables[language][key]);
			}
			return {
				contents: `const groups = ${JSON.stringify(groups)};
					const words = (at) => Object.fromEntries(Object.entries(groups).flatMap(([group, names]) =>
						Object.entries(names).map(([name, texts]) => [group + "." + name, texts[at]])));
					export const tables = { ${languages.map((language, at) => `${language}: words(${at})`).join()} };`,
				watchFiles: Object.keys(metafile.inputs).map((input) => resolve(input)),
			};
		});
	},
};

/** d3's selections can set markup. Nobody here does, and what is not in main.js cannot be misused. */
const withoutMarkup = {
	name: "without-markup",
	setup(plugin) {
		plugin.onLoad({ filter: /d3-selection\.mjs$/ }, ({ path }) => {
			const contents = readFileSync(path, "utf8").replace(/^\s*html: selection_html,$/m, "");
			if (/\bhtml: /.test(contents)) throw new Error("d3-selection sets markup in another way now.");
			return { contents };
		});
	},
};

const options = {
	entryPoints: ["src/main.ts"],
	outfile: "main.js",
	bundle: true,
	format: "cjs",
	// What the oldest supported app's Chromium and the oldest supported iOS run as it stands; nothing is lowered.
	target: "es2022",
	// Chinese words and vocabularies stay as they are: escaped they take twice the room.
	charset: "utf8",
	minify: !watch,
	sourcemap: watch ? "inline" : false,
	treeShaking: true,
	legalComments: "none",
	// What d3's licence asks of every copy.
	banner: { js: "/* MIT. Holds parts of d3, ISC, Copyright 2010-2026 Mike Bostock: docs/licences.md has their terms. */" },
	logLevel: "warning",
	external: ["obsidian", "electron", "@codemirror/*", "@lezer/*"],
	plugins: [bundledFunction, wordTables, withoutMarkup],
};

if (watch) await (await context(options)).watch();
else await build(options);
