import { build, context } from "esbuild";
import process from "node:process";

/*
 * `node esbuild.config.mjs` writes ./main.js, minified; `--watch` rebuilds on every change.
 * Obsidian loads one CommonJS file, so everything but its own modules is bundled in. The layout worker is bundled
 * first and travels inside main.js as text: a plugin has no second file that a mobile app would load.
 */
const watch = process.argv.includes("--watch");

/** `import source from "worker:./entry.ts"` gives the bundled text of that entry. */
const inlineWorker = {
	name: "inline-worker",
	setup(plugin) {
		plugin.onResolve({ filter: /^worker:/ }, (args) => ({
			path: new URL(args.path.slice("worker:".length), `file://${args.resolveDir}/`).pathname,
			namespace: "worker",
		}));
		plugin.onLoad({ filter: /.*/, namespace: "worker" }, async (args) => {
			const bundle = await build({
				entryPoints: [args.path],
				bundle: true,
				minify: true,
				write: false,
				format: "iife",
				target: "es2022",
				legalComments: "none",
			});
			return { contents: bundle.outputFiles[0].text, loader: "text", watchFiles: [args.path] };
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
	logLevel: "warning",
	external: ["obsidian", "electron", "@codemirror/*", "@lezer/*"],
	plugins: [inlineWorker],
};

if (watch) await (await context(options)).watch();
else await build(options);
