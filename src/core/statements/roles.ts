import { foldWord } from "../vocabulary/foldWord.ts";
import { describesConcept, type Meaning, sameMeaning } from "../vocabulary/meaning.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { AMBIGUOUS_WORDS } from "../vocabulary/words/roleWords.ts";
import { type NamedThing, namedThings } from "./conceptNames.ts";
import { isNameOfSomething } from "./enumeration.ts";
import { asksOrCompares, holdsNoContent, isLatinWord, isPlainSection, nameSignal, talks } from "./headingKind.ts";
import { childrenOf, type OutlineNode, walk } from "./outlineTree.ts";
import { roleHeading } from "./roleHeading.ts";

/** A node whose words are a role, and the node it is the role of. */
export interface Role {
	readonly node: OutlineNode;
	readonly meaning: Meaning;
	readonly remark: string | null;
	/** The words that name the owner, where the role's own words do. */
	readonly subject: string | null;
	/** Only a concept has such a role; other words (问题, 示例, 扩展) stand in any text. */
	readonly telling: boolean;
	/** The heading, item or label that the role belongs to; the title's node for the note itself; null for a subject found nowhere. */
	readonly owner: OutlineNode | null;
}

/** What every node of a note's outline is, before it is decided which of them are concepts. */
export interface OutlineKinds {
	readonly top: OutlineNode;
	readonly ignored: ReadonlySet<OutlineNode>;
	readonly roles: ReadonlyMap<OutlineNode, Role>;
	things(node: OutlineNode): readonly NamedThing[];
	signal(node: OutlineNode): 0 | 1 | 2;
}

type Unowned = Omit<Role, "owner">;

/** Finds roles and their owners. `top` is the title's node, or the root where the note has no title. */
export function outlineKinds(root: OutlineNode, top: OutlineNode, vocabulary: Vocabulary, chinese: boolean): OutlineKinds {
	const ignored = new Set<OutlineNode>();
	const unowned = new Map<OutlineNode, Unowned>();
	const thingsOf = new Map<OutlineNode, readonly NamedThing[]>();
	const signals = new Map<OutlineNode, 0 | 1 | 2>();
	const things = (node: OutlineNode) => remember(thingsOf, node, () => (node === root ? [] : namedThings(node.head.inline.text)));
	const signal = (node: OutlineNode) =>
		remember(signals, node, () => {
			const found = node === root ? 0 : nameSignal(node, things(node));
			return found === 0 && chinese && isLatinWord(node.head.inline.text) && !isPlainSection(node.head.inline.text) ? 1 : found;
		});
	for (const node of walk(root)) {
		if (node === root) continue;
		if (node.parent !== null && ignored.has(node.parent)) ignored.add(node);
		else if (node !== top && node.kind !== "item" && holdsNoContent(node.head.inline.text)) ignored.add(node);
		const role = node === top || ignored.has(node) ? null : roleOf(node, vocabulary);
		if (role !== null) unowned.set(node, { node, ...role });
	}
	const roles = new Map<OutlineNode, Role>();
	const kinds: OutlineKinds = { top, ignored, roles, things, signal };
	const named = namedNodes(root, kinds, unowned);
	const bearing = new Map<OutlineNode, number>();
	for (const { node, telling, subject } of unowned.values()) {
		if (telling && subject === null && node.parent !== null) bearing.set(node.parent, (bearing.get(node.parent) ?? 0) + 1);
	}
	for (const role of unowned.values()) {
		const owner = ownerOf(role, kinds, unowned, named, bearing, root);
		roles.set(role.node, { ...role, owner });
	}
	return kinds;
}

/** True where a role of this kind, with content, tells that its owner is a concept. */
export function tells(role: Role): boolean {
	return role.telling && hasContent(role.node);
}

export function hasContent(node: OutlineNode): boolean {
	return node.content !== null || node.parts.length > 0;
}

function roleOf(node: OutlineNode, vocabulary: Vocabulary): Pick<Role, "meaning" | "remark" | "subject" | "telling"> | null {
	const words = node.head.inline.text;
	if (node.form === "field") {
		const meaning = vocabulary.property(words);
		return meaning === null ? null : { meaning, remark: null, subject: null, telling: describesConcept(meaning) };
	}
	if (node.kind === "item" && node.form === null && !childrenOf(node).some((child) => child.kind === "item")) return null;
	const found = roleHeading(words, vocabulary, node.kind !== "heading");
	if (found === null || (found.meaning.kind === "role" && found.meaning.role === "ignored")) return null;
	const telling = describesConcept(found.meaning) && !AMBIGUOUS_WORDS.includes(foldWord(words));
	return { ...found, telling };
}

/** Every name that a heading or label gives, with the first node that gives it. */
function namedNodes(root: OutlineNode, kinds: OutlineKinds, roles: ReadonlyMap<OutlineNode, Unowned>): Map<string, OutlineNode> {
	const named = new Map<string, OutlineNode>();
	for (const node of walk(root)) {
		if (node === root || kinds.ignored.has(node) || roles.has(node) || isPlainSection(node.head.inline.text)) continue;
		if (node.kind === "item" && node.form === null && childrenOf(node).length === 0) continue;
		if (node.kind === "item" && node.content !== null) continue;
		for (const thing of kinds.things(node)) {
			for (const name of [thing.label, ...thing.altLabels]) if (!named.has(subjectKey(name))) named.set(subjectKey(name), node);
		}
	}
	return named;
}

function subjectKey(name: string): string {
	return foldWord(name).replace(/\s+/g, "").replace(/([a-z]{2})s$/, "$1");
}

function ownerOf(role: Unowned, kinds: OutlineKinds, roles: ReadonlyMap<OutlineNode, Unowned>, named: ReadonlyMap<string, OutlineNode>, bearing: ReadonlyMap<OutlineNode, number>, root: OutlineNode): OutlineNode | null {
	if (role.subject !== null) {
		for (const thing of namedThings(role.subject)) {
			for (const name of [thing.label, ...thing.altLabels]) {
				const found = named.get(subjectKey(name));
				if (found !== undefined) return found;
			}
		}
		return null;
	}
	const sibling = siblingOwner(role, kinds, roles);
	if (sibling !== null) return sibling;
	const candidates: OutlineNode[] = [];
	for (let node = role.node.parent; node !== null; node = node.parent) {
		const above = roles.get(node);
		if (above !== undefined) {
			if (above.subject !== null) return ownerOf(above, kinds, roles, named, bearing, root);
			continue;
		}
		if (node === kinds.top || node === root) break;
		if (isPlainSection(node.head.inline.text) || asksOrCompares(node.head.inline.text)) continue;
		if (node.kind === "item" && (node.content !== null || !isNameOfSomething(node.head))) continue;
		candidates.push(node);
	}
	const quiet = candidates.filter((node) => !talks(node.head.inline.text));
	if (quiet.length > 0 || kinds.signal(kinds.top) > 0) candidates.splice(0, candidates.length, ...quiet);
	const nearest = candidates[0];
	if (nearest === undefined) return kinds.top;
	if (kinds.signal(nearest) > 0 || isRepeated(nearest, bearing)) return nearest;
	const proper = candidates.find((node) => kinds.signal(node) > 0);
	if (proper !== undefined) return proper;
	return kinds.signal(kinds.top) === 0 && bearsSeveral(nearest, roles) ? nearest : kinds.top;
}

/** Two different roles below one heading: 优点 alone may stand in any text. */
function bearsSeveral(node: OutlineNode, roles: ReadonlyMap<OutlineNode, Unowned>): boolean {
	const found = childrenOf(node).flatMap((child) => roles.get(child) ?? []).filter((role) => role.telling && role.subject === null);
	return found.some((role) => !sameMeaning(role.meaning, found[0]!.meaning));
}

/** Roles that stand beside their owners: "## CNN", "## 优点", "## 缺点", "## RNN", "## 优点" … */
function siblingOwner(role: Unowned, kinds: OutlineKinds, roles: ReadonlyMap<OutlineNode, Unowned>): OutlineNode | null {
	const { node } = role;
	if (node.parent === null || node.kind === "item") return null;
	const siblings = childrenOf(node.parent).filter((other) => other.kind === node.kind && (node.kind !== "heading" || other.level === node.level));
	if (siblings.length < 3) return null;
	const owners = new Map<OutlineNode, OutlineNode>();
	const meanings: Meaning[] = [];
	let repeated = false;
	let before: OutlineNode | null = null;
	for (const other of siblings) {
		const found = roles.get(other);
		if (found !== undefined) {
			if (found.subject !== null) continue;
			if (before !== null) owners.set(other, before);
			repeated ||= meanings.some((meaning) => sameMeaning(meaning, found.meaning));
			meanings.push(found.meaning);
		} else if (mayOwnSiblings(other, kinds)) before = other;
	}
	const several = node.kind === "label" && new Set(owners.values()).size >= 2;
	return repeated || several ? (owners.get(node) ?? null) : null;
}

function mayOwnSiblings(node: OutlineNode, kinds: OutlineKinds): boolean {
	const words = node.head.inline.text;
	if (kinds.ignored.has(node) || isPlainSection(words) || asksOrCompares(words)) return false;
	return node.kind !== "label" || (node.content === null && (kinds.signal(node) > 0 || (node.numbered && isNameOfSomething(node.head))));
}

/** True where a sibling of the same level bears roles too: repetition shows that the level lists things of one kind. */
function isRepeated(node: OutlineNode, bearing: ReadonlyMap<OutlineNode, number>): boolean {
	if (node.parent === null) return false;
	return childrenOf(node.parent).some((other) => other !== node && other.kind === node.kind && other.level === node.level && (bearing.get(other) ?? 0) > 0);
}

function remember<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
	let found = cache.get(key);
	if (found === undefined) {
		found = make();
		cache.set(key, found);
	}
	return found;
}
