import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Bench, Section } from "./measure.ts";
import { tableText } from "./table.ts";

/** Every part by the name that `--only` takes. What needs the packages of `bench/` is loaded after they are there. */
const benches: Readonly<Record<string, { readonly peers: boolean; readonly load: () => Promise<Bench> }>> = {
	drawing: { peers: true, load: async () => (await import("./drawing.bench.ts")).drawing },
	layout: { peers: true, load: async () => (await import("./layout.bench.ts")).layouts },
	index: { peers: false, load: async () => (await import("./index.bench.ts")).index },
	commandLine: { peers: false, load: async () => (await import("./commandLine.bench.ts")).commandLine },
	growth: { peers: false, load: async () => (await import("./growth.bench.ts")).growth },
	queries: { peers: false, load: async () => (await import("./queries.bench.ts")).queries },
};

/**
 * Measures and prints.
 * @param ensurePeers installs the packages of `bench/` where they are missing.
 */
export async function runBenches(args: readonly string[], project: string, ensurePeers: () => void): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			quick: { type: "boolean", default: false },
			json: { type: "string" },
			only: { type: "string", multiple: true, default: [] },
			vault: { type: "string", multiple: true, default: [] },
		},
	});
	const unknown = values.only.find((name) => !Object.hasOwn(benches, name));
	if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${Object.keys(benches).join(", ")}`);
	const chosen = Object.entries(benches).filter(([name]) => values.only.length === 0 || values.only.includes(name));
	if (chosen.some(([, { peers }]) => peers)) ensurePeers();

	const sections: (Section & { readonly bench: string })[] = [];
	const options = { quick: values.quick, vaults: values.vault.map((path) => resolve(path)), project };
	process.stdout.write(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
	for (const [name, { load }] of chosen) {
		const bench = await load();
		for await (const section of bench(options)) {
			sections.push({ bench: name, ...section });
			process.stdout.write(`\n${tableText(section)}\n`);
		}
	}
	const goals = sections.flatMap(({ rows }) => rows.filter(({ reached }) => reached !== null));
	if (goals.length > 0) process.stdout.write(`\n${goals.filter(({ reached }) => reached).length} of ${goals.length} goals reached\n`);
	if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ node: process.versions.node, processor: cpus()[0]?.model ?? "", sections }, null, "\t")}\n`);
}
