import type { NoteFacts } from "../core/note/noteFacts.ts";
import type { NotePath } from "../core/note/notePath.ts";
import type { NoteChange, NoteSource } from "../core/note/noteSource.ts";
import type { SourceVerdict } from "../core/statements/sourceRule.ts";
import type { Said } from "../core/taxonomy/noteInfo.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { type ReadingProgress, Told } from "./readingProgress.ts";
import { SLICE, type Breath } from "./slices.ts";
import type { NoteStamp } from "./silentNotes.ts";
import type { TaxonomyBuilder } from "./taxonomyBuilder.ts";

/** Changes that arrive within so many milliseconds are read together. */
const GATHER = 120;
/** Notes read at once: one after the other, the disk is waited for five times as long. */
const AT_ONCE = 16;
/** Lines of a note that is read in a slice of its own. */
const LONG = 200;
/** A note that does not answer for so many milliseconds must not keep the others waiting. */
const PATIENCE = 10_000;
/** While the background scan finds more and more, the picture follows at most so often. */
const SCAN_PUBLISH = 2000;
/** Whoever comes back soon finds everything as it was left. */
const LINGER = 60_000;

/** The vault as it is now. */
export interface VaultState {
	readonly notes: NoteSource;
	/** Null where no such note is there. */
	stamp(path: NotePath): NoteStamp | null;
	/** Why a note cannot be read, in words for people; `error` is null where the vault does not answer. */
	reason(error: unknown): string;
}

/** A note's facts, or why there are none. */
type Reading = NoteFacts | string | null;

/** Notes that are known to say nothing. */
export interface Silence {
	has(stamp: NoteStamp): boolean;
	add(stamp: NoteStamp): void;
	forget(stamp: NoteStamp): void;
	/** All notes have been listened to; a good moment to remember the answers. */
	settle(): void;
}

export interface TaxonomyListener {
	/** A new value; the first one once the vault is read. */
	show(taxonomy: Taxonomy): void;
	/** Long reading under way; null when it is over. */
	progress?(progress: ReadingProgress | null): void;
	renamed?(from: NotePath, to: NotePath): void;
}

/**
 * Keeps one taxonomy in step with the vault for as long as someone listens. Work comes in slices of less than a frame.
 * A note that changes while it is being read is read again, so late, doubled and disordered events do no harm.
 */
export class LiveTaxonomy {
	/** Null while nobody listens. Another one means that all work for the former is void. */
	#builder: TaxonomyBuilder | null = null;
	/** As it was built, and as it is shown. */
	#built: Taxonomy | null = null;
	#latest: Taxonomy | null = null;
	#shown: TaxonomyBuilder | null = null;
	readonly #listeners = new Set<TaxonomyListener>();
	/** Notes to be read, each with the number of its asking: what was read for an older asking is dropped. */
	readonly #dirty = new Map<NotePath, number>();
	#asked = 0;
	/** Something is to be shown, even if there is no note to be read. */
	#due = false;
	#hurry = false;
	/** Notes that say nothing in their metadata, and whose text nobody has looked at. */
	readonly #unheard = new Set<NotePath>();
	readonly #included = new Map<NotePath, number>();
	#pumping = false;
	#ended = false;
	#unsubscribe: (() => void) | null = null;
	#endLinger: (() => void) | null = null;

	constructor(
		private readonly vault: VaultState,
		private readonly breath: Breath,
		private readonly begin: () => TaxonomyBuilder,
		private readonly silence: Silence,
		/** What is shown of what was built. */
		private readonly view: (taxonomy: Taxonomy) => Taxonomy = (taxonomy) => taxonomy,
	) {}

	/** The newest value; null until the vault is read, and while nobody listens. */
	get taxonomy(): Taxonomy | null {
		return this.#latest;
	}

	/** Begins to work with the first listener; stops a while after the last has gone. */
	listen(listener: TaxonomyListener): () => void {
		this.#listeners.add(listener);
		this.#endLinger?.();
		this.#endLinger = null;
		if (this.#latest) listener.show(this.#latest);
		if (this.#builder === null) this.#start();
		return () => {
			if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
			this.#endLinger = this.breath.later(LINGER, () => this.stop());
		};
	}

	/** The newest value, as soon as there is one. */
	whenRead(): Promise<Taxonomy> {
		if (this.#latest) return Promise.resolve(this.#latest);
		return new Promise((resolve) => {
			const forget = this.listen({
				show: (taxonomy) => {
					forget();
					resolve(taxonomy);
				},
			});
		});
	}

	/** Counts the note as a source, whatever it says, until the returned function is called. */
	include(path: NotePath): () => void {
		this.#included.set(path, (this.#included.get(path) ?? 0) + 1);
		this.#ask(path);
		return () => {
			const left = (this.#included.get(path) ?? 1) - 1;
			if (left > 0) this.#included.set(path, left);
			else this.#included.delete(path);
			this.#ask(path);
		};
	}

	/** Waits until the taxonomy has something of the note, or for so many milliseconds. */
	async knows(path: NotePath, patience: number): Promise<void> {
		let told = (): void => undefined;
		const known = new Promise<void>((resolve) => (told = resolve));
		const forget = this.listen({ show: (taxonomy) => taxonomy.inNote(path).length > 0 && told() });
		await Promise.race([known, this.breath.wait(patience)]);
		forget();
	}

	/** Reads everything anew, for instance under other options; the old value stays until the new one is there. */
	rebuild(): void {
		if (this.#builder === null) return;
		this.#builder = this.begin();
		this.#dirty.clear();
		this.#unheard.clear();
		for (const path of this.vault.notes.paths()) this.#dirty.set(path, ++this.#asked);
		this.#hurry = this.#due = true;
		void this.#pump();
	}

	/** Leaves the rest unread: what is read so far is shown, and what changes from now on is read. */
	cancel(): void {
		this.#dirty.clear();
		this.#unheard.clear();
	}

	/** Stops for good: whoever listens from now on hears nothing. */
	end(): void {
		this.#ended = true;
		this.stop();
	}

	/** Stops at once, whoever listens. */
	stop(): void {
		this.#endLinger?.();
		this.#unsubscribe?.();
		this.#endLinger = this.#unsubscribe = this.#builder = this.#built = this.#latest = this.#shown = null;
		this.#dirty.clear();
		this.#unheard.clear();
	}

	#start(): void {
		if (this.#ended) return;
		this.#unsubscribe = this.vault.notes.subscribe((change) => this.#hear(change));
		this.#builder = this.begin();
		this.rebuild();
	}

	#hear(change: NoteChange): void {
		// A builder looks links up again by itself when notes come, go or move.
		if (change.kind === "resolved") return;
		if (change.kind === "renamed") {
			this.#ask(change.oldPath);
			this.#tell((listener) => listener.renamed?.(change.oldPath, change.path));
		}
		// What was listened to may have been older than its stamp: a cached text, read while another was written.
		const stamp = this.vault.stamp(change.path);
		if (stamp) this.silence.forget(stamp);
		this.#ask(change.path);
	}

	#ask(path: NotePath): void {
		if (this.#builder === null) return;
		this.#dirty.set(path, ++this.#asked);
		void this.#pump();
	}

	/** The only place where work is done, so that it never runs twice at a time. What is asked for comes before the scan. */
	async #pump(): Promise<void> {
		if (this.#pumping) return;
		this.#pumping = true;
		try {
			while (this.#builder !== null) {
				if (this.#dirty.size > 0 || this.#due) {
					if (!this.#hurry) await this.breath.wait(GATHER);
					this.#hurry = false;
					await this.#catchUp();
				} else if (this.#unheard.size > 0) await this.#scan();
				else break;
			}
		} finally {
			this.#pumping = false;
		}
	}

	async #catchUp(): Promise<void> {
		const builder = this.#builder;
		if (builder === null) return;
		const told = new Told(this.breath, (progress) => this.#tell((listener) => listener.progress?.(progress)));
		let since = this.breath.now();
		while (this.#dirty.size > 0 && this.#builder === builder) {
			const batch = firstOf(this.#dirty, AT_ONCE);
			const isSource = (facts: NoteFacts): boolean => this.#verdict(builder, facts) === "source";
			const read = await Promise.all(batch.map(([path]) => this.#read(path, isSource)));
			for (const [index, [path, asked]] of batch.entries()) {
				const facts = read[index] ?? null;
				const isAskedFor = (): boolean => this.#builder === builder && this.#dirty.get(path) === asked;
				let said: Said | null = null;
				if (isLong(facts)) {
					said = await this.#said(builder, facts, isAskedFor);
					since = await this.#breathed();
				}
				if (!isAskedFor()) continue;
				this.#dirty.delete(path);
				this.#apply(builder, path, facts, said);
				told.step(this.#dirty.size);
				if (this.breath.now() - since < SLICE) continue;
				// Taking up what one slice has read is the work of the next.
				since = await this.#breathed();
				if (this.#builder === builder) builder.settle();
			}
		}
		told.end();
		if (this.#builder !== builder) return;
		if (this.breath.now() - since > SLICE / 2) await this.breath.breathe();
		if (this.#builder !== builder) return;
		this.#due = false;
		this.#publish(builder);
	}

	async #breathed(): Promise<number> {
		await this.breath.breathe();
		return this.breath.now();
	}

	/** Always answers: with the reason where the note cannot be read, or not in time. A late answer brings the note back. */
	#read(path: NotePath, wantsText: (facts: NoteFacts) => boolean): Promise<Reading> {
		return new Promise((resolve) => {
			let isLate = false;
			const forget = this.breath.later(PATIENCE, () => {
				isLate = true;
				resolve(this.vault.reason(null));
			});
			const answer = (reading: Reading): void => {
				forget();
				if (isLate) this.#ask(path);
				resolve(reading);
			};
			this.vault.notes.read(path, wantsText).then(answer, (error: unknown) => answer(this.vault.reason(error)));
		});
	}

	#apply(builder: TaxonomyBuilder, path: NotePath, facts: Reading, said: Said | null): void {
		this.#unheard.delete(path);
		const stamp = this.vault.stamp(path);
		if (stamp === null) builder.remove(path);
		else if (facts === null || typeof facts === "string") builder.putUnreadable(path, facts ?? this.vault.reason(null));
		else if (this.#verdict(builder, facts) === "never") builder.putSilent(path);
		else {
			this.#put(builder, facts, said);
			if (facts.text === null && !this.silence.has(stamp)) this.#unheard.add(path);
		}
	}

	/** What one note says must not keep the others unread, whatever it is. */
	#put(builder: TaxonomyBuilder, facts: NoteFacts, said: Said | null): void {
		try {
			if (said) builder.enter(facts.path, said);
			else builder.put(facts);
		} catch (error) {
			builder.putUnreadable(facts.path, this.vault.reason(error));
		}
	}

	/** What a long note says, found out in slices. Null where that fails, or is not asked for any more. */
	async #said(builder: TaxonomyBuilder, facts: NoteFacts, isAskedFor: () => boolean): Promise<Said | null> {
		try {
			const steps = builder.saying(facts);
			for (;;) {
				await this.breath.breathe();
				const step = isAskedFor() ? steps.next() : null;
				if (step?.done !== false) return step?.value ?? null;
			}
		} catch {
			return null;
		}
	}

	#verdict(builder: TaxonomyBuilder, facts: NoteFacts): SourceVerdict {
		return this.#included.has(facts.path) ? "source" : builder.verdict(facts);
	}

	#publish(builder: TaxonomyBuilder): void {
		const taxonomy = builder.taxonomy();
		if (this.#shown === builder && this.#built?.revision === taxonomy.revision) return;
		this.#built = taxonomy;
		this.#shown = builder;
		this.showAgain();
	}

	/** Shows the same taxonomy once more, since what is shown of it has changed. */
	showAgain(): void {
		if (this.#built === null) return;
		const taxonomy = this.view(this.#built);
		this.#latest = taxonomy;
		this.#tell((listener) => listener.show(taxonomy));
	}

	/** A surface that fails keeps neither the others nor the reading from going on. */
	#tell(call: (listener: TaxonomyListener) => void): void {
		for (const listener of [...this.#listeners]) {
			try {
				call(listener);
			} catch (error) {
				reportError(error);
			}
		}
	}

	/** Looks in idle time for notes that speak only in their body, until other work comes. */
	async #scan(): Promise<void> {
		const builder = this.#builder;
		if (builder === null) return;
		let found = false;
		const began = this.breath.now();
		let until = -Infinity;
		for (const path of this.#unheard) {
			if (this.breath.now() > until) {
				builder.settle();
				const spare = await this.breath.idle();
				until = this.breath.now() + spare;
			}
			if (this.#builder !== builder || this.#dirty.size > 0 || this.#due) break;
			if (found && until - began > SCAN_PUBLISH) break;
			const stamp = this.vault.stamp(path);
			const facts = stamp && (await this.#read(path, () => true));
			if (this.#builder !== builder || !this.#unheard.delete(path)) continue;
			if (!stamp || !facts || this.#dirty.has(path)) continue;
			if (typeof facts === "string") {
				builder.putUnreadable(path, facts);
				found = true;
			} else if (!builder.speaks(facts)) this.silence.add(stamp);
			else {
				this.#put(builder, facts, null);
				found = true;
			}
		}
		if (this.#builder !== builder) return;
		if (found) this.#publish(builder);
		if (this.#unheard.size === 0) this.silence.settle();
	}
}

function isLong(reading: Reading): reading is NoteFacts {
	return reading !== null && typeof reading !== "string" && (reading.text?.lineCount ?? 0) > LONG;
}

function firstOf<T>(items: Iterable<T>, count: number): T[] {
	const first: T[] = [];
	for (const item of items) {
		if (first.length === count) break;
		first.push(item);
	}
	return first;
}
