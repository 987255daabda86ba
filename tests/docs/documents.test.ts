import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

const project = join(import.meta.dirname, "../..");
const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"], { cwd: project, encoding: "utf8" });
const documents = listed.stdout.split("\0").filter((path) => path !== "" && !path.startsWith("tests/fixtures/"));

/** Links that lead into this repository, code blocks left out. */
function linksOf(text: string): string[] {
	const prose = text.replace(/^(`{3,})[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
	return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1]!).filter((link) => !/^[a-z]+:/.test(link));
}

function anchorsOf(text: string): Set<string> {
	const headings = text.replace(/^(`{3,})[\s\S]*?^\1/gm, "").matchAll(/^#{1,6}\s+(.+)$/gm);
	return new Set([...headings].map((found) => found[1]!.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").trim().replaceAll(" ", "-")));
}

describe.skipIf(documents.length === 0)("what the documents say can be followed:", () => {
	test.each(documents)("every link of %s leads somewhere", (path) => {
		const dead = linksOf(readFileSync(join(project, path), "utf8")).filter((link) => {
			const [file, anchor] = link.split("#");
			const target = file === "" ? path : join(dirname(path), decodeURI(file!));
			if (!existsSync(join(project, target))) return true;
			return anchor !== undefined && target.endsWith(".md") && !anchorsOf(readFileSync(join(project, target), "utf8")).has(decodeURI(anchor));
		});
		expect(dead).toEqual([]);
	});

	test("every npm script that they name exists", () => {
		const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { scripts: Record<string, string> };
		const named = documents.flatMap((path) =>
			[...readFileSync(join(project, path), "utf8").matchAll(/npm (?:run (?:--silent )?)?([a-z][a-z0-9-]*)/g)].map((found) => ({ path, script: found[1]! })),
		);
		const builtIn = new Set(["install", "ci", "start", "test", "run", "audit", "registry", "packages", "package", "and", "or", "names"]);
		expect(named.filter(({ script }) => !(script in scripts) && !builtIn.has(script))).toEqual([]);
	});
});
