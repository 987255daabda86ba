import type { NotePath } from "../note/notePath.ts";
import { book } from "./bookkeeping.ts";
import type { ConceptId, Relation } from "./concept.ts";
import type { ConceptFace } from "./conceptFace.ts";
import { settleGrounds } from "./grounding.ts";
import { type BoundStatement, ConceptEntry, type Term } from "./ledger.ts";
import type { NoteInfo } from "./noteInfo.ts";
import { portrait } from "./portrait.ts";
import { relationsFrom, SYMMETRIC_RELATIONS } from "./relations.ts";
import type { History } from "./versions.ts";
import { VersionedView } from "./versions.ts";
import type { Work } from "./work.ts";

/** The concepts, and what is booked of them. What they look like is worked out when somebody asks. */
export class ConceptLedger {
	readonly faces: VersionedView<ConceptFace>;
	readonly outgoing: VersionedView<readonly Relation[]>;
	readonly #entries = new Map<string, ConceptEntry>();
	readonly #touched = new Set<ConceptEntry>();

	constructor(
		history: History,
		private readonly infoOf: (path: NotePath) => NoteInfo | undefined,
		private readonly work: Work,
	) {
		this.faces = new VersionedView(history, (id) => this.#face(id), () => this.#knownIds());
		this.outgoing = new VersionedView(history, (id) => this.#relations(id));
	}

	entry(id: ConceptId): ConceptEntry | undefined {
		return this.#entries.get(id);
	}

	/** What is known of the concept is about to change. */
	touch(entry: ConceptEntry): void {
		if (this.#touched.has(entry)) return;
		this.#touched.add(entry);
		this.faces.touch(entry.id);
		entry.face = null;
	}

	/** The term means this concept from now on. */
	move(term: Term, id: ConceptId, path: NotePath | null): void {
		this.detach(term);
		let entry = this.#entries.get(id);
		if (!entry) this.#entries.set(id, (entry = new ConceptEntry(id, path)));
		this.touch(entry);
		entry.terms.add(term);
		term.concept = entry;
	}

	/** The term is used no more, or is about to mean something else. */
	detach(term: Term): void {
		if (!term.concept) return;
		this.touch(term.concept);
		term.concept.terms.delete(term);
	}

	book(bound: BoundStatement, change: 1 | -1): void {
		this.work.add(1);
		const [subject, object] = [bound.subject.concept, bound.object?.concept];
		for (const entry of [subject, object]) if (entry) this.touch(entry);
		if (bound.statement.kind === "relation") {
			if (subject) this.#touchRelations(subject);
			if (object && SYMMETRIC_RELATIONS.has(bound.statement.type)) this.#touchRelations(object);
		}
		book(bound, change);
	}

	/** Brings conditional statements up to date, and ends the present round of changes. */
	settle(conditional: readonly BoundStatement[]): void {
		settleGrounds(this.#touched, conditional, (bound, change) => this.book(bound, change), this.work);
		for (const entry of this.#touched) {
			this.work.add(1);
			if (entry.terms.size === 0) this.#entries.delete(entry.id);
		}
		this.#touched.clear();
		this.faces.settle((id, face) => {
			const entry = this.#entries.get(id);
			if (entry) entry.face = face;
		});
		this.outgoing.settle((id, relations) => {
			const entry = this.#entries.get(id);
			if (entry) entry.outgoing = relations;
		});
	}

	/** Concepts at the far ends of the statements that name this one. */
	neighboursOf(id: ConceptId): Set<ConceptId> {
		const found = new Set<ConceptId>();
		for (const term of this.#entries.get(id)?.terms ?? []) {
			for (const { subject, object } of term.users) {
				if (subject.concept && object) found.add(subject.concept.id);
				if (object?.concept) found.add(object.concept.id);
			}
		}
		return found;
	}

	#face(id: string): ConceptFace | undefined {
		const entry = this.#entries.get(id);
		if (!entry?.known) return undefined;
		if (!entry.face) {
			this.work.add(1);
			entry.face = portrait(entry, entry.path === null ? undefined : this.infoOf(entry.path));
		}
		return entry.face;
	}

	#relations(id: string): readonly Relation[] | undefined {
		const entry = this.#entries.get(id);
		if (!entry || entry.says.size === 0) return undefined;
		if (!entry.outgoing) {
			this.work.add(entry.says.size);
			entry.outgoing = relationsFrom(entry);
		}
		return entry.outgoing;
	}

	#touchRelations(entry: ConceptEntry): void {
		this.outgoing.touch(entry.id);
		entry.outgoing = null;
	}

	*#knownIds(): Iterable<string> {
		for (const entry of this.#entries.values()) if (entry.known) yield entry.id;
	}
}
