import type { LinkResolver } from "../note/linkResolver.ts";
import { noteBasename, type NotePath } from "../note/notePath.ts";
import type { ConceptName, Statement } from "../statements/statement.ts";
import { book, linkLabel } from "./bookkeeping.ts";
import { CardStore } from "./cardStore.ts";
import { compactList } from "./compactList.ts";
import type { ConceptId } from "./concept.ts";
import { conceptCard } from "./conceptCard.ts";
import { settleGrounds } from "./grounding.ts";
import { BoundStatement, ConceptEntry, type Term } from "./ledger.ts";
import { NameIndex } from "./nameIndex.ts";
import { nameKey } from "./nameKey.ts";
import { NO_INFO, type NoteInfo } from "./noteInfo.ts";
import { isConditional, objectName, subjectName } from "./statementOrder.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { type HeritageCache, TaxonomySnapshot } from "./taxonomySnapshot.ts";
import { Work } from "./work.ts";

export interface TaxonomyOptions {
	/** Tasks, strengths and weaknesses come down to variants and members. On unless switched off. */
	readonly inherit?: boolean;
}

/**
 * The taxonomy of a vault, kept up to date note by note. After any sequence of changes it equals one that is built
 * anew; a change costs what the note says and what refers to the names it adds or removes.
 */
export class TaxonomyIndex {
	readonly #work = new Work();
	readonly #names = new NameIndex(this.#work);
	readonly #entries = new Map<ConceptId, ConceptEntry>();
	readonly #notes = new Map<NotePath, { readonly bound: readonly BoundStatement[]; readonly info: NoteInfo }>();
	readonly #store = new CardStore((id) => [...(this.#entries.get(id)?.sources ?? [])].map((entry) => entry.id));
	readonly #heritage: HeritageCache | null;
	/** What the next settling has to look at. */
	readonly #pending = new Set<BoundStatement>();
	readonly #touched = new Set<ConceptEntry>();
	readonly #touchedNotes = new Set<NotePath>();
	#snapshot: TaxonomySnapshot | null = null;

	constructor(
		private resolver: LinkResolver,
		options: TaxonomyOptions = {},
	) {
		this.#heritage = options.inherit === false ? null : new WeakMap();
	}

	/** Elementary steps done so far: see `Work`. */
	get work(): number {
		return this.#work.steps;
	}

	/** Takes up a note, or what it says now. */
	setNote(path: NotePath, statements: readonly Statement[], info: NoteInfo = NO_INFO): void {
		const before = this.#notes.get(path);
		const bound = compactList(statements.flatMap((statement, order) => this.#bind(path, order, statement) ?? []));
		this.#notes.set(path, { bound, info });
		this.#touchNote(path);
		for (const each of before?.bound ?? []) this.#drop(each);
		if (!before) this.linksChanged([path]);
	}

	removeNote(path: NotePath): void {
		const before = this.#notes.get(path);
		if (!before) return;
		this.#notes.delete(path);
		this.#touchNote(path);
		for (const each of before.bound) this.#drop(each);
		this.linksChanged([path]);
	}

	/** A note moved: what it says at its new place, and what led to the old one. */
	renameNote(from: NotePath, to: NotePath, statements: readonly Statement[], info: NoteInfo = NO_INFO): void {
		this.removeNote(from);
		this.setNote(to, statements, info);
	}

	/**
	 * Looks again at links that may lead elsewhere because the notes at these paths came, went or moved; at all links
	 * where no path is given. `setNote` and `removeNote` do so by themselves for the note they are told of.
	 */
	linksChanged(paths?: Iterable<NotePath>, resolver: LinkResolver = this.resolver): void {
		this.resolver = resolver;
		if (!paths) {
			for (const { bound } of this.#notes.values()) for (const each of bound) this.#rebind(each);
			return;
		}
		const keys = new Set([...paths].map((path) => nameKey(noteBasename(path))));
		for (const key of keys) {
			const node = this.#names.node(key);
			const users = [...(node?.notes ?? []), ...(node?.terms ?? [])].flatMap((term) => [...term.users, ...term.waiting]);
			this.#work.add(users.length);
			for (const each of new Set(users)) this.#rebind(each);
		}
	}

	/** Brings everything up to date. Worth calling between slices of a long build; `snapshot` does it, too. */
	settle(): void {
		this.#settleNames();
		const conditional: BoundStatement[] = [];
		for (const bound of this.#pending) {
			if (isConditional(bound.statement)) conditional.push(bound);
			else this.#book(bound, 1);
		}
		this.#pending.clear();
		const touched = settleGrounds(this.#touched, conditional, this.#work);
		for (const entry of touched) this.#settleConcept(entry);
		this.#touched.clear();
		for (const path of this.#touchedNotes) this.#settleNote(path);
		this.#touchedNotes.clear();
	}

	/** The taxonomy now; the same value as before where nothing in it changed. */
	snapshot(): Taxonomy {
		this.settle();
		const moment = this.#store.history.advance();
		if (this.#snapshot?.revision !== moment.revision) {
			this.#snapshot = new TaxonomySnapshot(this.#store, moment, this.#heritage);
		}
		return this.#snapshot;
	}

	#bind(path: NotePath, order: number, statement: Statement): BoundStatement | null {
		const ends = this.#terms(statement);
		if (!ends) return null;
		const bound = new BoundStatement(path, order, statement, ends.subject, ends.object);
		this.#join(bound);
		return bound;
	}

	/** The terms that a statement's names stand for; null where a name is no name. */
	#terms(statement: Statement): { subject: Term; object: Term | null } | null {
		const object = objectName(statement);
		const requires = statement.kind === "relation" ? statement.requires : "none";
		const subjectTerm = this.#term(subjectName(statement), requires === "none" || requires === "to");
		const objectTerm = object && this.#term(object, requires === "none" || requires === "from");
		if (subjectTerm && (!object || objectTerm)) return { subject: subjectTerm, object: objectTerm };
		for (const term of [subjectTerm, objectTerm]) if (term?.unused) this.#names.release(term);
		return null;
	}

	/** @param joins false for an end that must be known on other grounds: it tells nothing of its names. */
	#term(name: ConceptName, joins: boolean): Term | null {
		if (name.by === "note") return this.#names.noteTerm(name.path);
		if (name.by === "label") return this.#names.labelTerm(name.label, joins ? name.altLabels : []);
		this.#work.add(1);
		const path = this.resolver.resolve(name.linkpath, name.source);
		return path === null ? this.#names.labelTerm(linkLabel(name.linkpath), []) : this.#names.noteTerm(path);
	}

	#join(bound: BoundStatement): void {
		const bag = isConditional(bound.statement) ? "waiting" : "users";
		for (const term of [bound.subject, bound.object]) term?.[bag].add(bound);
		this.#claimNames(bound, 1);
		this.#pending.add(bound);
	}

	#leave(bound: BoundStatement): void {
		this.#retract(bound);
		this.#pending.delete(bound);
		this.#claimNames(bound, -1);
	}

	#drop(bound: BoundStatement): void {
		this.#leave(bound);
		this.#release(bound, bound.subject, bound.object);
	}

	#release(bound: BoundStatement, ...terms: (Term | null)[]): void {
		for (const term of terms) {
			if (!term) continue;
			term.users.delete(bound);
			term.waiting.delete(bound);
			if (!term.unused) continue;
			this.#names.release(term);
			if (!term.concept) continue;
			term.concept.terms.delete(term);
			this.#touched.add(term.concept);
		}
	}

	/** Looks a statement's links up again and moves it where they lead elsewhere. */
	#rebind(bound: BoundStatement): void {
		const { statement } = bound;
		if (subjectName(statement).by !== "link" && objectName(statement)?.by !== "link") return;
		const ends = this.#terms(statement);
		if (!ends) return;
		const { subject, object } = bound;
		if (ends.subject === subject && ends.object === object) return;
		this.#leave(bound);
		bound.subject = ends.subject;
		bound.object = ends.object;
		this.#join(bound);
		const left = [subject, object].filter((term) => term !== ends.subject && term !== ends.object);
		this.#release(bound, ...left);
	}

	/** What a place that describes or names a concept tells of its names. */
	#claimNames({ statement, subject, note }: BoundStatement, change: 1 | -1): void {
		if (statement.kind !== "concept") return;
		if (subject.kind === "label") {
			if (statement.presence === "section") this.#names.count(subject, "sections", change);
			if (statement.presence === "mention") this.#names.count(subject, "mentions", change);
			return;
		}
		const own = statement.presence === "note" && note === subject.path;
		if (!statement.onlyIfNamed) this.#names.assure(subject, change);
		this.#names.claim(subject, statement.label, own ? "titles" : "aliases", change);
		for (const label of statement.altLabels) this.#names.claim(subject, label, "aliases", change);
	}

	#settleNames(): void {
		const { rebindings, keys, problems, twins } = this.#names.settle();
		for (const { term } of rebindings) {
			for (const bound of [...term.users, ...term.waiting]) {
				this.#retract(bound);
				this.#pending.add(bound);
			}
		}
		for (const { term, concept, path } of rebindings) {
			if (term.concept) {
				term.concept.terms.delete(term);
				this.#touched.add(term.concept);
			}
			let entry = this.#entries.get(concept);
			if (!entry) this.#entries.set(concept, (entry = new ConceptEntry(concept, path)));
			entry.terms.add(term);
			this.#touched.add(entry);
			term.concept = entry;
		}
		for (const key of keys) {
			this.#store.problems.change(key, problems.get(key));
			this.#store.twins.change(key, twins.get(key));
		}
	}

	#retract(bound: BoundStatement): void {
		if (bound.applied) this.#book(bound, -1);
	}

	#book(bound: BoundStatement, change: 1 | -1): void {
		this.#work.add(1);
		book(bound, change);
		for (const term of [bound.subject, bound.object]) if (term?.concept) this.#touched.add(term.concept);
		if (bound.statement.kind === "concept") this.#touchedNotes.add(bound.note);
	}

	#settleConcept(entry: ConceptEntry): void {
		this.#work.add(entry.outgoingValue ? 1 : 1 + entry.outgoing.size);
		if (entry.terms.size === 0) this.#entries.delete(entry.id);
		const card = entry.known ? conceptCard(entry, entry.path === null ? undefined : this.#notes.get(entry.path)?.info) : undefined;
		this.#store.replace(entry.id, card);
	}

	#touchNote(path: NotePath): void {
		this.#touchedNotes.add(path);
		const entry = this.#entries.get(`note:${path}` as ConceptId);
		if (entry) this.#touched.add(entry);
	}

	#settleNote(path: NotePath): void {
		const note = this.#notes.get(path);
		const ids = new Set<ConceptId>();
		const described = (note?.bound ?? []).filter(({ statement }) => statement.kind === "concept");
		const own = described.filter(({ subject }) => subject.kind === "note" && subject.path === path);
		for (const { subject } of [...own, ...described]) if (subject.concept) ids.add(subject.concept.id);
		this.#store.inNotes.change(path, ids.size > 0 ? [...ids] : undefined);
		const { info } = note ?? { info: NO_INFO };
		const telling = info.frontmatterProblem !== null || info.linkProperties.length > 0 || info.unreadable !== null;
		this.#store.notes.change(path, telling ? info : undefined);
	}
}

/** A taxonomy of these notes: an index that is filled once. */
export function buildTaxonomy(
	notes: Iterable<{ readonly path: NotePath; readonly statements: readonly Statement[]; readonly info?: NoteInfo }>,
	resolver: LinkResolver,
	options: TaxonomyOptions = {},
): Taxonomy {
	const index = new TaxonomyIndex(resolver, options);
	for (const { path, statements, info } of notes) index.setNote(path, statements, info);
	return index.snapshot();
}
