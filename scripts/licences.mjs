/* `node scripts/licences.mjs` writes docs/licences.md: every package that package-lock.json names, with its licence. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { project } from "./packages.mjs";

/** Packages that name no licence in their own package.json; read off the text that comes with them. */
const READ_BY_HAND = { khroma: "MIT" };

/**
 * Each package of the lock file once, in order.
 * @returns {{ name: string, version: string, licence: string, shipped: boolean }[]}
 */
export function lockedPackages() {
	const { packages } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
	const found = new Map();
	for (const [path, { version, license, dev }] of Object.entries(packages)) {
		if (path === "") continue;
		const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
		found.set(`${name} ${version}`, { name, version, licence: license ?? READ_BY_HAND[name] ?? "unknown", shipped: dev !== true });
	}
	return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The page as it should be. */
export function licencesPage() {
	const all = lockedPackages();
	const rows = (packages) => packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join("\n");
	const head = "| package | version | licence |\n|---|---|---|\n";
	return `# Licences

Written by \`node scripts/licences.mjs\` from package-lock.json; a test fails where it is out of date. Why each of the direct
dependencies is there: [dependencies.md](dependencies.md).

## d3, parts of which are in main.js

${d3Terms()}

${head}${rows(all.filter(({ shipped }) => shipped))}

## For building and testing only

${head}${rows(all.filter(({ shipped }) => !shipped))}
`;
}

function d3Terms() {
	const folder = join(project, "node_modules/d3");
	const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e/i.test(name)) : undefined;
	if (file === undefined) throw new Error("d3 is not installed: run npm ci first.");
	return readFileSync(join(folder, file), "utf8").trim();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(join(project, "docs/licences.md"), licencesPage());
