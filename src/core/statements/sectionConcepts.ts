import type { NotePath } from "../note/notePath.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import type { KnownConceptType } from "../vocabulary/terms.ts";
import { CLASS_ENDINGS, CONCEPT_ENDINGS, MODEL_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { isCoined } from "./acronym.ts";
import { endsLike, namedThings, type NamedThing } from "./conceptNames.ts";
import { linkName, thingName } from "./conceptNaming.ts";
import { beginsWithDefinition } from "./definition.ts";
import { isDate } from "./diary.ts";
import { cutAt, isComma, isNameOfSomething } from "./enumeration.ts";
import { isGenericSection, isLinked, isOption, isPlainSection, talks } from "./headingKind.ts";
import type { HeldModels } from "./heldModels.ts";
import type { OutlineNode } from "./outlineTree.ts";
import type { OutlineKinds, Role } from "./outlineKinds.ts";
import { subjectKey } from "./roleOwners.ts";
import { tells } from "./roles.ts";
import { isProper } from "./properName.ts";
import type { ConceptName } from "./statement.ts";

/** A heading, label or item that describes a concept. */
export interface SectionConcept {
	readonly node: OutlineNode;
	/** One as a rule; two for "RNN/LSTM". */
	readonly names: readonly ConceptName[];
	readonly things: readonly NamedThing[];
	readonly type: KnownConceptType;
	/** It has content of its own that only a concept has; else it is one by its place among such. */
	readonly strong: boolean;
	/** The concept that holds it; null where that is the note's own or its topic. */
	readonly holder: OutlineNode | null;
	/** `variantOf` where it stands below 变体 / Variants. */
	readonly relation: "broader" | "variantOf";
	/** Named in the heading of a role only ("CNN的优点"): described, but no section of the outline. */
	readonly inRole: boolean;
}

/**
 * Decides which headings are concepts. One is where it bears a role (strengths, tasks …); its siblings are where they
 * look like names too; a heading above several is their category. All others stay silent.
 */
export function sectionConcepts(nodes: readonly OutlineNode[], kinds: OutlineKinds, source: NotePath, held: HeldModels, diary: boolean): ReadonlyMap<OutlineNode, SectionConcept> {
	const { top } = kinds;
	const root = nodes[0]!;
	const strong = new Set<OutlineNode>();
	const inRole = new Map<OutlineNode, readonly NamedThing[]>();
	// "Advantages of matrix factorization" and "Limits of matrix factorization": a subject that two roles name is one.
	const asked = new Map<string, Set<string>>();
	for (const { owner, subject, meaning } of kinds.roles.values()) {
		if (owner !== null || subject === null) continue;
		const key = subjectKey(subject);
		asked.set(key, (asked.get(key) ?? new Set()).add(meaning.kind === "role" ? meaning.role : meaning.relation));
	}
	for (const role of kinds.roles.values()) {
		if (role.owner !== null && role.owner !== top && role.owner !== root && tells(role) && mayBeDescribed(role.owner, kinds, diary)) strong.add(role.owner);
		if (role.owner === null && role.subject !== null && tells(role)) {
			const things = namedThings(role.subject);
			if (things.some((thing) => isProper(thing)) || asked.get(subjectKey(role.subject))!.size >= 2) inRole.set(role.node, things);
		}
	}
	const { described } = held;
	if (described.size > 0) {
		for (const node of nodes) {
			if (node.kind === "heading" && canBeName(node, kinds) && kinds.things(node).some((thing) => [thing.label, ...thing.altLabels].some((name) => described.has(foldWord(name))))) strong.add(node);
		}
	}
	const rows = new Map<readonly OutlineNode[], number>();
	for (const { siblings } of held.weighed) rows.set(siblings, (rows.get(siblings) ?? 0) + 1);
	for (const node of held.weighed) {
		const several = (rows.get(node.siblings) ?? 0) >= 2;
		if (canBeName(node, kinds) && mayBeDescribed(node, kinds, diary) && (kinds.signal(node) > 0 || (several && isNameOfSomething(node.head)))) strong.add(node);
	}
	const chosen = new Set(strong);
	const named = (node: OutlineNode) => canBeName(node, kinds) && kinds.signal(node) > 0;
	for (const siblings of new Set([...strong].map((node) => node.siblings))) {
		const numbered = siblings.some((node) => strong.has(node) && node.numbered);
		// "2. **MF（矩阵分解）**：…" among such items that are described is an entry like them.
		const entries = siblings.every((node) => node.kind !== "heading" && node.form === "bold" && !kinds.roles.has(node));
		for (const other of siblings) {
			if (chosen.has(other) || !named(other) || (other.kind !== "heading" && other.content !== null && !entries)) continue;
			if (strong.size >= 2 || (numbered && other.numbered)) chosen.add(other);
		}
	}
	const numbered = new Set(cousins(nodes, strong, kinds));
	for (const node of numbered) chosen.add(node);
	for (const node of definedModels(nodes, kinds, strong, diary)) {
		strong.add(node);
		chosen.add(node);
	}
	if (chosen.size === 0 && inRole.size === 0 && held.overTables.size === 0 && held.overNames.size === 0) return new Map();
	const categories = categoriesAbove(chosen, new Set([...strong, ...numbered]), held, kinds, root);
	for (const category of categories) chosen.add(category);
	for (const siblings of new Set([...categories].map((node) => node.siblings))) {
		for (const other of siblings) if (other.kind === "heading" && strong.size >= 2 && named(other)) chosen.add(other);
	}
	const heldMostly = mostlyCategories(chosen, strong, categories);
	const result = new Map<OutlineNode, SectionConcept>();
	for (const node of nodes) {
		const things = inRole.get(node);
		if (things !== undefined) {
			result.set(node, { node, names: things.map(thingName), things, type: typeOfName(things[0]!), strong: true, holder: null, relation: "broader", inRole: true });
			continue;
		}
		if (!chosen.has(node)) continue;
		const own = kinds.things(node);
		const names = isLinked(node) ? [linkName(node.head.inline.links[0]!, source)] : own.map(thingName);
		if (names.length === 0) continue;
		const { holder, relation } = holderOf(node, chosen, kinds, root);
		result.set(node, { node, names, things: own, type: typeOf(node, strong, categories, heldMostly, kinds), strong: strong.has(node), holder, relation, inRole: false });
	}
	return result;
}

/** A date, "方案A", "Option 2" are described and name nothing; in a diary only what looks like a name does. */
function mayBeDescribed(node: OutlineNode, kinds: OutlineKinds, diary: boolean): boolean {
	const words = node.head.inline.text;
	return !isDate(words) && !isOption(words) && (!diary || kinds.signal(node) === 2);
}

function canBeName(node: OutlineNode, kinds: OutlineKinds): boolean {
	if (node.kind === "root" || node === kinds.top || kinds.ignored.has(node) || kinds.roles.has(node)) return false;
	const words = node.head.inline.text;
	return !isPlainSection(words) && !talks(words) && kinds.things(node).length > 0;
}

/** Numbered headings with coined names, of a level at which two others or more are described: each category may have one of its own. */
function cousins(nodes: readonly OutlineNode[], strong: ReadonlySet<OutlineNode>, kinds: OutlineKinds): readonly OutlineNode[] {
	const levels = new Map<number, number>();
	for (const { kind, numbered, level } of strong) if (kind === "heading" && numbered) levels.set(level, (levels.get(level) ?? 0) + 1);
	if (levels.size === 0) return [];
	return nodes.filter((node) => node.kind === "heading" && node.numbered && (levels.get(node.level) ?? 0) >= 2 && !strong.has(node) && canBeName(node, kinds) && kinds.signal(node) === 2 && kinds.things(node).every(isProper) && !isBelow(node, strong));
}

function isBelow(node: OutlineNode, above: ReadonlySet<OutlineNode>): boolean {
	for (let at = node.parent; at !== null; at = at.parent) if (above.has(at)) return true;
	return false;
}

/** Coined names whose section begins by saying that they are a model: two of them, or one in a note that describes models. */
function definedModels(nodes: readonly OutlineNode[], kinds: OutlineKinds, strong: ReadonlySet<OutlineNode>, diary: boolean): readonly OutlineNode[] {
	if (diary) return [];
	const defined = nodes.filter((node) => node.kind === "heading" && !strong.has(node) && canBeName(node, kinds) && kinds.signal(node) === 2 && kinds.things(node).every(isProper) && beginsWithDefinition(node, kinds.things(node)));
	return strong.size + defined.length >= 2 ? defined : [];
}

/** Headings above concepts that name what these are; a heading above a single one only where that one is described. */
function categoriesAbove(chosen: ReadonlySet<OutlineNode>, certain: ReadonlySet<OutlineNode>, { overTables, overNames }: HeldModels, kinds: OutlineKinds, root: OutlineNode): Set<OutlineNode> {
	const held = new Map<OutlineNode, { all: number; strong: number }>();
	const hold = (from: OutlineNode | null, all: number, described: number) => {
		for (let at = from; at !== null && at !== kinds.top && at !== root; at = at.parent) {
			if (kinds.roles.has(at)) break;
			const counts = held.get(at) ?? { all: 0, strong: 0 };
			counts.all += all;
			counts.strong += described;
			held.set(at, counts);
			if (chosen.has(at)) break;
		}
	};
	for (const node of chosen) hold(node.parent, 1, certain.has(node) ? 1 : 0);
	// Rows of a table and names in a list are at least two.
	for (const node of overTables) if (!certain.has(node)) hold(node, 2, 2);
	for (const node of overNames.keys()) if (!certain.has(node)) hold(node, 2, 0);
	const categories = new Set<OutlineNode>();
	const named = new Set([...held.keys()].filter((node) => kinds.signal(node) > 0).map((node) => node.siblings));
	const levels = holdingLevels(held);
	for (const [node, counts] of held) {
		const looksIt = kinds.signal(node) > 0 || node.numbered || isBold(node) || named.has(node.siblings) || endsLike(kinds.things(node)[0]?.label ?? "", CLASS_ENDINGS) || levels.has(node.siblings);
		if (chosen.has(node) || !looksIt || !canBeName(node, kinds)) continue;
		if (counts.strong > 0 || counts.all >= 2) categories.add(node);
	}
	for (const node of held.keys()) if (chosen.has(node)) categories.add(node);
	// Generic words name a category where they are numbered among others that do.
	for (const node of held.keys()) {
		const generic = node.numbered && isGenericSection(node.head.inline.text) && kinds.things(node).length > 0 && !kinds.roles.has(node) && !kinds.ignored.has(node);
		if (generic && node.siblings.some((other) => other.numbered && categories.has(other))) categories.add(node);
	}
	return categories;
}

/** Rows of headings of which two or more hold several described ones each: a level stands or falls together. */
function holdingLevels(held: ReadonlyMap<OutlineNode, { all: number; strong: number }>): ReadonlySet<readonly OutlineNode[]> {
	const holding = new Map<readonly OutlineNode[], number>();
	for (const [{ kind, siblings, children }, counts] of held) {
		const below = children.filter((child) => child.kind === "heading").length;
		if (kind === "heading" && counts.strong > 0 && counts.all >= 2 && counts.all * 2 > below) holding.set(siblings, (holding.get(siblings) ?? 0) + 1);
	}
	return new Set([...holding].filter(([, count]) => count >= 2).map(([siblings]) => siblings));
}

/** A list item set in bold as a whole serves as a heading. */
function isBold(node: OutlineNode): boolean {
	const { bold, text } = node.head.inline;
	return node.kind !== "heading" && bold.length === 1 && bold[0]!.start === 0 && bold[0]!.end >= text.length;
}

function holderOf(node: OutlineNode, chosen: ReadonlySet<OutlineNode>, kinds: OutlineKinds, root: OutlineNode): Pick<SectionConcept, "holder" | "relation"> {
	let relation: SectionConcept["relation"] = "broader";
	for (let at = node.parent; at !== null && at !== kinds.top && at !== root; at = at.parent) {
		const role = kinds.roles.get(at);
		if (role !== undefined) {
			if (isVariants(role)) {
				relation = "variantOf";
				if (role.owner !== null && role.owner !== kinds.top && role.owner !== root) return { holder: role.owner, relation };
			}
			continue;
		}
		if (chosen.has(at)) return { holder: at, relation };
	}
	return { holder: null, relation };
}

function isVariants(role: Role): boolean {
	return role.meaning.kind === "relation" && role.meaning.relation === "variantOf" && role.meaning.inverse;
}

function typeOf(node: OutlineNode, strong: ReadonlySet<OutlineNode>, categories: ReadonlySet<OutlineNode>, heldMostly: ReadonlyMap<readonly OutlineNode[], boolean>, kinds: OutlineKinds): KnownConceptType {
	const thing = kinds.things(node)[0];
	const byName = thing === undefined ? "model" : typeOfName(thing);
	if (strong.has(node)) {
		if (!categories.has(node) && !listsMembers(node, kinds)) return byName;
		const single = thing !== undefined && (isCoined(thing.label) || endsLike(thing.label, MODEL_ENDINGS));
		return single ? byName : "category";
	}
	if (categories.has(node)) return "category";
	return heldMostly.get(node.siblings) === true && !(thing !== undefined && isCoined(thing.label)) ? "category" : byName;
}

/** For each row of siblings, whether more of its described ones are categories than not. */
function mostlyCategories(chosen: ReadonlySet<OutlineNode>, strong: ReadonlySet<OutlineNode>, categories: ReadonlySet<OutlineNode>): ReadonlyMap<readonly OutlineNode[], boolean> {
	const rows = new Map<readonly OutlineNode[], boolean>();
	for (const { siblings } of chosen) {
		if (rows.has(siblings)) continue;
		const described = siblings.filter((other) => strong.has(other) || categories.has(other));
		rows.set(siblings, described.filter((other) => !strong.has(other)).length * 2 > described.length);
	}
	return rows;
}

function listsMembers(node: OutlineNode, kinds: OutlineKinds): boolean {
	return node.children.some((child) => {
		const role = kinds.roles.get(child);
		return role?.meaning.kind === "relation" && role.meaning.relation === "broader" && role.meaning.inverse && (child.children.length > 1 || (child.content !== null && cutAt(child.content, isComma).length > 1));
	});
}

/** What the name of a described thing says it is: a mechanism, else a model. */
export function typeOfName(thing: NamedThing): KnownConceptType {
	const names = [thing.label, ...thing.altLabels];
	if (names.some((name) => endsLike(name, MODEL_ENDINGS))) return "model";
	return names.some((name) => endsLike(name, CONCEPT_ENDINGS)) ? "concept" : "model";
}
