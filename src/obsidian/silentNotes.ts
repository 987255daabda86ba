import type { NotePath } from "../core/note/notePath.ts";

/** What identifies one state of a note without reading it. */
export interface NoteStamp {
	readonly path: NotePath;
	/** Milliseconds since 1970. */
	readonly modified: number;
	/** Bytes. */
	readonly size: number;
}

/**
 * Remembers which notes were read in the background and found to say nothing, so that no note is read twice for the
 * same answer. A note counts as unknown again as soon as it was changed or renamed.
 */
export class SilentNotes {
	readonly #prints: Set<string>;

	/** @param stored what `stored()` once gave; anything else is taken as nothing. */
	constructor(stored: unknown) {
		this.#prints = new Set(typeof stored === "string" && stored !== "" ? stored.split(" ") : []);
	}

	has(stamp: NoteStamp): boolean {
		return this.#prints.has(print(stamp));
	}

	add(stamp: NoteStamp): void {
		this.#prints.add(print(stamp));
	}

	forget(stamp: NoteStamp): void {
		this.#prints.delete(print(stamp));
	}

	/** One string of about ten bytes a note, without the notes that are no longer as they were. */
	stored(present: Iterable<NoteStamp>): string {
		const kept: string[] = [];
		for (const stamp of present) {
			const mark = print(stamp);
			if (this.#prints.has(mark)) kept.push(mark);
		}
		return kept.join(" ");
	}
}

/** 52 bits of two multiplicative hashes in base 36: in a vault of 50,000 notes two agree once in three million vaults. */
function print({ path, modified, size }: NoteStamp): string {
	const text = `${path}\n${modified}\n${size}`;
	let high = 0x2545f491;
	let low = 0x9e3779b9;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		high = Math.imul(high ^ unit, 0x85ebca6b);
		low = Math.imul(low ^ unit, 0xc2b2ae35);
		high ^= high >>> 15;
		low ^= low >>> 13;
	}
	return ((high >>> 12) * 0x100000000 + (low >>> 0)).toString(36);
}
