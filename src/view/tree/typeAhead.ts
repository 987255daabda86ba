import { readings } from "../../core/query/pinyin.ts";
import type { TreeRow } from "./treeRows.ts";

/** After so long a pause the next letter begins a new name. */
const PAUSE_MS = 800;

/** Letters typed one after the other jump to the next name that begins with them. */
export class TypeAhead {
	#text = "";
	#last = Number.NEGATIVE_INFINITY;

	/** @returns the row to go to, or -1 where no name fits. The search goes round, from the active row on. */
	typed(letter: string, rows: readonly TreeRow[], active: number, time: number): number {
		const fresh = time - this.#last > PAUSE_MS;
		this.#text = (fresh ? "" : this.#text) + letter.toLocaleLowerCase();
		this.#last = time;
		// One letter again and again walks through the names that begin with it.
		const letters = [...this.#text];
		const repeated = letters.length > 1 && letters.every((other) => other === letters[0]);
		const wanted = repeated ? (letters[0] ?? "") : this.#text;
		const start = letters.length === 1 || repeated ? active + 1 : active;
		for (let step = 0; step < rows.length; step++) {
			const index = (start + step + rows.length) % rows.length;
			if (begins(rows[index]?.label ?? "", wanted)) return index;
		}
		return -1;
	}
}

/** By its letters, by the sound of its first character, or by the initials of its characters. */
function begins(label: string, wanted: string): boolean {
	const name = label.toLocaleLowerCase();
	if (name.startsWith(wanted)) return true;
	const characters = [...name];
	const letters = [...wanted];
	if (readings(characters[0] ?? "").some((reading) => reading.startsWith(wanted))) return true;
	return letters.every((letter, index) => readings(characters[index] ?? "").some((reading) => reading.startsWith(letter)));
}
