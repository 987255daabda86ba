import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { licencesPage, lockedPackages } from "../scripts/licences.mjs";
import { project } from "../scripts/packages.mjs";

const read = (path: string) => readFileSync(join(project, path), "utf8");

interface Manifest {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
}

/** Licences under which anybody may build, test and pass on this program. */
const FREE = /^(?:MIT|ISC|0BSD|Unlicense|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0|MPL-2\.0|\(MPL-2\.0 OR Apache-2\.0\))$/;

describe("the packages", () => {
	const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Manifest;

	it("in main.js are d3 alone", () => {
		expect(Object.keys(dependencies)).toEqual(["d3"]);
	});

	it("are each named with a reason, and in one exact version", () => {
		const reasons = read("docs/dependencies.md").split("\n").filter((line) => line.startsWith("| ")).map((line) => line.split("|")[1]!.trim());
		const named = reasons.flatMap((cell) => {
			const [first = "", ...others] = cell.split(", ");
			const scope = /^@[^/]+\//.exec(first)?.[0] ?? "";
			return [first, ...others, ...others.map((name) => scope + name)];
		});
		const isNamed = (name: string) => named.includes(name) || named.includes(name.replace(/\/.*/, "/*"));
		expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isNamed(name) && name !== "obsidian")).toEqual([]);
		for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	});

	it("are locked by what they contain, not by where they come from", () => {
		for (const lock of ["package-lock.json", "bench/package-lock.json"]) {
			const { packages } = JSON.parse(read(lock)) as { packages: Record<string, { integrity?: string; resolved?: string }> };
			for (const [path, { integrity, resolved }] of Object.entries(packages)) {
				if (path !== "") expect({ lock, path, integrity: integrity?.slice(0, 7), resolved }).toEqual({ lock, path, integrity: "sha512-", resolved: undefined });
			}
		}
	});

	it("have free licences, all of which are listed", () => {
		expect(lockedPackages().filter(({ licence }) => !FREE.test(licence))).toEqual([]);
		expect(read("docs/licences.md") === licencesPage(), "docs/licences.md is out of date: run node scripts/licences.mjs").toBe(true);
	});
});
