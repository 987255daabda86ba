import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import type { CDPSession, Page } from "playwright-core";
import { taxonomyDocument } from "../../src/core/export/json.ts";
import { diagnosticText } from "../../src/core/language/diagnosticText.ts";
import { translator } from "../../src/core/language/translate.ts";
import { defaultReadingOptions } from "../../src/core/vocabulary/readingOptions.ts";
import { FolderNotes } from "../../src/node/folderNotes.ts";
import { folderTaxonomy } from "../../src/node/folderTaxonomy.ts";
import { seededRandom } from "../../workbench/app/seededRandom.ts";
import { project } from "../../scripts/packages.mjs";
import { randomVault } from "./randomNotes.ts";

export interface SoakOptions {
	readonly notes: number;
	readonly edits: number;
	readonly seed: number;
	readonly checkpoints: number;
	/** How long the plugin may take to come to rest after a checkpoint's last edit, in milliseconds. */
	readonly patience: number;
	readonly say: (line: string) => void;
}

export interface Checkpoint {
	readonly edits: number;
	readonly concepts: number;
	readonly notes: number;
	/** Whether the exported taxonomy is, byte for byte, that of a fresh reading of all notes. */
	readonly equal: boolean;
	/** Milliseconds until it was. */
	readonly settled: number;
	/** After a forced collection of garbage. */
	readonly heapMB: number;
	readonly domNodes: number;
	readonly listeners: number;
}

/** What was still there once the plugin was off. */
export interface Absence {
	readonly edits: number;
	/** By kind; empty where nothing was left behind. */
	readonly left: Readonly<Record<string, number>>;
	readonly heapMB: number;
	readonly domNodes: number;
	readonly listeners: number;
}

export interface SoakReport {
	readonly checkpoints: readonly Checkpoint[];
	readonly absences: readonly Absence[];
	readonly done: Readonly<Record<string, number>>;
	readonly refused: number;
	/** A fitted line through the heap after the warm-up: its rise over the rest of the run, against its mean. */
	readonly heapRise: number;
}

/** The checkpoints up to here are warm-up: caches fill, code is compiled. */
const WARM_UP = 0.3;

/** The notes of a run, to be written into the folder that the workbench opens. */
export function soakVault({ notes, seed }: Pick<SoakOptions, "notes" | "seed">): Record<string, string> {
	const vault = randomVault(notes - 1, seededRandom(seed));
	return { ...vault, "Block.md": "```model-taxonomy\nlens: radial\n```\n" };
}

/**
 * Edits the vault in the page at random and holds what the plugin makes of it against a fresh reading by the command
 * line's engine. The page must have been opened on `soakVault` with its folder in memory.
 */
export async function soak(page: Page, options: SoakOptions): Promise<SoakReport> {
	const { notes, edits, seed, checkpoints, say } = options;
	const cdp = await page.context().newCDPSession(page);
	await cdp.send("Performance.enable");
	await page.evaluate(await pageScript());
	await page.evaluate(([seed, notes]) => {
		window.soak = new window.SoakPage(seed, notes);
	}, [seed, notes] as const);
	const reached: Checkpoint[] = [];
	const absences: Absence[] = [];
	// What the app itself makes once, with the first note in its editor, is no growth.
	await page.evaluate(() => window.workbench.app.workspace.openLinkText("Block", ""));
	await page.evaluate(() => window.soak.calm());
	for (let number = 0; number <= checkpoints; number++) {
		const share = Math.round((edits * number) / checkpoints) - (reached.at(-1)?.edits ?? 0);
		await page.evaluate((count) => window.soak.edit(count), share);
		await page.evaluate(() => window.soak.calm());
		await page.evaluate(() => window.workbench.settle());
		const checkpoint = await look(page, cdp, (reached.at(-1)?.edits ?? 0) + share, options.patience);
		reached.push(checkpoint);
		say(line(checkpoint));
		if (![0, Math.ceil(checkpoints / 2), checkpoints].includes(number)) continue;
		absences.push(await switchOff(page, cdp, checkpoint.edits));
		say(`  switched off: ${JSON.stringify(absences.at(-1))}`);
		await page.evaluate(() => window.workbench.enable());
		await page.evaluate(() => window.soak.calm());
	}
	const { done, refused } = await page.evaluate(() => ({ done: window.soak.done, refused: window.soak.refused }));
	return { checkpoints: reached, absences, done, refused, heapRise: rise(reached.slice(Math.ceil(checkpoints * WARM_UP))) };
}

async function look(page: Page, cdp: CDPSession, edits: number, patience: number): Promise<Checkpoint> {
	const texts = await page.evaluate(() => window.soak.texts());
	const fresh = freshlyRead(texts);
	const wanted = createHash("sha256").update(fresh).digest("hex");
	const since = Date.now();
	let equal = false;
	while (!equal && Date.now() - since < patience) {
		equal = await page.evaluate((digest) => window.soak.equals(digest), wanted);
		if (!equal) await new Promise((resolve) => setTimeout(resolve, 250));
	}
	const settled = Date.now() - since;
	if (!equal) keepDifference(fresh, (await page.evaluate(() => window.soak.exported())) ?? "", texts);
	const concepts = (JSON.parse(fresh) as { concepts: unknown[] }).concepts.length;
	return { edits, concepts, notes: Object.keys(texts).length, equal, settled, ...(await measured(cdp)) };
}

async function switchOff(page: Page, cdp: CDPSession, edits: number): Promise<Absence> {
	const left = await page.evaluate(() => window.workbench.disable());
	return { edits, left, ...(await measured(cdp)) };
}

/** The taxonomy of these notes as the command line reads it, with gray-matter and links of its own. */
export function freshlyRead(texts: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), "soak-"));
	try {
		writeNotes(folder, texts);
		const translate = translator("en");
		const taxonomy = folderTaxonomy(new FolderNotes(folder), defaultReadingOptions, (reason) => reason);
		return JSON.stringify(taxonomyDocument(taxonomy, (diagnostic) => diagnosticText(diagnostic, translate)), null, "\t");
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export function writeNotes(folder: string, texts: Readonly<Record<string, string>>): void {
	const made = new Set<string>();
	for (const [path, text] of Object.entries(texts)) {
		const file = join(folder, path);
		if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
		made.add(dirname(file));
		writeFileSync(file, text);
	}
}

async function measured(cdp: CDPSession): Promise<{ heapMB: number; domNodes: number; listeners: number }> {
	// What the first collection finishes, the second one takes away.
	for (let time = 0; time < 3; time++) await cdp.send("HeapProfiler.collectGarbage");
	const { usedSize } = await cdp.send("Runtime.getHeapUsage");
	const { metrics } = await cdp.send("Performance.getMetrics");
	const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
	return { heapMB: Math.round(usedSize / 10_000) / 100, domNodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** By least squares. */
function rise(checkpoints: readonly Checkpoint[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [x, y] = [checkpoints.map(({ edits }) => edits), checkpoints.map(({ heapMB }) => heapMB)];
	const [meanX, meanY] = [mean(x), mean(y)];
	const slope = mean(x.map((value, index) => (value - meanX) * ((y[index] ?? 0) - meanY))) / mean(x.map((value) => (value - meanX) ** 2));
	return (slope * ((x.at(-1) ?? 0) - (x[0] ?? 0))) / meanY;
}

function line({ edits, notes, concepts, equal, settled, heapMB, domNodes, listeners }: Checkpoint): string {
	return `${edits} edits: ${notes} notes, ${concepts} concepts, ${equal ? `equal after ${settled} ms` : "NOT EQUAL"}, heap ${heapMB} MB, ${domNodes} nodes, ${listeners} listeners`;
}

function keepDifference(fresh: string, present: string, texts: object): void {
	const folder = join(project, ".cache/soak");
	mkdirSync(folder, { recursive: true });
	for (const [name, content] of [["fresh.json", fresh], ["present.json", present], ["texts.json", JSON.stringify(texts)]] as const) writeFileSync(join(folder, name), content);
}

/** The page's side of the run. */
async function pageScript(): Promise<string> {
	const { outputFiles } = await build({ entryPoints: [join(project, "tests/soak/soakPage.ts")], bundle: true, write: false, format: "iife", target: "es2022" });
	return outputFiles[0]?.text ?? "";
}
