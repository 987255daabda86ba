/* `node --expose-gc memory.process.mjs index|gray-matter SIZE` prints how many megabytes that holds. */
import process from "node:process";
import matter from "gray-matter";
import { toNotePath } from "../src/core/note/notePath.ts";
import { PathIndex } from "../src/core/note/pathIndex.ts";
import { readNote } from "../src/core/note/readNote.ts";
import { defaultReadingOptions } from "../src/core/vocabulary/readingOptions.ts";
import { parseYaml } from "../src/node/grayMatter.ts";
import { TaxonomyBuilder } from "../src/obsidian/taxonomyBuilder.ts";
import { syntheticVault } from "./syntheticVault.ts";

const [what, size] = [process.argv[2], Number(process.argv[3])];

/** What the host knows already, and what fills and gives back what must stay alive. */
const fills: Readonly<Record<string, (size: number) => () => unknown>> = {
	index: (count) => {
		// Paths and where links lead: the host's own, as in the plugin.
		const paths = Array.from(syntheticVault(count), ({ path }) => toNotePath(path));
		const links = new PathIndex(paths);
		return () => {
			const builder = new TaxonomyBuilder(links, defaultReadingOptions);
			for (const [index, { text }] of numbered(syntheticVault(count))) builder.put(readNote(paths[index]!, text, parseYaml, (facts) => builder.verdict(facts) === "source"));
			return [builder, builder.taxonomy()];
		};
	},
	"gray-matter": (count) => () => {
		for (const { text } of syntheticVault(count)) matter(text);
		return matter;
	},
};

function megabytes(): number {
	for (let round = 0; round < 4; round++) (globalThis as { gc?: () => void }).gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / 1e6;
}

// What compiling and the first notes take is no part of what many notes take.
fills[what!]!(2000)();
const fill = fills[what!]!(size);
const before = megabytes();
const kept = fill();
process.stdout.write((megabytes() - before).toFixed(2));
if (kept === null || fill === null) process.exitCode = 1;

function* numbered<T>(items: Iterable<T>): Iterable<[number, T]> {
	let index = 0;
	for (const item of items) yield [index++, item];
}
