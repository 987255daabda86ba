import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { corporaFolder } from "../tests/corpora.ts";
import { type BenchOptions, row, type Row, type Section, sideBySide } from "./measure.ts";
import { syntheticVault } from "./syntheticVault.ts";

/** Whole runs of the command line beside programs that only read. */
export async function* commandLine(options: BenchOptions): AsyncGenerator<Section> {
	const size = options.quick ? 2_000 : 10_000;
	const folder = mkdtempSync(join(tmpdir(), "bench-vault-"));
	try {
		for (const { path, text } of syntheticVault(size)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const real = [...options.vaults, join(corporaFolder, "corpora/vaults/khakhalin-notes")].filter((vault) => existsSync(vault));
		const rows = [await exported(options, folder, "export of a synthetic vault", size)];
		for (const vault of new Set(real)) rows.push(await exported(options, vault, `export of ${basename(vault)}`, notesIn(vault)));
		yield {
			title: "Command line",
			method: "Whole processes, start-up included, turn by turn over warm files: `taxonomy export --format json` with every note a source, against a program that reads the same files and parses the YAML of their front matter with the same parser, and does nothing else.",
			rows,
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function exported({ quick, project }: BenchOptions, folder: string, name: string, n: number): Promise<Row> {
	const run = (program: string, ...args: string[]) => () => {
		const { status, stderr } = spawnSync(process.execPath, [join(project, "bench/.cache", program), ...args], { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
		if (status !== 0) throw new Error(`${program}: ${stderr}`);
	};
	const samples = await sideBySide(quick ? 3 : 7, { ours: run("taxonomy.process.mjs", "export", folder), reading: run("readFolder.process.mjs", folder) }, 1);
	return row({ name, n, samples: samples.ours, against: { name: "reading and YAML", samples: samples.reading }, goal: { within: 3 } });
}

function notesIn(folder: string): number {
	return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md")).length;
}
