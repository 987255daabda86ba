#!/usr/bin/env node
/*
 * npm run release -- X.Y.Z           checks, bumps manifest.json, versions.json, package.json and CHANGELOG.md
 * npm run release -- --check X.Y.Z   only checks that everything names this version, and writes dist/release-notes.md
 *
 * It commits and tags nothing: it prints the two commands that do.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const at = (name) => fileURLToPath(new URL(name, root));
const readJson = (name) => JSON.parse(readFileSync(at(name), "utf8"));

const checkOnly = process.argv.includes("--check");
const version = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const problems = [];
if (!version || !/^\d+\.\d+\.\d+$/.test(version)) {
	console.error("usage: npm run release -- [--check] X.Y.Z");
	process.exit(2);
}

const manifest = readJson("manifest.json");
const versions = readJson("versions.json");
const packageJson = readJson("package.json");
const lock = readJson("package-lock.json");
const changelog = readFileSync(at("CHANGELOG.md"), "utf8");

// The rules of Obsidian's community review that a file can be held against.
if (!/^[a-z][a-z-]*[a-z]$/.test(manifest.id)) problems.push(`manifest.json: id "${manifest.id}" is not lower case and hyphens`);
if (/obsidian/i.test(manifest.id) || manifest.id.endsWith("plugin")) problems.push(`manifest.json: id "${manifest.id}" says "obsidian" or ends in "plugin"`);
if (/obsidian|plugin/i.test(manifest.name)) problems.push(`manifest.json: name "${manifest.name}" says "Obsidian" or "plugin"`);
if (manifest.description.length > 250) problems.push("manifest.json: the description is longer than 250 characters");
if (!manifest.description.endsWith(".")) problems.push("manifest.json: the description does not end with a full stop");
if (!/^\d+\.\d+\.\d+$/.test(manifest.minAppVersion)) problems.push("manifest.json: minAppVersion is no version");

if (checkOnly) {
	if (manifest.version !== version) problems.push(`manifest.json: version is ${manifest.version}, not ${version}`);
	if (packageJson.version !== version) problems.push(`package.json: version is ${packageJson.version}, not ${version}`);
	if (versions[version] !== manifest.minAppVersion) problems.push(`versions.json: ${version} does not name ${manifest.minAppVersion}`);
	if (!changelog.includes(`## ${version}\n`)) problems.push(`CHANGELOG.md: no section "## ${version}"`);
} else {
	if (versions[version]) problems.push(`versions.json: ${version} was released already`);
	if (isOlder(version, manifest.version)) problems.push(`${version} is older than ${manifest.version}`);
	if (!/## Unreleased\n\s*\S/.test(changelog)) problems.push("CHANGELOG.md: nothing stands under “Unreleased”");
}
if (problems.length > 0) {
	for (const problem of problems) console.error(problem);
	process.exit(1);
}

if (checkOnly) {
	const section = changelog.split(/^## /m).find((part) => part.startsWith(`${version}\n`)) ?? "";
	mkdirSync(at("dist"), { recursive: true });
	writeFileSync(at("dist/release-notes.md"), section.slice(version.length).trim() + "\n");
	console.log(`${version}: everything names this version.`);
} else {
	writeJson("manifest.json", { ...manifest, version });
	writeJson("versions.json", { ...versions, [version]: manifest.minAppVersion });
	writeJson("package.json", { ...packageJson, version });
	lock.version = version;
	if (lock.packages?.[""]) lock.packages[""].version = version;
	writeJson("package-lock.json", lock);
	writeFileSync(at("CHANGELOG.md"), changelog.replace("## Unreleased\n", `## Unreleased\n\n## ${version}\n`));
	console.log(`Bumped to ${version}. Then:\n  git commit -am "release: ${version}"\n  git tag ${version}`);
}

function writeJson(name, value) {
	const indent = name === "package-lock.json" || name === "package.json" || name === "manifest.json" ? 2 : "\t";
	writeFileSync(at(name), JSON.stringify(value, null, indent) + "\n");
}

function isOlder(a, b) {
	const [x, y] = [a, b].map((text) => text.split(".").map(Number));
	for (let i = 0; i < 3; i++) if (x[i] !== y[i]) return x[i] < y[i];
	return false;
}
