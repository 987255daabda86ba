import type { NotePath } from "../note/notePath.ts";
import type { CardStore } from "./cardStore.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import type { Concept, ConceptId, Relation } from "./concept.ts";
import type { ConceptCard } from "./conceptCard.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { findProblems } from "./diagnostics/findProblems.ts";
import { likelyDuplicates } from "./duplicates.ts";
import { type Heritage, heritageOf, KINSHIP, NO_HERITAGE } from "./inheritance.ts";
import { nameKey } from "./nameKey.ts";
import { relationsTo } from "./relationList.ts";
import type { LikelyDuplicate, Taxonomy } from "./taxonomy.ts";
import type { Moment } from "./versionedMap.ts";

/** What was derived for a concept, kept from one taxonomy to the next while nothing it rests on has changed. */
export type HeritageCache = WeakMap<ConceptCard, Heritage>;

/** A taxonomy as of one moment of a card store. Everything beyond the cards is put together when it is asked for. */
export class TaxonomySnapshot implements Taxonomy {
	readonly revision: number;
	readonly #concepts = new Map<ConceptId, Concept>();
	readonly #outgoing = new Map<ConceptId, readonly Relation[]>();
	readonly #incoming = new Map<ConceptId, readonly Relation[]>();
	readonly #heritage = new Map<ConceptId, Heritage>();
	#ids: readonly ConceptId[] | null = null;
	#allConcepts: readonly Concept[] | null = null;
	#allRelations: readonly Relation[] | null = null;
	#diagnostics: readonly Diagnostic[] | null = null;
	#duplicates: readonly LikelyDuplicate[] | null = null;

	constructor(
		private readonly store: CardStore,
		private readonly moment: Moment,
		/** Null where nothing is to be inherited. */
		private readonly heritageCache: HeritageCache | null,
	) {
		this.revision = moment.revision;
	}

	get concepts(): readonly Concept[] {
		this.#allConcepts ??= this.#sortedIds().map((id) => this.concept(id)).filter((concept) => concept !== null);
		return this.#allConcepts;
	}

	get relations(): readonly Relation[] {
		this.#allRelations ??= this.#sortedIds().flatMap((id) => this.outgoing(id));
		return this.#allRelations;
	}

	get diagnostics(): readonly Diagnostic[] {
		this.#diagnostics ??= findProblems(this, this.store, this.moment);
		return this.#diagnostics;
	}

	get duplicates(): readonly LikelyDuplicate[] {
		this.#duplicates ??= likelyDuplicates(this, this.store, this.moment);
		return this.#duplicates;
	}

	concept(id: ConceptId): Concept | null {
		const known = this.#concepts.get(id);
		if (known) return known;
		const card = this.#card(id);
		if (!card) return null;
		const { strengths, weaknesses } = this.#heritageOf(id);
		const { concept } = card;
		const whole =
			strengths.length + weaknesses.length === 0
				? concept
				: {
						...concept,
						strengths: [...concept.strengths, ...strengths],
						weaknesses: [...concept.weaknesses, ...weaknesses],
					};
		this.#concepts.set(id, whole);
		return whole;
	}

	outgoing(id: ConceptId): readonly Relation[] {
		let relations = this.#outgoing.get(id);
		if (!relations) {
			const stated = this.#card(id)?.outgoing ?? [];
			const { tasks } = this.#heritageOf(id);
			relations = tasks.length === 0 ? stated : [...stated, ...tasks].sort(compareRelations);
			this.#outgoing.set(id, relations);
		}
		return relations;
	}

	incoming(id: ConceptId): readonly Relation[] {
		let relations = this.#incoming.get(id);
		if (!relations) {
			const stated = this.#statedIncoming(id);
			const heirs = this.heritageCache ? this.#heirsOf(stated) : [];
			const inherited = heirs.flatMap((heir) => this.#heritageOf(heir).tasks.filter(({ to }) => to === id));
			relations = [...stated, ...inherited].sort(compareRelations);
			this.#incoming.set(id, relations);
		}
		return relations;
	}

	named(label: string): readonly Concept[] {
		return this.#conceptsOf(this.store.named.getAt(this.moment, nameKey(label)));
	}

	inNote(path: NotePath): readonly Concept[] {
		return this.#conceptsOf(this.store.inNotes.getAt(this.moment, path));
	}

	#card(id: ConceptId) {
		return this.store.cards.getAt(this.moment, id);
	}

	#conceptsOf(ids: readonly ConceptId[] | undefined): Concept[] {
		return (ids ?? []).map((id) => this.concept(id)).filter((concept) => concept !== null);
	}

	#sortedIds(): readonly ConceptId[] {
		this.#ids ??= (this.store.cards.keysAt(this.moment) as ConceptId[]).sort(compareCodePoints);
		return this.#ids;
	}

	#statedIncoming(id: ConceptId): Relation[] {
		const sources = new Set<ConceptId>(this.store.sourcesOf(id));
		for (const changed of this.store.cards.changedSince(this.moment)) sources.add(changed as ConceptId);
		return [...sources].flatMap((from) => relationsTo(this.#card(from)?.outgoing ?? [], id));
	}

	/** Concepts that may inherit a task from one that these relations state it of. */
	#heirsOf(relations: readonly Relation[]): ConceptId[] {
		const stated = relations.filter(({ type, status }) => type === "suitedFor" && status === "asserted");
		const found = new Set<ConceptId>();
		const open = stated.map(({ from }) => from);
		for (let id = open.pop(); id !== undefined; id = open.pop()) {
			const kin = this.#statedIncoming(id).filter(({ type, status }) => KINSHIP.includes(type) && status === "asserted");
			for (const heir of [...kin.map(({ from }) => from), ...(this.store.heirs.getAt(this.moment, id) ?? [])]) {
				if (found.has(heir)) continue;
				found.add(heir);
				open.push(heir);
			}
		}
		return [...found];
	}

	#heritageOf(id: ConceptId): Heritage {
		let heritage = this.#heritage.get(id);
		if (!heritage) {
			heritage = this.#cachedHeritage(id);
			this.#heritage.set(id, heritage);
		}
		return heritage;
	}

	#cachedHeritage(id: ConceptId): Heritage {
		const card = this.#card(id);
		if (!this.heritageCache || !card) return NO_HERITAGE;
		const read = (other: ConceptId) => this.#card(other);
		const cached = this.heritageCache.get(card);
		if (cached?.seenIds.every((other, at) => read(other) === cached.seenCards[at])) return cached;
		const heritage = heritageOf(card, read);
		if (heritage.seenIds.length > 0) this.heritageCache.set(card, heritage);
		return heritage;
	}
}

function compareRelations(a: Relation, b: Relation): number {
	return (
		compareCodePoints(a.from, b.from) ||
		compareCodePoints(a.type, b.type) ||
		compareCodePoints(a.to, b.to) ||
		compareCodePoints(a.status, b.status)
	);
}
