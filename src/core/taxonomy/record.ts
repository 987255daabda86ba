import type { ConceptId, Relation } from "./concept.ts";
import type { ConceptFace } from "./conceptFace.ts";
import type { NameProblem } from "./nameBinding.ts";
import type { NoteInfo } from "./noteInfo.ts";
import type { VersionedMap, VersionedView } from "./versions.ts";

/** Everything that a taxonomy is read from, readable as of any moment that someone still holds. */
export interface TaxonomyRecord {
	readonly faces: VersionedView<ConceptFace>;
	/** Stated relations by the concept they leave, sorted by type, to. */
	readonly outgoing: VersionedView<readonly Relation[]>;
	/** Concepts that a note describes or names: its own first, then by place. */
	readonly inNotes: VersionedView<readonly ConceptId[]>;
	readonly problems: VersionedMap<NameProblem>;
	/** Notes that one place states to be the same, by a name. */
	readonly twins: VersionedMap<readonly ConceptId[]>;
	/** Only notes of which there is something to say. */
	readonly notes: VersionedMap<NoteInfo>;
	/** Concepts that may stand in a relation to this one, as of now: perhaps more than do. */
	neighboursOf(id: ConceptId): Iterable<ConceptId>;
	/** Concepts that may answer to a name, as of now. */
	bearersOf(key: string): Iterable<ConceptId>;
}
