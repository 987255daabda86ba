import { expansionOf, expansionsDiffer, looksLikeAcronym } from "./acronym.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import type { ConceptId } from "./concept.ts";
import { noteConceptId } from "./conceptIds.ts";
import type { LabelTerm, NoteTerm } from "./ledger.ts";
import { NameGroups } from "./nameGroups.ts";

/** A normalised name, and who bears it. */
export interface NameNode {
	readonly key: string;
	notes: readonly NoteTerm[];
	terms: readonly LabelTerm[];
}

/** A name that several concepts claim. */
export interface NameProblem {
	/** Two notes' title, an alias on two notes, or one abbreviation that places spell out differently. */
	readonly kind: "sameTitle" | "sharedAlias" | "overloaded";
	readonly key: string;
	/** The claimants, sorted. */
	readonly concepts: readonly ConceptId[];
}

export interface NameBinding {
	readonly concepts: ReadonlyMap<LabelTerm, ConceptId>;
	/** By key. */
	readonly problems: ReadonlyMap<string, NameProblem>;
	/** Notes that one place states to be the same, by the key of a name in that place. */
	readonly twins: ReadonlyMap<string, readonly ConceptId[]>;
}

/**
 * Decides which concepts the labels mean within names that are connected: by a note that bears several, or by a place
 * that gives several for one thing. The result depends on the set of names alone, not on their order.
 *
 * A name belongs to the one note that bears it as title, else to the one note that bears it as alias. A name that
 * notes dispute belongs to none and joins nothing. Names that belong to no note are one where a place says so, and go
 * to the note that such a place names, if it is a single one: two notes never become one.
 */
export function bindNames(nodes: readonly NameNode[]): NameBinding {
	const problems = new Map<string, NameProblem>();
	const owners = new Map<string, NoteTerm>();
	const disputed = new Set<string>();
	for (const node of nodes) {
		const owner = ownerOf(node);
		if (owner) owners.set(node.key, owner);
		const rivals = rivalsOf(node);
		if (rivals) problems.set(node.key, rivals);
		if (!owner && (node.notes.length > 0 || isOverloaded(node))) disputed.add(node.key);
	}
	const terms = new Set(nodes.flatMap((node) => node.terms));
	const groups = new NameGroups((key) => !owners.has(key) && !disputed.has(key));
	const meanings = new Map<LabelTerm, NoteTerm>();
	const twins = new Map<string, readonly ConceptId[]>();
	for (const term of terms) {
		const candidates = ownersOf(term, owners);
		const [only] = candidates;
		const own = owners.get(term.key);
		const meaning = own && candidates.includes(own) ? own : candidates.length === 1 ? only : undefined;
		if (meaning) meanings.set(term, meaning);
		groups.join(term, meaning);
		if (candidates.length > 1) addTwins(twins, term.key, candidates.map(({ path }) => noteConceptId(path)));
	}
	groups.close();
	for (const [key, notes] of groups.twins()) addTwins(twins, key, notes);
	const concepts = new Map<LabelTerm, ConceptId>();
	for (const term of terms) {
		const note = meanings.get(term);
		concepts.set(term, note ? noteConceptId(note.path) : groups.conceptOf(term));
	}
	for (const node of nodes) {
		if (problems.has(node.key) || !isOverloaded(node)) continue;
		const bearers = [...sharersIn(node), ...node.terms.filter((term) => expansionsIn(term, node.key).length > 0)];
		const claimants = sorted(bearers.flatMap((term) => concepts.get(term) ?? []));
		if (claimants.length > 1) problems.set(node.key, { kind: "overloaded", key: node.key, concepts: claimants });
	}
	return { concepts, problems, twins };
}

/** Notes that are concepts of their own accord come before those that wait to be named. */
function ownerOf(node: NameNode): NoteTerm | undefined {
	const claimants = titledBy(node);
	const firm = claimants.filter((note) => note.firm > 0);
	const strongest = [firm, claimants, node.notes].find((notes) => notes.length > 0) ?? [];
	return strongest.length === 1 ? strongest[0] : undefined;
}

function rivalsOf(node: NameNode): NameProblem | null {
	const titled = titledBy(node).filter((note) => note.firm > 0);
	const bearers = node.notes.filter((note) => note.firm > 0);
	const [kind, rivals] = titled.length > 1 ? (["sameTitle", titled] as const) : (["sharedAlias", bearers] as const);
	if (rivals.length < 2) return null;
	return { kind, key: node.key, concepts: sorted(rivals.map(({ path }) => noteConceptId(path))) };
}

function titledBy(node: NameNode): NoteTerm[] {
	return node.notes.filter((note) => note.claims.some(({ key, titles }) => key === node.key && titles > 0));
}

/** True where places give one name for different things: one abbreviation spelled out in two ways, or see below. */
function isOverloaded(node: NameNode): boolean {
	if (node.terms.length < 2) return false;
	if (sharersIn(node).length > 0) return true;
	if (!looksLikeAcronym(node.key)) return false;
	const spelled = new Map(node.terms.flatMap((term) => expansionsIn(term, node.key)).map((words) => [words.join(" "), words]));
	const expansions = [...spelled.values()];
	return expansions.some((a, at) => expansions.slice(at + 1).some((b) => expansionsDiffer(a, b)));
}

/** A note that describes two things apart gives neither the other's name: "A（重点）" and "B（重点）" are two. */
function sharersIn(node: NameNode): LabelTerm[] {
	const sharers = node.terms.filter((term) => term.sections > 0 && term.altKeys.includes(node.key));
	if (sharers.length < 2) return [];
	const labels = new Map<string, Set<string>>();
	for (const term of sharers) {
		for (const note of notesDescribing(term)) labels.set(note, (labels.get(note) ?? new Set<string>()).add(term.key));
	}
	return sharers.filter((term) => [...notesDescribing(term)].some((note) => (labels.get(note)?.size ?? 0) > 1));
}

function notesDescribing(term: LabelTerm): Set<string> {
	const notes = new Set<string>();
	for (const { statement, subject } of term.users) {
		if (statement.kind === "concept" && statement.presence === "section" && subject === term) notes.add(statement.evidence.path);
	}
	return notes;
}

function expansionsIn(term: LabelTerm, acronym: string): (readonly string[])[] {
	return expansionsAmong([term.words, ...term.altWords], acronym);
}

function expansionsAmong(names: readonly string[], acronym: string): (readonly string[])[] {
	return names.map((words) => expansionOf(acronym, words)).filter((expansion) => expansion !== null);
}

/** Notes that bear a name of the term, but not through an abbreviation that the two spell out differently. */
function ownersOf(term: LabelTerm, owners: ReadonlyMap<string, NoteTerm>): NoteTerm[] {
	const found = new Set<NoteTerm>();
	for (const key of [term.key, ...term.altKeys]) {
		const owner = owners.get(key);
		if (owner && !disagree(term, owner, key)) found.add(owner);
	}
	return [...found].sort((a, b) => compareCodePoints(a.path, b.path));
}

function disagree(term: LabelTerm, note: NoteTerm, key: string): boolean {
	if (!looksLikeAcronym(key)) return false;
	const names = note.claims.map(({ words }) => words);
	const [here, there] = [expansionsIn(term, key), expansionsAmong(names, key)];
	return here.length > 0 && there.length > 0 && here.every((a) => there.every((b) => expansionsDiffer(a, b)));
}

function addTwins(twins: Map<string, readonly ConceptId[]>, key: string, ids: readonly ConceptId[]): void {
	twins.set(key, sorted([...(twins.get(key) ?? []), ...ids]));
}

function sorted(ids: readonly ConceptId[]): ConceptId[] {
	return [...new Set(ids)].sort(compareCodePoints);
}
