import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "./folders.ts";

const project = join(import.meta.dirname, "../..");

function npmRun(...args: string[]) {
	return spawnSync("npm", ["run", "--silent", "taxonomy", "--", ...args], { cwd: project, encoding: "utf8", shell: process.platform === "win32" });
}

test("the npm script prints nothing but the document and hands on the exit status", () => {
	const folder = folderOf({ "a.md": "---\n上级: '[[b]]'\n---\n", "b.md": "---\n上级: '[[a]]'\n---\n" });
	const exported = npmRun("export", folder, "--format", "json");
	expect(exported.status).toBe(0);
	expect(JSON.parse(exported.stdout)).toMatchObject({ format: "model-taxonomy" });
	expect(npmRun("check", folder).status).toBe(1);
	const failed = npmRun("export", join(folder, "nothing"));
	expect([failed.status, failed.stdout]).toEqual([2, ""]);
	expect(failed.stderr).toContain("There is no folder");
});

test("a relative folder counts from where npm was called", () => {
	const folder = folderOf({ "notes/a.md": "---\ntype: model\n---\n" });
	const env = { ...process.env, npm_lifecycle_event: "taxonomy", INIT_CWD: folder };
	const script = join(project, "scripts/taxonomy.mjs");
	const { stdout } = spawnSync(process.execPath, [script, "export", "notes"], { cwd: project, env, encoding: "utf8" });
	expect(JSON.parse(stdout)).toMatchObject({ concepts: [{ id: "note:a.md" }] });
});

test("a reader that closes the pipe early is no error", () => {
	const folder = folderOf(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`n${i}.md`, `---\ntype: model\n---\n${"x ".repeat(500)}`])));
	const command = `node "${join(project, "scripts/taxonomy.mjs")}" export "${folder}" | head -c 10`;
	const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
	expect([stdout.length, stderr]).toEqual([10, ""]);
});
