import type { LinkResolver } from "../note/linkResolver.ts";
import { noteBasename, type NotePath } from "../note/notePath.ts";
import type { Statement } from "../statements/statement.ts";
import type { UserRelation } from "../vocabulary/readingOptions.ts";
import { compactList } from "./compactList.ts";
import type { ConceptId } from "./concept.ts";
import { noteConceptId } from "./conceptIds.ts";
import { ConceptLedger } from "./conceptLedger.ts";
import { canLieDormant, DormantNotes, keysOf } from "./dormantNotes.ts";
import { BoundStatement, type Term } from "./ledger.ts";
import type { NameProblem } from "./nameBinding.ts";
import { headingKey } from "./linkParts.ts";
import { NameIndex } from "./nameIndex.ts";
import { nameKey } from "./nameKey.ts";
import { NameLookup } from "./nameLookup.ts";
import { NO_INFO, type NoteInfo, type Said } from "./noteInfo.ts";
import { isConditional, objectName, subjectName } from "./statementOrder.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { type WholeCache, TaxonomySnapshot } from "./taxonomySnapshot.ts";
import { History, VersionedMap, VersionedView } from "./versions.ts";
import { Work } from "./work.ts";

export interface TaxonomyOptions {
	/** Tasks, strengths and weaknesses come down to variants and members. On unless switched off. */
	readonly inherit?: boolean;
	/** What is known of relations that are the user's own. */
	readonly relations?: readonly UserRelation[];
}

/**
 * The taxonomy of a vault, kept up to date note by note. After any sequence of changes it equals one that is built
 * anew; a change costs what the note says and what refers to the names it adds or removes.
 */
export class TaxonomyIndex {
	readonly #work = new Work();
	readonly #history = new History();
	readonly #dormant = new DormantNotes();
	/** Dormant notes one of whose names something else bears by now. */
	readonly #waking = new Set<NotePath>();
	readonly #names = new NameIndex(this.#work, (key) => {
		for (const path of this.#dormant.bearersOf(key)) this.#waking.add(path);
	});
	readonly #notes = new Map<NotePath, NoteEntry>();
	readonly #concepts = new ConceptLedger(this.#history, (path) => this.#notes.get(path)?.info, this.#work);
	readonly #record = {
		faces: this.#concepts.faces,
		outgoing: this.#concepts.outgoing,
		inNotes: new VersionedView(this.#history, (path) => conceptsIn(path, this.#notes.get(path as NotePath))),
		problems: new VersionedMap<NameProblem>(this.#history),
		twins: new VersionedMap<readonly ConceptId[]>(this.#history),
		notes: new VersionedMap<NoteInfo>(this.#history),
		neighboursOf: (id: ConceptId) => this.#concepts.neighboursOf(id),
		bearersOf: (key: string) => this.#names.bearersOf(key),
	};
	readonly #lookup: NameLookup;
	/** Statements that link to headings, by the file name of the note that they lead to. */
	readonly #headingLinks = new Map<string, Set<BoundStatement>>();
	readonly #wholes: WholeCache | null;
	/** Statements that the next settling has to book. */
	readonly #pending = new Set<BoundStatement>();
	#snapshot: TaxonomySnapshot | null = null;

	constructor(
		resolver: LinkResolver,
		private readonly options: TaxonomyOptions = {},
	) {
		this.#lookup = new NameLookup(this.#names, resolver, (path, heading) => this.#sectionAt(path, heading), this.#work);
		this.#wholes = options.inherit === false ? null : new WeakMap();
	}

	/** Elementary steps done so far: see `Work`. */
	get work(): number {
		return this.#work.steps;
	}

	/** Takes up a note, or what it says now. */
	setNote(path: NotePath, statements: readonly Statement[], info: NoteInfo = NO_INFO): void {
		const before = this.#notes.get(path);
		const slept = this.#dormant.take(path);
		this.#record.notes.set(path, isTelling(info) ? info : undefined);
		if (!before && canLieDormant(path, statements) && !this.#areUsed(path, keysOf(path, statements))) {
			this.#dormant.add(path, statements, info);
			return;
		}
		this.#takeUp(path, { statements, info });
		for (const each of before?.bound ?? []) this.#drop(each);
		for (const each of this.#linkingToHeadings(path)) this.#rebind(each);
		if (!before && !slept) this.#relink(path, (term) => term.kind === "label" || term.path !== path);
	}

	removeNote(path: NotePath): void {
		const before = this.#notes.get(path);
		this.#dormant.take(path);
		this.#record.notes.set(path, undefined);
		if (before) {
			this.#touchNote(path);
			this.#notes.delete(path);
			for (const each of before.bound) this.#drop(each);
		}
		// Links may lead to a note that came and went before anyone told of it.
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
	linksChanged(paths?: Iterable<NotePath>, resolver: LinkResolver = this.#lookup.resolver): void {
		this.#lookup.resolver = resolver;
		if (!paths) {
			for (const { bound } of this.#notes.values()) for (const each of bound) this.#rebind(each);
			return;
		}
		for (const path of paths) this.#relink(path, () => true);
	}

	/** Brings everything up to date. Worth calling between slices of a long build; `snapshot` does it, too. */
	settle(): void {
		this.#wake();
		this.#settleNames();
		const conditional: BoundStatement[] = [];
		for (const bound of this.#pending) {
			if (isConditional(bound.statement)) conditional.push(bound);
			else this.#concepts.book(bound, 1);
		}
		this.#pending.clear();
		this.#concepts.settle(conditional);
		this.#record.inNotes.settle(() => undefined);
	}

	/** The taxonomy now; the same value as before where nothing in it changed. */
	snapshot(): Taxonomy {
		this.settle();
		const moment = this.#history.hold();
		if (this.#snapshot?.moment !== moment) this.#snapshot = new TaxonomySnapshot(this.#record, moment, this.#wholes, this.options.relations);
		return this.#snapshot;
	}

	/** Something else bears one of the names, or links to a heading in the note. */
	#areUsed(path: NotePath, keys: ReadonlySet<string>): boolean {
		return this.#headingLinks.has(fileKey(path)) || [...keys].some((key) => this.#names.node(key));
	}

	/** Takes up dormant notes whose names are used. Each may bear further names, and so wake others. */
	#wake(): void {
		for (const path of this.#waking) {
			const said = this.#dormant.take(path);
			if (said) this.#takeUp(path, said);
		}
		this.#waking.clear();
	}

	#takeUp(path: NotePath, { statements, info }: Said): void {
		this.#touchNote(path);
		const bound = compactList(statements.flatMap((statement, order) => this.#bind(order, statement) ?? []));
		this.#notes.set(path, { bound, info });
	}

	#bind(order: number, statement: Statement): BoundStatement | null {
		const ends = this.#lookup.ends(statement);
		if (!ends) return null;
		const bound = new BoundStatement(statement, order, ends.subject, ends.object);
		this.#join(bound, ends.headingsOf);
		return bound;
	}

	/** Looks up again what may lead to a path, among the terms that share its file name. */
	#relink(path: NotePath, among: (term: Term) => boolean): void {
		const node = this.#names.node(fileKey(path));
		const terms: Term[] = [...(node?.notes ?? []), ...(node?.terms ?? [])];
		const users = [...terms.filter(among).flatMap((term) => [...term.users]), ...this.#linkingToHeadings(path)];
		this.#work.add(users.length);
		for (const each of new Set(users)) this.#rebind(each);
	}

	#join(bound: BoundStatement, headingsOf: readonly NotePath[]): void {
		for (const path of headingsOf) {
			const links = this.#headingLinks.get(fileKey(path)) ?? new Set<BoundStatement>();
			this.#headingLinks.set(fileKey(path), links.add(bound));
		}
		if (headingsOf.length > 0) bound.headingsOf = headingsOf;
		for (const term of [bound.subject, bound.object]) term?.users.add(bound);
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
		this.#forgetHeadings(bound);
		this.#release(bound, bound.subject, bound.object);
	}

	#forgetHeadings(bound: BoundStatement): void {
		for (const path of bound.headingsOf ?? []) {
			const links = this.#headingLinks.get(fileKey(path));
			links?.delete(bound);
			if (links?.size === 0) this.#headingLinks.delete(fileKey(path));
		}
		bound.headingsOf = null;
	}

	#linkingToHeadings(path: NotePath): BoundStatement[] {
		return [...(this.#headingLinks.get(fileKey(path)) ?? [])];
	}

	#sectionAt(path: NotePath, heading: string): Term | null {
		const sections = this.#notes.get(path)?.bound.filter(({ statement }) => isSectionAt(statement, heading));
		return sections?.[0]?.subject ?? null;
	}

	#release(bound: BoundStatement, ...terms: (Term | null)[]): void {
		for (const term of terms) {
			if (!term) continue;
			term.users.delete(bound);
			if (term.users.size > 0) continue;
			this.#names.release(term);
			this.#concepts.detach(term);
		}
	}

	/** Looks a statement's links up again and moves it where they lead elsewhere. */
	#rebind(bound: BoundStatement): void {
		const { statement } = bound;
		if (subjectName(statement).by !== "link" && objectName(statement)?.by !== "link") return;
		const ends = this.#lookup.ends(statement);
		if (!ends) return;
		const { subject, object } = bound;
		if (ends.subject === subject && ends.object === object) return;
		if (statement.kind === "concept") this.#record.inNotes.touch(statement.evidence.path);
		this.#leave(bound);
		bound.subject = ends.subject;
		bound.object = ends.object;
		this.#forgetHeadings(bound);
		this.#join(bound, ends.headingsOf);
		const left = [subject, object].filter((term) => term !== ends.subject && term !== ends.object);
		this.#release(bound, ...left);
	}

	/** What a place that describes or names a concept tells of its names. */
	#claimNames({ statement, subject }: BoundStatement, change: 1 | -1): void {
		if (statement.kind !== "concept") return;
		if (subject.kind === "label") {
			if (statement.presence === "section") this.#names.count(subject, "sections", change);
			if (statement.presence === "mention") this.#names.count(subject, "mentions", change);
			return;
		}
		const own = statement.presence === "note" && statement.evidence.path === subject.path;
		if (!statement.onlyIfNamed) this.#names.assure(subject, change);
		this.#names.claim(subject, statement.label, own ? "titles" : "aliases", change);
		for (const label of statement.altLabels) this.#names.claim(subject, label, "aliases", change);
	}

	#settleNames(): void {
		const { rebindings, keys, problems, twins } = this.#names.settle();
		for (const { term } of rebindings) {
			for (const bound of [...term.users]) {
				if (bound.statement.kind === "concept") this.#record.inNotes.touch(bound.statement.evidence.path);
				this.#retract(bound);
				this.#pending.add(bound);
			}
		}
		for (const { term, concept, path } of rebindings) this.#concepts.move(term, concept, path);
		for (const key of keys) {
			this.#record.problems.set(key, problems.get(key));
			this.#record.twins.set(key, twins.get(key));
		}
	}

	#retract(bound: BoundStatement): void {
		if (bound.applied) this.#concepts.book(bound, -1);
	}

	#touchNote(path: NotePath): void {
		this.#record.inNotes.touch(path);
		const entry = this.#concepts.entry(noteConceptId(path));
		if (entry) this.#concepts.touch(entry);
	}
}

/** What links to a note by its file name have in common, wherever they lead. */
function fileKey(path: NotePath): string {
	return nameKey(noteBasename(path));
}

function isSectionAt(statement: Statement, heading: string): boolean {
	if (statement.kind !== "concept" || statement.presence !== "section") return false;
	return [statement.heading ?? "", statement.label].some((name) => headingKey(name) === heading);
}

interface NoteEntry {
	readonly bound: readonly BoundStatement[];
	readonly info: NoteInfo;
}

function isTelling(info: NoteInfo): boolean {
	return info.frontmatterProblem !== null || info.linkProperties.length > 0 || info.unreadable !== null;
}

function conceptsIn(path: string, note: NoteEntry | undefined): readonly ConceptId[] | undefined {
	const described = (note?.bound ?? []).filter(({ statement }) => statement.kind === "concept");
	const own = described.filter(({ subject }) => subject.kind === "note" && subject.path === path);
	const ids = new Set([...own, ...described].flatMap(({ subject }) => subject.concept?.id ?? []));
	return ids.size > 0 ? [...ids] : undefined;
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
