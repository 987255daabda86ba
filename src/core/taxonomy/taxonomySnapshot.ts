import type { NotePath } from "../note/notePath.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import type { UserRelation } from "../vocabulary/readingOptions.ts";
import type { Concept, ConceptId, Relation } from "./concept.ts";
import type { ConceptFace } from "./conceptFace.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { findProblems } from "./diagnostics/findProblems.ts";
import { likelyDuplicates } from "./duplicates.ts";
import { type Heritage, heritageOf, KINSHIP, type Kin, NO_HERITAGE } from "./inheritance.ts";
import { nameKey } from "./nameKey.ts";
import type { TaxonomyRecord } from "./record.ts";
import { relationsTo } from "./relationList.ts";
import type { LikelyDuplicate, Taxonomy } from "./taxonomy.ts";
import type { Moment } from "./versions.ts";

/** A concept with all that is derived for it. */
interface Whole {
	readonly concept: Concept;
	readonly outgoing: readonly Relation[];
	readonly heritage: Heritage;
}

/** Kept from one taxonomy to the next, and valid while nothing that it rests on has changed. */
export type WholeCache = WeakMap<ConceptFace, Whole>;

/** A taxonomy as of one moment of a record. What is derived is put together when it is asked for. */
export class TaxonomySnapshot implements Taxonomy {
	readonly revision: number;
	readonly #wholes = new Map<ConceptId, Whole | null>();
	readonly #incoming = new Map<ConceptId, readonly Relation[]>();
	#ids: readonly ConceptId[] | null = null;
	#allConcepts: readonly Concept[] | null = null;
	#allRelations: readonly Relation[] | null = null;
	#diagnostics: readonly Diagnostic[] | null = null;
	#duplicates: readonly LikelyDuplicate[] | null = null;

	constructor(
		private readonly record: TaxonomyRecord,
		readonly moment: Moment,
		/** Null where nothing is to be inherited. */
		private readonly cache: WholeCache | null,
		readonly ownRelations: readonly UserRelation[] = [],
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
		this.#diagnostics ??= findProblems(this, this.record, this.moment);
		return this.#diagnostics;
	}

	get duplicates(): readonly LikelyDuplicate[] {
		this.#duplicates ??= likelyDuplicates(this, this.record, this.moment);
		return this.#duplicates;
	}

	concept(id: ConceptId): Concept | null {
		return this.#whole(id)?.concept ?? null;
	}

	outgoing(id: ConceptId): readonly Relation[] {
		return this.#whole(id)?.outgoing ?? NONE;
	}

	incoming(id: ConceptId): readonly Relation[] {
		let relations = this.#incoming.get(id);
		if (!relations) {
			const stated = this.#statedIncoming(id);
			const heirs = this.cache ? this.#heirsOf(stated) : [];
			const inherited = heirs.flatMap((heir) => this.#whole(heir)?.heritage.tasks.filter(({ to }) => to === id) ?? []);
			relations = [...stated, ...inherited].sort(compareRelations);
			this.#incoming.set(id, relations);
		}
		return relations;
	}

	named(label: string): readonly Concept[] {
		const key = nameKey(label);
		const bearers = this.#withChanged(this.record.bearersOf(key)).filter((id) => this.#face(id)?.names.includes(key));
		return this.#conceptsOf(bearers.sort(compareCodePoints));
	}

	inNote(path: NotePath): readonly Concept[] {
		return this.#conceptsOf(this.record.inNotes.getAt(this.moment, path));
	}

	#face(id: ConceptId): ConceptFace | undefined {
		return this.record.faces.getAt(this.moment, id);
	}

	#stated(id: ConceptId): readonly Relation[] {
		return this.record.outgoing.getAt(this.moment, id) ?? NONE;
	}

	#conceptsOf(ids: readonly ConceptId[] | undefined): Concept[] {
		return (ids ?? []).map((id) => this.concept(id)).filter((concept) => concept !== null);
	}

	#sortedIds(): readonly ConceptId[] {
		this.#ids ??= (this.record.faces.keysAt(this.moment) as ConceptId[]).sort(compareCodePoints);
		return this.#ids;
	}

	/** Candidates as of now, and everything that was otherwise at this moment. */
	#withChanged(candidates: Iterable<ConceptId>): ConceptId[] {
		const ids = new Set<string>(candidates);
		for (const view of [this.record.faces, this.record.outgoing]) {
			for (const changed of view.changedSince(this.moment)) ids.add(changed);
		}
		return [...ids] as ConceptId[];
	}

	#statedIncoming(id: ConceptId): Relation[] {
		return this.#withChanged(this.record.neighboursOf(id)).flatMap((from) => relationsTo(this.#stated(from), id));
	}

	/** Concepts that may inherit a task from one that these relations state it of. */
	#heirsOf(relations: readonly Relation[]): ConceptId[] {
		const stated = relations.filter(({ type, status }) => type === "suitedFor" && status === "asserted");
		const found = new Set<ConceptId>();
		const open = stated.map(({ from }) => from);
		for (let id = open.pop(); id !== undefined; id = open.pop()) {
			for (const heir of this.#withChanged(this.record.neighboursOf(id))) {
				if (found.has(heir) || !this.#inheritsFrom(heir, id)) continue;
				found.add(heir);
				open.push(heir);
			}
		}
		return [...found];
	}

	#whole(id: ConceptId): Whole | null {
		let whole = this.#wholes.get(id);
		if (whole === undefined) {
			const kin = this.#kin(id);
			whole = kin && this.#wholeOf(kin);
			this.#wholes.set(id, whole);
		}
		return whole;
	}

	#wholeOf(kin: Kin): Whole {
		const { face, outgoing } = kin;
		const cached = this.cache?.get(face);
		if (cached && this.#stillHolds(cached.heritage)) return cached;
		const heritage = this.cache ? heritageOf(kin, (other) => this.#kin(other)) : NO_HERITAGE;
		if (heritage === NO_HERITAGE) return { concept: face.concept, outgoing, heritage };
		const whole = withHeritage(kin, heritage);
		this.cache?.set(face, whole);
		return whole;
	}

	#inheritsFrom(heir: ConceptId, id: ConceptId): boolean {
		const adopts = this.#face(heir)?.inheritances.some(({ from, mode }) => from === id && mode === "adopts");
		if (adopts) return true;
		const kin = relationsTo(this.#stated(heir), id);
		return kin.some(({ type, status }) => KINSHIP.includes(type) && status === "asserted");
	}

	#kin(id: ConceptId): Kin | null {
		const face = this.#face(id);
		return face ? { face, outgoing: this.#stated(id) } : null;
	}

	#stillHolds({ seen, faces, outgoing }: Heritage): boolean {
		return seen.every((id, at) => {
			const face = this.#face(id);
			return face === faces[at] && (!face || this.#stated(id) === outgoing[at]);
		});
	}
}

const NONE: readonly Relation[] = [];

function withHeritage({ face, outgoing }: Kin, heritage: Heritage): Whole {
	const { concept } = face;
	const { strengths, weaknesses, tasks } = heritage;
	const claims = strengths.length + weaknesses.length;
	return {
		concept:
			claims === 0
				? concept
				: {
						...concept,
						strengths: [...concept.strengths, ...strengths],
						weaknesses: [...concept.weaknesses, ...weaknesses],
					},
		outgoing: tasks.length === 0 ? outgoing : [...outgoing, ...tasks].sort(compareRelations),
		heritage,
	};
}

function compareRelations(a: Relation, b: Relation): number {
	return (
		compareCodePoints(a.from, b.from) ||
		compareCodePoints(a.type, b.type) ||
		compareCodePoints(a.to, b.to) ||
		compareCodePoints(a.status, b.status)
	);
}
