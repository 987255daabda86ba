import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import obsidianmd from "eslint-plugin-obsidianmd";
import { describe, expect, it, onTestFinished } from "vitest";
import { project } from "../../scripts/packages.mjs";

const FILES = ["manifest.json", "versions.json", "package.json", "package-lock.json", "CHANGELOG.md"] as const;

/** The project's own files and its script, in a folder that goes with the test. */
function copy(): { folder: string; read: (name: string) => string; write: (name: string, text: string) => void; release: (...args: string[]) => { status: number | null; said: string } } {
	const folder = mkdtempSync(join(tmpdir(), "release-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const name of [...FILES, "scripts/release.mjs"]) cpSync(join(project, name), join(folder, name));
	const read = (name: string) => readFileSync(join(folder, name), "utf8");
	return {
		folder,
		read,
		write: (name, text) => writeFileSync(join(folder, name), text),
		release: (...args) => {
			const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "scripts/release.mjs"), ...args], { encoding: "utf8" });
			return { status, said: stdout + stderr };
		},
	};
}

const version = (text: string) => (JSON.parse(text) as { version: string }).version;

describe("npm run release", () => {
	it("bumps every file that names the version, and then finds nothing amiss", () => {
		const { read, release } = copy();
		expect(release("1.2.3").status).toBe(0);
		expect(["manifest.json", "package.json", "package-lock.json"].map((name) => version(read(name)))).toEqual(["1.2.3", "1.2.3", "1.2.3"]);
		const { minAppVersion } = JSON.parse(read("manifest.json")) as { minAppVersion: string };
		expect((JSON.parse(read("versions.json")) as Record<string, string>)["1.2.3"]).toBe(minAppVersion);
		expect(read("CHANGELOG.md")).toContain("## Unreleased\n\n## 1.2.3\n");
		expect(release("--check", "1.2.3").status).toBe(0);
		expect(read("dist/release-notes.md").trim()).not.toBe("");
		expect(release("--check", "1.2.4").status).toBe(1);
	});

	it("changes nothing where something is amiss, and says what", () => {
		const { read, write, release } = copy();
		const before = FILES.map(read);
		expect(release("one")).toMatchObject({ status: 2 });
		expect(release("0.0.1").said).toContain("0.0.1 is older than");
		write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n");
		expect(release("1.2.3").said).toContain("nothing stands under “Unreleased”");
		write("CHANGELOG.md", before[4] ?? "");
		expect(FILES.map(read)).toEqual(before);
	});
});

describe("the manifest", () => {
	const linter = new Linter({ configType: "flat" });
	const problems = (manifest: object) =>
		linter
			.verify(
				`(${JSON.stringify(manifest)})`,
				[{ files: ["**/*.json"], plugins: { obsidianmd: obsidianmd }, rules: { "obsidianmd/validate-manifest": "error" } }],
				{ filename: "manifest.json" },
			)
			.map(({ message }) => message);
	const manifest = JSON.parse(readFileSync(join(project, "manifest.json"), "utf8")) as Record<string, unknown>;

	it("keeps the official rules", () => {
		expect(problems(manifest)).toEqual([]);
	});

	it("would be refused without a description, or with Obsidian's name", () => {
		const { description: _, ...rest } = manifest;
		expect(problems(rest)).not.toEqual([]);
		expect(problems({ ...manifest, name: "Obsidian Taxonomy" })).not.toEqual([]);
	});

	it("is of the version that versions.json names, with its oldest app", () => {
		const versions = JSON.parse(readFileSync(join(project, "versions.json"), "utf8")) as Record<string, string>;
		expect(versions[String(manifest.version)]).toBe(manifest.minAppVersion);
	});
});
