import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { build, type Plugin } from "esbuild";
import { readOfficialApi } from "./officialApi.ts";

/** The page's files by path; null for what is none of them. */
export type AppFiles = (path: string, token: string) => { type: string; content: string | Buffer } | null;

const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", json: "application/json" } as const;

/**
 * Bundles the page once, in memory; the plugin's three files are read anew for each request, so that a reload shows
 * what was built last.
 */
export async function appFiles(project: string, plugin: string): Promise<AppFiles> {
	const bundled = bundles.get(project) ?? bundle(project);
	bundles.set(project, bundled);
	const { script, style } = await bundled;
	const shipped: Readonly<Record<string, keyof typeof TYPES>> = { "main.js": "js", "manifest.json": "json", "styles.css": "css" };

	return (path, token) => {
		const answer = (type: keyof typeof TYPES, content: string | Buffer) => ({ type: `${TYPES[type]}; charset=utf-8`, content });
		if (path === "/") return answer("html", page(token));
		if (path === "/app.js") return answer("js", script);
		if (path === "/app.css") return answer("css", style);
		const name = path.startsWith("/plugin/") ? path.slice("/plugin/".length) : "";
		const type = Object.hasOwn(shipped, name) ? shipped[name] : undefined;
		if (!type) return null;
		const file = join(plugin, name);
		return existsSync(file) ? answer(type, readFileSync(file)) : null;
	};
}

const bundles = new Map<string, ReturnType<typeof bundle>>();

async function bundle(project: string): Promise<{ script: string; style: string }> {
	const { outputFiles } = await build({
		entryPoints: [join(project, "workbench/app/main.ts")],
		outdir: "/",
		absWorkingDir: project,
		bundle: true,
		write: false,
		format: "iife",
		target: "chrome115",
		sourcemap: "inline",
		loader: { ".css": "css", ".json": "json" },
		logLevel: "warning",
		plugins: [officialApi(join(project, "node_modules/obsidian/obsidian.d.ts"))],
	});
	const output = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
	return { script: output(".js"), style: output(".css") };
}

function page(token: string): string {
	const query = `?token=${token}`;
	return `<!doctype html>
<html lang="en" data-system="${process.platform}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Workbench</title>
<link rel="stylesheet" href="/app.css${query}">
<link rel="icon" href="data:,">
</head>
<body>
<script src="/app.js${query}"></script>
</body>
</html>
`;
}

/** `import api from "official-api"`: what the official declarations promise, as data. */
function officialApi(declarations: string): Plugin {
	return {
		name: "official-api",
		setup(builder) {
			builder.onResolve({ filter: /^official-api$/ }, () => ({ path: declarations, namespace: "official-api" }));
			builder.onLoad({ filter: /.*/, namespace: "official-api" }, ({ path }) => ({
				contents: JSON.stringify(readOfficialApi(path)),
				loader: "json",
			}));
		},
	};
}
