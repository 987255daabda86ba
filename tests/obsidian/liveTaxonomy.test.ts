import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { MemoryNotes } from "../../src/core/note/memoryNotes.ts";
import type { NoteFacts } from "../../src/core/note/noteFacts.ts";
import { toNotePath, type NotePath } from "../../src/core/note/notePath.ts";
import type { NoteChange, NoteSource } from "../../src/core/note/noteSource.ts";
import type { Taxonomy } from "../../src/core/taxonomy/taxonomy.ts";
import { defaultReadingOptions } from "../../src/core/vocabulary/readingOptions.ts";
import { LiveTaxonomy } from "../../src/obsidian/liveTaxonomy.ts";
import type { ReadingProgress } from "../../src/obsidian/readingProgress.ts";
import { SilentNotes, type NoteStamp } from "../../src/obsidian/silentNotes.ts";
import type { Breath } from "../../src/obsidian/slices.ts";
import { TaxonomyBuilder } from "../../src/obsidian/taxonomyBuilder.ts";

const parseYaml = (text: string): unknown => load(text, { schema: CORE_SCHEMA });

/** A clock that ticks whenever someone looks at it, and pauses as long as the event loop needs. */
class TickingBreath implements Breath {
	breaths = 0;
	private time = 0;
	private readonly due = new Set<() => void>();

	constructor(private readonly tick = 0) {}

	now(): number {
		return (this.time += this.tick);
	}

	breathe(): Promise<void> {
		this.breaths++;
		return macrotask();
	}

	async idle(): Promise<number> {
		await macrotask();
		return 8;
	}

	wait(): Promise<void> {
		return macrotask();
	}

	later(_: number, call: () => void): () => void {
		this.due.add(call);
		return () => this.due.delete(call);
	}

	/** Lets everything that was put off happen now. */
	elapse(): void {
		for (const call of [...this.due]) {
			this.due.delete(call);
			call();
		}
	}
}

function macrotask(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 60; turn++) await macrotask();
}

/** Counts readings, delays some of them, and sends some changes twice or late. */
class UnrulyNotes implements NoteSource {
	readonly texts: NotePath[] = [];
	reads = 0;
	subscribers = 0;

	constructor(
		readonly notes: MemoryNotes,
		private readonly delay: () => number = () => 0,
	) {}

	paths(): readonly NotePath[] {
		return this.notes.paths();
	}

	async read(path: NotePath, wantsText: (facts: NoteFacts) => boolean): Promise<NoteFacts | null> {
		this.reads++;
		const facts = await this.notes.read(path, wantsText);
		if (facts?.text) this.texts.push(path);
		for (let turns = this.delay(); turns > 0; turns--) await macrotask();
		return facts;
	}

	subscribe(listener: (change: NoteChange) => void): () => void {
		this.subscribers++;
		const stop = this.notes.subscribe((change) => {
			listener(change);
			if (this.delay() > 1) setImmediate(() => listener(change));
		});
		return () => {
			this.subscribers--;
			stop();
		};
	}
}

function vault(texts: Readonly<Record<string, string>>, options: { tick?: number; delay?: () => number; silent?: SilentNotes } = {}) {
	const memory = new MemoryNotes(texts, parseYaml);
	const notes = new UnrulyNotes(memory, options.delay);
	const breath = new TickingBreath(options.tick);
	const silent = options.silent ?? new SilentNotes(null);
	const stamp = (path: NotePath): NoteStamp | null => {
		const facts = memory.facts(path, () => true);
		return facts && { path, modified: facts.text?.lineCount ?? 0, size: JSON.stringify(facts).length };
	};
	const reason = (error: unknown) => (error instanceof Error ? error.message : "no answer");
	const silence = { has: (of: NoteStamp) => silent.has(of), add: (of: NoteStamp) => silent.add(of), forget: (of: NoteStamp) => silent.forget(of), settle: () => undefined };
	const build = () => new TaxonomyBuilder(memory.links, defaultReadingOptions);
	return { memory, notes, breath, silent, live: new LiveTaxonomy({ notes, stamp, reason }, breath, build, silence) };
}

function labels(taxonomy: Taxonomy | null | undefined): string[] {
	return (taxonomy?.concepts ?? []).map(({ label }) => label).sort();
}

const path = toNotePath;
const model = (up: string) => `---\n类型: 模型\n上级: "[[${up}]]"\n---\n`;
/** More lines than one slice takes at once. */
const long = (text: string) => text + "- fast\n".repeat(300);
const field = (up: string) => `Parents: [[${up}]]\n`;

describe("the live taxonomy", () => {
	it("reads nothing until someone listens", async () => {
		const { notes, live } = vault({ "LSTM.md": model("RNN") });
		await settled();
		expect([notes.reads, notes.subscribers, live.taxonomy]).toEqual([0, 0, null]);
		live.listen({ show: () => undefined });
		await settled();
		expect(labels(live.taxonomy)).toEqual(["LSTM", "RNN"]);
	});

	it("shows an empty vault as an empty taxonomy", async () => {
		const { live } = vault({});
		const shown: Taxonomy[] = [];
		live.listen({ show: (taxonomy) => shown.push(taxonomy) });
		await settled();
		expect(shown.map(labels)).toEqual([[]]);
	});

	it("follows notes that come, change, move and go", async () => {
		const { memory, live } = vault({ "LSTM.md": model("RNN") });
		const moves: string[] = [];
		live.listen({ show: () => undefined, renamed: (from, to) => moves.push(`${from} → ${to}`) });
		await settled();
		memory.write(path("GRU.md"), model("RNN"));
		memory.write(path("LSTM.md"), model("循环网络"));
		await settled();
		expect(labels(live.taxonomy)).toEqual(["GRU", "LSTM", "RNN", "循环网络"]);
		memory.rename(path("GRU.md"), path("a/门控单元.md"));
		memory.remove(path("LSTM.md"));
		await settled();
		expect(labels(live.taxonomy)).toEqual(["RNN", "门控单元"]);
		expect(moves).toEqual(["GRU.md → a/门控单元.md"]);
	});

	it("says nothing when nothing has changed", async () => {
		const { memory, live } = vault({ "LSTM.md": model("RNN") });
		let shown = 0;
		live.listen({ show: () => shown++ });
		await settled();
		memory.write(path("LSTM.md"), model("RNN"));
		await settled();
		expect(shown).toBe(1);
	});

	it("equals a fresh reading after any changes, however late, doubled or disordered their news", async () => {
		const names = ["A.md", "B.md", "x/A.md", "C.md"].map(path);
		const texts = [model("A"), model("C"), field("B"), "only words", "---\n: bad: [\n---\n", "# B\n## 优点\n- fast\n", long(model("D")), long(model("B"))];
		const change = fc.record({
			kind: fc.constantFrom("write", "write", "rename", "remove", "pause"),
			name: fc.nat(names.length - 1),
			other: fc.nat(names.length - 1),
			text: fc.nat(texts.length - 1),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.infiniteStream(fc.nat(3)), async (changes, delays) => {
				const { memory, live } = vault({ "A.md": texts[0]!, "C.md": texts[3]! }, { delay: () => Number(delays.next().value) });
				live.listen({ show: () => undefined });
				for (const { kind, name, other, text } of changes) {
					if (kind === "write") memory.write(names[name]!, texts[text]!);
					else if (kind === "rename" && !memory.paths().includes(names[other]!)) memory.rename(names[name]!, names[other]!);
					else if (kind === "remove") memory.remove(names[name]!);
					else await macrotask();
				}
				for (let turn = 0; turn < 4; turn++) await settled();
				const fresh = vault(Object.fromEntries(memory.paths().map((each) => [each, textOf(memory, each)])));
				fresh.live.listen({ show: () => undefined });
				for (let turn = 0; turn < 2; turn++) await settled();
				expect(plain(live.taxonomy)).toEqual(plain(fresh.live.taxonomy));
			}),
			{ numRuns: 40 },
		);
	});

	it("reads no text of notes that say nothing in their metadata, until it has idle time", async () => {
		const { notes, live, breath } = vault({ "LSTM.md": model("RNN"), "diary.md": "A fine day.", "GRU.md": field("RNN") });
		const seen: string[][] = [];
		breath.idle = async (): Promise<number> => {
			seen.push(notes.texts.slice());
			await macrotask();
			return 8;
		};
		live.listen({ show: () => undefined });
		await settled();
		expect(seen[0]).toEqual(["LSTM.md"]);
		expect(labels(live.taxonomy)).toContain("GRU");
	});

	it("remembers which notes say nothing, and reads them again only when they have changed", async () => {
		const texts = { "LSTM.md": model("RNN"), "diary.md": "A fine day." };
		const first = vault(texts);
		first.live.listen({ show: () => undefined });
		await settled();
		expect(first.notes.texts).toContain("diary.md");
		const stored = first.silent.stored([...first.memory.paths()].flatMap((each) => stampOf(first.memory, each)));

		const second = vault(texts, { silent: new SilentNotes(stored) });
		second.live.listen({ show: () => undefined });
		await settled();
		expect(second.notes.texts).toEqual(["LSTM.md"]);
		second.memory.write(path("diary.md"), "Parents: [[RNN]]\n\nNow it speaks.\n");
		await settled();
		expect(labels(second.live.taxonomy)).toContain("diary");
	});

	it("listens again on news of a note, even where its text was read from a cache that was behind", async () => {
		const { memory, notes, live } = vault({ "LSTM.md": model("RNN"), "diary.md": "A fine day." });
		const read = notes.read.bind(notes);
		const before = memory.facts(path("diary.md"));
		memory.write(path("diary.md"), field("RNN"));
		const behind = async (each: NotePath, wants: (facts: NoteFacts) => boolean) => {
			const facts = await read(each, wants);
			return each === path("diary.md") && before ? { ...before, text: wants({ ...before, text: null }) ? before.text : null } : facts;
		};
		notes.read = behind;
		live.listen({ show: () => undefined });
		await settled();
		expect(labels(live.taxonomy)).not.toContain("diary");
		notes.read = read;
		memory.write(path("diary.md"), field("RNN"));
		await settled();
		expect(labels(live.taxonomy)).toContain("diary");
	});

	it("counts a note as a source for as long as someone asks it to", async () => {
		const { notes, live } = vault({ "diary.md": "A fine day." }, { silent: new SilentNotes(null) });
		live.listen({ show: () => undefined });
		await settled();
		notes.texts.length = 0;
		const leave = live.include(path("diary.md"));
		await settled();
		expect(notes.texts).toEqual(["diary.md"]);
		leave();
		await settled();
		expect(notes.texts).toEqual(["diary.md"]);
	});

	it("lets the program breathe and tells of long work, not of short", async () => {
		const texts = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`M${i}.md`, model("RNN")]));
		const long = vault(texts, { tick: 4 });
		const told: (ReadingProgress | null)[] = [];
		long.live.listen({ show: () => undefined, progress: (progress) => told.push(progress) });
		for (let turn = 0; turn < 10; turn++) await settled();
		expect(long.breath.breaths).toBeGreaterThan(20);
		expect(told[0]).toMatchObject({ of: 200 });
		expect(told.at(-1)).toBeNull();

		const short = vault(texts);
		const toldOfShort: unknown[] = [];
		short.live.listen({ show: () => undefined, progress: (progress) => toldOfShort.push(progress) });
		await settled();
		expect(toldOfShort).toEqual([]);
	});

	it("breathes while it finds out what one long note says, and begins anew when that changes meanwhile", async () => {
		const short = vault({ "LSTM.md": model("RNN") });
		short.live.listen({ show: () => undefined });
		await settled();
		const { memory, live, breath } = vault({ "LSTM.md": long(model("RNN")) });
		const shown: string[][] = [];
		live.listen({ show: (taxonomy) => shown.push(labels(taxonomy)) });
		while (breath.breaths < 3) await macrotask();
		memory.write(path("LSTM.md"), long(model("循环网络")));
		await settled();
		expect(breath.breaths).toBeGreaterThan(short.breath.breaths + 5);
		expect(shown).toEqual([["LSTM", "循环网络"]]);
	});

	it("leaves the rest unread when it is cancelled, and still follows what changes", async () => {
		const texts = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`M${i}.md`, model("RNN")]));
		const { memory, live } = vault(texts, { tick: 4 });
		live.listen({ show: () => undefined, progress: (progress) => progress && live.cancel() });
		for (let turn = 0; turn < 10; turn++) await settled();
		const read = live.taxonomy?.concepts.length ?? 0;
		expect(read).toBeGreaterThan(10);
		expect(read).toBeLessThan(200);
		memory.write(path("GRU.md"), model("RNN"));
		await settled();
		expect(labels(live.taxonomy)).toContain("GRU");
	});

	it("stops a while after the last listener has gone, and not if one comes back meanwhile", async () => {
		const { notes, breath, live } = vault({ "LSTM.md": model("RNN") });
		const leave = live.listen({ show: () => undefined });
		await settled();
		const { reads } = notes;
		leave();
		const leaveAgain = live.listen({ show: () => undefined });
		breath.elapse();
		expect(notes.subscribers).toBe(1);
		expect(notes.reads).toBe(reads);
		leaveAgain();
		breath.elapse();
		expect([notes.subscribers, live.taxonomy]).toEqual([0, null]);
	});

	it("stops in the middle of its work without another word", async () => {
		const { notes, live } = vault({ "LSTM.md": model("RNN") }, { delay: () => 3 });
		const shown: Taxonomy[] = [];
		live.listen({ show: (taxonomy) => shown.push(taxonomy) });
		live.stop();
		await settled();
		expect([shown.length, notes.subscribers]).toEqual([0, 0]);
	});

	it("names the reason why a note cannot be read, and reads the others", async () => {
		const { notes, live } = vault({ "LSTM.md": model("RNN"), "GRU.md": model("RNN"), "diary.md": "A fine day." });
		const read = notes.read.bind(notes);
		notes.read = (each, wants) => (each === path("GRU.md") || each === path("diary.md") ? Promise.reject(new Error(`locked: ${each}`)) : read(each, wants));
		live.listen({ show: () => undefined });
		await settled();
		expect(labels(live.taxonomy)).toEqual(["LSTM", "RNN"]);
		expect(live.taxonomy?.diagnostics.filter(({ code }) => code === "unreadableNote").map(({ parameters }) => parameters.reason)).toEqual([
			"locked: GRU.md",
			"locked: diary.md",
		]);
		notes.read = read;
		live.rebuild();
		await settled();
		expect(labels(live.taxonomy)).toEqual(["GRU", "LSTM", "RNN"]);
	});

	it("does not wait for a note that never answers, and takes it up when it answers after all", async () => {
		const { notes, breath, live } = vault({ "LSTM.md": model("RNN"), "GRU.md": model("RNN") });
		const read = notes.read.bind(notes);
		let answer = (): void => undefined;
		const silent = new Promise<null>((resolve) => (answer = () => resolve(null)));
		notes.read = (each, wants) => (each === path("GRU.md") ? silent : read(each, wants));
		live.listen({ show: () => undefined });
		await settled();
		breath.elapse();
		await settled();
		expect(labels(live.taxonomy)).toEqual(["LSTM", "RNN"]);
		expect(live.taxonomy?.diagnostics).toMatchObject([{ code: "unreadableNote", path: "GRU.md", parameters: { reason: "no answer" } }]);
		notes.read = read;
		answer();
		await settled();
		expect(labels(live.taxonomy)).toEqual(["GRU", "LSTM", "RNN"]);
	});

	it("goes on where one of those who listen fails", async () => {
		const reported: unknown[] = [];
		vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
		onTestFinished(() => void vi.unstubAllGlobals());
		const { memory, live } = vault({ "LSTM.md": model("RNN"), "diary.md": "A fine day." });
		const shown: Taxonomy[] = [];
		live.listen({
			show: () => {
				throw new Error("no room to draw");
			},
		});
		live.listen({ show: (taxonomy) => shown.push(taxonomy) });
		await settled();
		memory.write(path("diary.md"), field("RNN"));
		await settled();
		expect(labels(shown.at(-1))).toEqual(["LSTM", "RNN", "diary"]);
		expect(reported).toHaveLength(2);
	});

	it("shows the former value until a rebuild is done", async () => {
		const { live, notes } = vault({ "LSTM.md": model("RNN") });
		live.listen({ show: () => undefined });
		await settled();
		const before = live.taxonomy;
		const { reads } = notes;
		live.rebuild();
		expect(live.taxonomy).toBe(before);
		await settled();
		expect(notes.reads).toBeGreaterThan(reads);
		expect(plain(live.taxonomy)).toEqual(plain(before));
	});
});

function plain(taxonomy: Taxonomy | null): unknown {
	return taxonomy && { concepts: taxonomy.concepts, relations: taxonomy.relations, diagnostics: taxonomy.diagnostics };
}

function textOf(notes: MemoryNotes, each: NotePath): string {
	return notes.facts(each, () => true)?.text?.lines?.join("\n") ?? "";
}

function stampOf(notes: MemoryNotes, each: NotePath): NoteStamp[] {
	const facts = notes.facts(each, () => true);
	return facts ? [{ path: each, modified: facts.text?.lineCount ?? 0, size: JSON.stringify(facts).length }] : [];
}
