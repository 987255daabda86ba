import { compareCodePoints } from "../note/codePointOrder.ts";
import type { ConceptId } from "./concept.ts";
import { nameConceptId, noteConceptId } from "./conceptIds.ts";
import type { LabelTerm, NoteTerm } from "./ledger.ts";

/** Names that belong to no note by themselves, joined where one place gives them for one thing. */
export class NameGroups {
	readonly #parents = new Map<string, string>();
	readonly #attached: [string, NoteTerm][] = [];
	/** Terms that mean no note, by the name they would give the group. */
	readonly #labels = new Map<string, LabelTerm>();
	/** By root, once closed. */
	readonly #notes = new Map<string, ConceptId[]>();
	readonly #concepts = new Map<string, ConceptId>();

	/** Only names that are free join: those that no note owns and that nobody disputes. */
	constructor(private readonly isFree: (key: string) => boolean) {}

	/** Takes up a term's names, and the note that the term means if there is one. */
	join(term: LabelTerm, owner: NoteTerm | undefined): void {
		const free = this.#freeKeys(term);
		const [first] = free;
		if (first === undefined) return;
		for (const key of free) this.#unite(first, key);
		if (owner) {
			this.#attached.push([first, owner]);
			return;
		}
		const known = this.#labels.get(first);
		if (!known || comparePreference(term, known) < 0) this.#labels.set(first, term);
	}

	conceptOf(term: LabelTerm): ConceptId {
		const [key] = this.#freeKeys(term);
		if (key === undefined) return nameConceptId(term.key);
		const root = this.#rootOf(key);
		return this.#concepts.get(root) ?? nameConceptId(root);
	}

	/** Notes that meet in one group, by its smallest name: places state them to be the same. */
	twins(): [string, readonly ConceptId[]][] {
		const groups = [...this.#notes].filter(([, notes]) => notes.length > 1);
		return groups.map(([root, notes]) => [this.#smallestKey(root), notes]);
	}

	/** Ends the joining: what follows may ask. */
	close(): void {
		for (const [key, note] of this.#attached) {
			const root = this.#rootOf(key);
			const notes = new Set(this.#notes.get(root)).add(noteConceptId(note.path));
			this.#notes.set(root, [...notes].sort(compareCodePoints));
		}
		const best = new Map<string, [string, LabelTerm]>();
		for (const label of this.#labels) {
			const root = this.#rootOf(label[0]);
			const known = best.get(root);
			const preference = known ? comparePreference(label[1], known[1]) || compareCodePoints(label[0], known[0]) : -1;
			if (preference < 0) best.set(root, label);
		}
		for (const key of this.#parents.keys()) {
			const root = this.#rootOf(key);
			const notes = this.#notes.get(root) ?? [];
			const [note] = notes;
			const label = best.get(root)?.[0] ?? root;
			this.#concepts.set(root, note !== undefined && notes.length === 1 ? note : nameConceptId(label));
		}
	}

	#freeKeys(term: LabelTerm): string[] {
		return [term.key, ...term.altKeys].filter(this.isFree);
	}

	#smallestKey(root: string): string {
		const keys = [...this.#parents.keys()].filter((key) => this.#rootOf(key) === root);
		return keys.sort(compareCodePoints)[0] ?? root;
	}

	#rootOf(key: string): string {
		let root = key;
		for (let up = this.#parents.get(root); up !== undefined && up !== root; up = this.#parents.get(root)) root = up;
		for (let at = key; at !== root; ) {
			const up = this.#parents.get(at) ?? root;
			this.#parents.set(at, root);
			at = up;
		}
		if (!this.#parents.has(root)) this.#parents.set(root, root);
		return root;
	}

	#unite(a: string, b: string): void {
		this.#parents.set(this.#rootOf(b), this.#rootOf(a));
	}
}

/** The name that a thing goes by: of a section before a mention, of the place that names it most fully. */
function comparePreference(a: LabelTerm, b: LabelTerm): number {
	return standing(a) - standing(b) || b.altKeys.length - a.altKeys.length || compareCodePoints(a.key, b.key);
}

function standing(term: LabelTerm): number {
	if (term.sections > 0) return 0;
	return term.mentions > 0 ? 1 : 2;
}
