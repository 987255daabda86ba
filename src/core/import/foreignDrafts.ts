import { nameKey } from "../taxonomy/nameKey.ts";
import { canNameRelation } from "../vocabulary/ownRelationName.ts";
import { parseUserRelations } from "../vocabulary/parseReadingOptions.ts";
import type { UserRelation } from "../vocabulary/readingOptions.ts";
import type { ConceptType, RelationType } from "../vocabulary/terms.ts";
import type { ForeignConcept, ForeignProblem, ForeignRelation, ForeignTaxonomy } from "./foreignTaxonomy.ts";

/** What a reader has gathered of one concept so far. */
export interface ForeignDraft {
	readonly key: string;
	label: string;
	readonly aliases: Set<string>;
	type: ConceptType | null;
	/** As the file spells the other end: a key, or a name. `inverse` where the other end states it of this one. */
	readonly relations: { readonly type: RelationType; readonly to: string; readonly inverse?: boolean; readonly line: number | null }[];
	readonly strengths: Set<string>;
	readonly weaknesses: Set<string>;
	year: number | null;
	summary: string;
	readonly line: number | null;
}

/** Gathers the concepts of a file and, at its end, finds out whom their relations mean. */
export class ForeignDrafts {
	readonly problems: ForeignProblem[] = [];
	/** As the file declares them, unchecked. */
	readonly declared: unknown[] = [];
	readonly #drafts = new Map<string, ForeignDraft>();

	/** The draft of a key; begun where there is none. */
	of(key: string, line: number | null): ForeignDraft {
		const known = this.#drafts.get(key);
		if (known) return known;
		const fresh: ForeignDraft = {
			key,
			label: "",
			aliases: new Set(),
			type: null,
			relations: [],
			strengths: new Set(),
			weaknesses: new Set(),
			year: null,
			summary: "",
			line,
		};
		this.#drafts.set(key, fresh);
		return fresh;
	}

	has(key: string): boolean {
		return this.#drafts.has(key);
	}

	report(code: ForeignProblem["code"], line: number | null, parameters: ForeignProblem["parameters"] = {}): void {
		this.problems.push({ code, line, parameters });
	}

	/** @param named whether relations may lead to names as well as to keys. */
	taxonomy(named: boolean): ForeignTaxonomy {
		const kept = [...this.#drafts.values()].filter((draft) => {
			if (draft.label !== "") return true;
			this.report("noLabel", draft.line, { name: draft.key });
			return false;
		});
		const byName = new Map<string, ForeignDraft[]>();
		for (const draft of named ? kept : []) {
			const key = nameKey(draft.label);
			const same = byName.get(key);
			if (same) same.push(draft);
			else byName.set(key, [draft]);
		}
		const keys = new Set(kept.map(({ key }) => key));
		const relations = new Map<string, ForeignRelation[]>(kept.map(({ key }) => [key, []]));
		for (const draft of kept) {
			for (const { type, to, inverse, line } of draft.relations) {
				const ends = this.#ends(to, keys, byName, named, line);
				if (ends === null) continue;
				if (!inverse) add(relations.get(draft.key)!, { type, ...ends });
				else if ("to" in ends) add(relations.get(ends.to)!, { type, to: draft.key });
				else this.report("unknownTarget", line, { name: ends.name });
			}
		}
		if (kept.length === 0) this.report("noConcepts", null);
		const concepts = kept.map((draft): ForeignConcept => ({
			key: draft.key,
			label: draft.label,
			aliases: [...draft.aliases].filter((alias) => alias !== draft.label && alias !== ""),
			type: draft.type,
			relations: relations.get(draft.key)!.filter((relation) => !("to" in relation) || relation.to !== draft.key),
			strengths: [...draft.strengths],
			weaknesses: [...draft.weaknesses],
			year: draft.year,
			summary: draft.summary,
		}));
		return { concepts, ownRelations: this.#ownRelations(concepts), problems: this.problems };
	}

	/** Those that are declared, and those that are only used. */
	#ownRelations(concepts: readonly ForeignConcept[]): UserRelation[] {
		const used = new Set(concepts.flatMap(({ relations }) => relations.map(({ type }) => type)));
		return parseUserRelations([...this.declared, ...[...used].map((type) => ({ type }))]).filter(({ type }) => canNameRelation(type));
	}

	#ends(to: string, keys: ReadonlySet<string>, byName: ReadonlyMap<string, ForeignDraft[]>, named: boolean, line: number | null): { to: string } | { name: string } | null {
		if (keys.has(to)) return { to };
		const [same, other] = byName.get(nameKey(to)) ?? [];
		if (other) this.report("ambiguousName", line, { name: to });
		if (same) return { to: same.key };
		if (named) return { name: to };
		this.report("unknownTarget", line, { name: to });
		return null;
	}
}

function add(relations: ForeignRelation[], fresh: ForeignRelation): void {
	const end = (relation: ForeignRelation) => ("to" in relation ? `k${relation.to}` : `n${relation.name}`);
	if (!relations.some((known) => known.type === fresh.type && end(known) === end(fresh))) relations.push(fresh);
}

/** A year that a model may be of; null for anything else. */
export function yearOf(text: string): number | null {
	return /^\s*[12]\d{3}\b/.test(text) ? Number.parseInt(text, 10) : null;
}

/** One line, single spaces, no control characters and no half surrogate pairs. */
export function oneLine(text: string): string {
	return text.replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[\s\p{Cc}\uFFFE\uFFFF]+/gu, " ").trim();
}
