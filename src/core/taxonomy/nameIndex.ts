import type { NotePath } from "../note/notePath.ts";
import { compactList, withItem, withoutItem } from "./compactList.ts";
import type { ConceptId } from "./concept.ts";
import { noteConceptId } from "./conceptIds.ts";
import { LabelTerm, NoteTerm, type Term } from "./ledger.ts";
import { bindNames, type NameNode, type NameProblem } from "./nameBinding.ts";
import { squeeze, wordKey } from "./nameKey.ts";
import type { Work } from "./work.ts";

/** A term that means another concept than before. */
export interface Rebinding {
	readonly term: Term;
	readonly concept: ConceptId;
	readonly path: NotePath | null;
}

export interface NameChanges {
	readonly rebindings: readonly Rebinding[];
	/** Names that were looked at again, and what was found among them, by name. */
	readonly keys: ReadonlySet<string>;
	readonly problems: ReadonlyMap<string, NameProblem>;
	readonly twins: ReadonlyMap<string, readonly ConceptId[]>;
}

/** Every name in use, who bears it, and which names are connected. Only what changed is decided again. */
export class NameIndex {
	readonly #nodes = new Map<string, NameNode>();
	readonly #notes = new Map<string, NoteTerm>();
	readonly #labels = new Map<string, LabelTerm>();
	readonly #dirty = new Set<string>();
	readonly #newNotes = new Set<NoteTerm>();

	/** @param isNew told of each name that nobody bore. */
	constructor(
		private readonly work: Work,
		private readonly isNew: (key: string) => void,
	) {}

	node(key: string): NameNode | undefined {
		return this.#nodes.get(key);
	}

	/** Concepts that a name may stand for, however it was decided. */
	*bearersOf(key: string): Iterable<ConceptId> {
		const node = this.#nodes.get(key);
		for (const { concept } of [...(node?.notes ?? []), ...(node?.terms ?? [])]) if (concept) yield concept.id;
	}

	noteTerm(path: NotePath): NoteTerm {
		let term = this.#notes.get(path);
		if (!term) {
			term = new NoteTerm(path);
			this.#notes.set(path, term);
			this.#newNotes.add(term);
			for (const { key } of term.claims) this.#enter(key, term);
		}
		return term;
	}

	/** Null where the label has nothing to be compared by. */
	labelTerm(label: string, altLabels: readonly string[] = []): LabelTerm | null {
		const words = wordKey(label);
		const key = squeeze(words);
		if (key === "") return null;
		const others = new Set(altLabels.map(wordKey).filter((other) => other !== "" && squeeze(other) !== key));
		const altWords = compactList([...others].sort());
		const name = termName(words, altWords);
		let term = this.#labels.get(name);
		if (!term) {
			term = new LabelTerm(words, altWords);
			this.#labels.set(name, term);
			for (const each of namesOf(term)) this.#enter(each, term);
		}
		return term;
	}

	/** Forgets a term that no statement uses any more. */
	release(term: Term): void {
		if (term.kind === "note") {
			if (this.#notes.get(term.path) !== term) return;
			this.#notes.delete(term.path);
			this.#newNotes.delete(term);
			for (const { key } of term.claims) this.#leave(key, term);
			return;
		}
		const name = termName(term.words, term.altWords);
		if (this.#labels.get(name) !== term) return;
		this.#labels.delete(name);
		for (const key of namesOf(term)) this.#leave(key, term);
	}

	/** A place gives the note a further name, or no longer does. */
	claim(term: NoteTerm, name: string, as: "titles" | "aliases", change: 1 | -1): void {
		const words = wordKey(name);
		const key = squeeze(words);
		if (key === "") return;
		let claim = term.claims.find((each) => each.words === words);
		if (!claim) {
			claim = { words, key, titles: 0, aliases: 0 };
			term.claims = withItem(term.claims, claim);
			this.#enter(key, term);
		}
		const before = claim.titles > 0;
		claim[as] += change;
		if (claim.titles > 0 !== before) this.#dirty.add(key);
		if (claim.titles + claim.aliases > 0) return;
		term.claims = withoutItem(term.claims, claim);
		if (term.claims.some((each) => each.key === key)) this.#dirty.add(key);
		else this.#leave(key, term);
	}

	/** A place takes the note for a concept, or no longer does. */
	assure(term: NoteTerm, change: 1 | -1): void {
		const before = term.firm > 0;
		term.firm += change;
		if (term.firm > 0 !== before) for (const { key } of term.claims) this.#dirty.add(key);
	}

	/** A place describes or names what the label means, or no longer does. */
	count(term: LabelTerm, as: "sections" | "mentions", change: 1 | -1): void {
		const before = term[as] > 0;
		term[as] += change;
		// Which sections share a note matters to those that share an alias, see `bindNames`.
		if (term[as] > 0 !== before || (as === "sections" && term.altKeys.length > 0)) this.#dirty.add(term.key);
	}

	/** Decides again what is connected with the names that changed. */
	settle(): NameChanges {
		const rebindings: Rebinding[] = [];
		for (const term of this.#newNotes) {
			rebindings.push({ term, concept: noteConceptId(term.path), path: term.path });
		}
		const seen = new Set<string>();
		const problems = new Map<string, NameProblem>();
		const twins = new Map<string, readonly ConceptId[]>();
		for (const key of this.#dirty) {
			if (seen.has(key)) continue;
			const part = this.#connected(key, seen);
			const binding = bindNames(part);
			for (const [name, problem] of binding.problems) problems.set(name, problem);
			for (const [name, ids] of binding.twins) twins.set(name, ids);
			for (const [term, concept] of binding.concepts) {
				this.work.add(1);
				if (term.concept?.id === concept) continue;
				rebindings.push({ term, concept, path: pathOf(concept) });
			}
		}
		this.#dirty.clear();
		this.#newNotes.clear();
		return { rebindings, keys: seen, problems, twins };
	}

	#connected(start: string, seen: Set<string>): NameNode[] {
		const part: NameNode[] = [];
		const open = [start];
		const bearers = new Set<Term>();
		seen.add(start);
		for (let key = open.pop(); key !== undefined; key = open.pop()) {
			const node = this.#nodes.get(key);
			if (!node) continue;
			part.push(node);
			this.work.add(1);
			for (const bearer of [...node.notes, ...node.terms]) {
				if (bearers.has(bearer)) continue;
				bearers.add(bearer);
				const names = bearer.kind === "note" ? bearer.claims.map((claim) => claim.key) : namesOf(bearer);
				for (const name of names) {
					if (seen.has(name)) continue;
					seen.add(name);
					open.push(name);
				}
			}
		}
		return part;
	}

	#enter(key: string, bearer: Term): void {
		let node = this.#nodes.get(key);
		if (!node) {
			this.#nodes.set(key, (node = { key, notes: compactList<NoteTerm>([]), terms: compactList<LabelTerm>([]) }));
			this.isNew(key);
		}
		if (bearer.kind === "label") node.terms = withItem(node.terms, bearer);
		else if (!node.notes.includes(bearer)) node.notes = withItem(node.notes, bearer);
		this.#dirty.add(key);
	}

	#leave(key: string, bearer: Term): void {
		this.#dirty.add(key);
		const node = this.#nodes.get(key);
		if (!node) return;
		if (bearer.kind === "label") node.terms = withoutItem(node.terms, bearer);
		else node.notes = withoutItem(node.notes, bearer);
		if (node.notes.length + node.terms.length === 0) this.#nodes.delete(key);
	}
}

function termName(words: string, altWords: readonly string[]): string {
	return altWords.length > 0 ? [words, ...altWords].join("\n") : words;
}

function namesOf(term: LabelTerm): string[] {
	return [term.key, ...term.altKeys];
}

function pathOf(concept: ConceptId): NotePath | null {
	return concept.startsWith("note:") ? (concept.slice("note:".length) as NotePath) : null;
}

