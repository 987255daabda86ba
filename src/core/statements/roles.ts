import { foldWord } from "../vocabulary/foldWord.ts";
import { describesConcept } from "../vocabulary/meaning.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { AMBIGUOUS_WORDS, EXAMPLE_WORDS } from "../vocabulary/words/roleWords.ts";
import { type NamedThing, namedThings } from "./conceptNames.ts";
import { holdsNoContent, isLatinWord, isPlainSection, nameSignal } from "./headingKind.ts";
import { itemHead } from "./itemHead.ts";
import type { OutlineNode } from "./outlineTree.ts";
import { isProper } from "./properName.ts";
import { roleHeading } from "./roleHeading.ts";
import type { OutlineKinds, Role, Unowned } from "./outlineKinds.ts";
import { RoleOwners, subjectKey } from "./roleOwners.ts";

/** Finds roles and their owners. `top` is the title's node, or the root where the note has no title. */
export function outlineKinds(nodes: readonly OutlineNode[], top: OutlineNode, vocabulary: Vocabulary, chinese: boolean): OutlineKinds {
	const root = nodes[0]!;
	const ignored = new Set<OutlineNode>();
	const unowned = new Map<OutlineNode, Unowned>();
	const thingsOf = new Map<OutlineNode, readonly NamedThing[]>();
	const signals = new Map<OutlineNode, 0 | 1 | 2>();
	const things = (node: OutlineNode) => remember(thingsOf, node, () => (node === root ? [] : thingsAt(node)));
	const signal = (node: OutlineNode) =>
		remember(signals, node, () => {
			const found = node === root ? 0 : nameSignal(node, things(node));
			return found === 0 && chinese && isLatinWord(node.head.inline.text) && !isPlainSection(node.head.inline.text) ? 1 : found;
		});
	for (const node of nodes) {
		if (node === root) continue;
		if (node.parent !== null && ignored.has(node.parent)) ignored.add(node);
		else if (node !== top && node.kind !== "item" && holdsNoContent(node.head.inline.text)) ignored.add(node);
		const role = node === top || ignored.has(node) ? null : roleOf(node, vocabulary);
		if (role !== null) unowned.set(node, { node, ...role });
	}
	const roles = new Map<OutlineNode, Role>();
	const kinds: OutlineKinds = { top, ignored, roles, things, signal };
	const owners = new RoleOwners(root, kinds, unowned, () => namedNodes(nodes, kinds, unowned));
	for (const role of unowned.values()) roles.set(role.node, { ...role, owner: owners.of(role) });
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
	if (node.kind === "item" && node.form === null && !node.children.some((child) => child.kind === "item")) return null;
	const words = node.head.inline.text;
	if (node.form === "field") {
		const meaning = vocabulary.property(words);
		return meaning === null ? null : { meaning, remark: null, subject: null, telling: describesConcept(meaning) };
	}
	const found = roleHeading(words, vocabulary, node.kind !== "heading" || listsExamples(node));
	if (found?.meaning.kind === "relation" && node.content !== null && node.content.inline.links.length > 0) {
		// "Uses: [[Attention]]" links a part, "Uses: machine translation" names a task.
		const asProperty = vocabulary.property(words);
		if (asProperty?.kind === "relation" && asProperty.relation !== found.meaning.relation) return { ...found, meaning: asProperty, telling: false };
	}
	if (found === null || (found.meaning.kind === "role" && found.meaning.role === "ignored")) return null;
	const telling = describesConcept(found.meaning) && !AMBIGUOUS_WORDS.includes(foldWord(words));
	return { ...found, telling };
}

/** "VAE：变分自编码器": what follows a label may be another name of the one thing it names. */
function thingsAt({ head, content, kind }: OutlineNode): readonly NamedThing[] {
	const things = namedThings(head.inline.text);
	if (kind === "heading" || content === null || things.length !== 1 || content.inline.text.length > 40) return things;
	const [both, ...more] = namedThings(`${head.inline.text}：${content.inline.text}`);
	return both !== undefined && more.length === 0 && both.label === things[0]!.label ? [both] : things;
}

/** "### Examples" over a list of names; over anything else it shows code or data. */
function listsExamples({ head, children }: OutlineNode): boolean {
	if (!EXAMPLE_WORDS.includes(foldWord(head.inline.text)) || children.length < 2) return false;
	return children.every((child) => child.kind === "item" && namedThings((itemHead(child) ?? child.whole).inline.text).some(isProper));
}

/** Every name that a heading or label gives, with the first node that gives it. */
function namedNodes(nodes: readonly OutlineNode[], kinds: OutlineKinds, roles: ReadonlyMap<OutlineNode, Unowned>): Map<string, OutlineNode> {
	const named = new Map<string, OutlineNode>();
	for (const node of nodes) {
		if (node === nodes[0] || kinds.ignored.has(node) || roles.has(node)) continue;
		if (node.kind === "item" && (node.content !== null || (node.form === null && node.children.length === 0))) continue;
		if (isPlainSection(node.head.inline.text)) continue;
		for (const thing of kinds.things(node)) {
			for (const name of [thing.label, ...thing.altLabels]) if (!named.has(subjectKey(name))) named.set(subjectKey(name), node);
		}
	}
	return named;
}

function remember<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
	let found = cache.get(key);
	if (found === undefined) {
		found = make();
		cache.set(key, found);
	}
	return found;
}
