import type { Meaning } from "../vocabulary/meaning.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import { EXAMPLE_WORDS, LOOSE_VARIANT_WORDS } from "../vocabulary/words/roleWords.ts";
import { MODEL_ENDINGS, NAME_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { isCoined } from "./acronym.ts";
import { endsLike, namedThings } from "./conceptNames.ts";
import { claimsIn, claimsOfItem, sentences } from "./claims.ts";
import { linkName, nameText } from "./conceptNaming.ts";
import { cutAt, enumeratedNames, isComma, isNameOfSomething, trimEnumeration } from "./enumeration.ts";
import type { Evidence, EvidenceOrigin } from "./evidence.ts";
import { claim, directed, mention, namesIn, quality, relation, suited, type } from "./make.ts";
import { beforeRemark, itemHead } from "./itemHead.ts";
import { isProper } from "./properName.ts";
import type { NoteReading } from "./noteReading.ts";
import type { OutlineNode } from "./outlineTree.ts";
import { evidenceOf, type Passage, part } from "./passage.ts";
import type { Role } from "./outlineKinds.ts";
import type { ConceptName, Statement } from "./statement.ts";
import { taskOfRole } from "./taskRoles.ts";
import { tasksOfSentence } from "./taskSentence.ts";
import { type Half, polarity, twoHalves } from "./twoHalves.ts";

/** What stands under a role: lines of text, and items (list items, or headings and labels that serve as such). */
export interface RoleContent {
	readonly lines: readonly Passage[];
	readonly items: readonly OutlineNode[];
}

export function contentOf(reading: NoteReading, node: OutlineNode): RoleContent {
	const lines: Passage[] = node.content === null ? [] : [node.content];
	for (const part of node.parts) if (part.kind === "paragraph") lines.push(...part.lines);
	const items = node.children.filter((child) => !reading.kinds.roles.has(child) && !reading.kinds.ignored.has(child) && !reading.concepts.has(child));
	return { lines, items };
}

/** Strengths, weaknesses and tasks below a role. */
export function describedBy(reading: NoteReading, role: Role): Statement[] {
	const owners = reading.ownersOf(role);
	if (owners.length === 0) return [];
	const content = contentOf(reading, role.node);
	const { meaning } = role;
	const stated = (): Statement[] => {
		if (meaning.kind === "relation") return meaning.relation === "suitedFor" && !meaning.inverse ? [...remarkTasks(reading, role, owners), ...tasks(reading, owners, content)] : [];
		if (meaning.role === "strength" || meaning.role === "weakness") return qualities(reading, owners, meaning.role, content);
		return meaning.role === "mixed" ? mixed(reading, owners, content) : [];
	};
	const found = stated();
	const named = role.owner === null && found.length > 0 ? owners.flatMap((owner) => mention(owner, evidenceOf(reading.facts, role.node.whole, "outline"))) : [];
	return [...named, ...found];
}

function qualities(reading: NoteReading, owners: readonly ConceptName[], role: "strength" | "weakness", content: RoleContent): Statement[] {
	const { facts } = reading;
	if (content.items.length > 0) {
		const own = role === "strength" ? -1 : 1;
		return content.items.filter((item) => polarity(item.whole.inline.text) !== own).flatMap((item) => claimsOfItem(itemHead(item), item.whole).flatMap((piece) => quality(owners, role, piece, evidenceOf(facts, piece, "outline"))));
	}
	return content.lines.flatMap((line) => {
		const [own, ...others] = splitHalves(line, role);
		const stated = own === undefined ? [] : claimsIn(own.words).flatMap((piece) => quality(owners, role, piece, evidenceOf(facts, piece, "outline")));
		return [...stated, ...others.flatMap((half) => claimsIn(half.words).flatMap((piece) => quality(owners, half.role, piece, evidenceOf(facts, piece, "outline"))))];
	});
}

/** "优点：快，缺点：难训练" on one line: the label's own words, then the other half. */
function splitHalves(line: Passage, role: "strength" | "weakness"): Half[] {
	const { text } = line.inline;
	const others = twoHalves(line).filter((half) => half.role !== role);
	const other = others[0];
	if (other === undefined) return [{ role, words: line }];
	const at = text.search(/(?:优点|优势|優點|缺点|缺點|不足|局限性?|劣势|advantages?|pros|strengths?|disadvantages?|cons|weakness(?:es)?|limitations?|drawbacks?)\s*(?:[：:]|是|在于|are\b|is\b)/i);
	return at <= 0 ? [{ role, words: line }] : [{ role, words: part(line, 0, at) }, ...others];
}

/** 优缺点: items and sentences that say themselves which half they belong to. */
function mixed(reading: NoteReading, owners: readonly ConceptName[], content: RoleContent): Statement[] {
	const { facts } = reading;
	const fromItems = content.items.flatMap((item) => {
		const sign = polarity(item.whole.inline.text);
		if (sign === 0) return halves(reading, owners, item.whole);
		return claimsOfItem(itemHead(item), item.whole).flatMap((piece) => quality(owners, sign > 0 ? "strength" : "weakness", piece, evidenceOf(facts, piece, "outline")));
	});
	const fromLines = content.lines.flatMap((line) => {
		const sign = polarity(line.inline.text);
		if (sign === 0) return halves(reading, owners, line);
		return claimsIn(line).flatMap((piece) => quality(owners, sign > 0 ? "strength" : "weakness", piece, evidenceOf(facts, piece, "outline")));
	});
	return [...fromItems, ...fromLines];
}

function halves(reading: NoteReading, owners: readonly ConceptName[], line: Passage): Statement[] {
	return twoHalves(line).flatMap(({ role, words }) => claimsIn(words).flatMap((piece) => quality(owners, role, piece, evidenceOf(reading.facts, piece, "outline"))));
}

/** "(更适合图像任务)" behind a task heading names one more. */
function remarkTasks(reading: NoteReading, role: Role, owners: readonly ConceptName[]): Statement[] {
	if (role.remark === null || !/^(?:更|最|主要|特别|尤其|常)?(?:适合|适用于|擅长|用于|多用于)|^(?:best|mainly|mostly|especially|better)?\s*(?:suited |suitable |used |good )?for\s/i.test(role.remark)) return [];
	const whole = role.node.whole;
	const at = whole.inline.text.indexOf(role.remark);
	if (at < 0) return [];
	const words = part(whole, at, at + role.remark.length);
	const bare = /^(?:更|最|主要|特别|尤其|常)?/.exec(words.inline.text)![0].length;
	return taskNames(reading, owners, part(words, bare, words.inline.text.length), "outline");
}

function tasks(reading: NoteReading, owners: readonly ConceptName[], content: RoleContent): Statement[] {
	const fromItems = content.items.flatMap((item) => itemTasks(reading, owners, item));
	if (content.items.length > 0 && content.lines.every((line) => enumeratedNames(line).length < 2)) return fromItems;
	return [...content.lines.flatMap((line) => taskNames(reading, owners, line, "outline")), ...fromItems];
}

function itemTasks(reading: NoteReading, owners: readonly ConceptName[], item: OutlineNode): Statement[] {
	const below = item.children.filter((child) => !reading.kinds.roles.has(child));
	const nested = below.filter((child) => child.kind === "item" && child.form === null && isNameOfSomething(child.whole));
	return [...taskNames(reading, owners, itemHead(item) ?? item.whole, "outline"), ...nested.flatMap((child) => itemTasks(reading, owners, child))];
}

/** Tasks enumerated in a line, asserted; those a sentence speaks of, suggested. */
export function taskNames(reading: NoteReading, owners: readonly ConceptName[], line: Passage, origin: EvidenceOrigin): Statement[] {
	const { facts } = reading;
	if (/等(?:等)?[^，。、；]{0,12}(?:模型|网络|架构|算法)[。.]?$/.test(line.inline.text.slice(-40))) return [];
	const named = enumeratedNames(line);
	const status = named.length > 0 ? "asserted" : "suggested";
	const pieces = named.length > 0 ? named : reading.options.prose ? sentences(line).flatMap((sentence) => tasksOfSentence(sentence)?.tasks ?? []) : [];
	return pieces.filter((piece) => !namesModel(reading, piece)).flatMap((piece) => namesIn(piece, facts.path).flatMap((task) => suited(owners, task, evidenceOf(facts, piece, origin), status)));
}

/** "应用：ChatGPT、BERT": a model that the note describes, or that its name shows to be one, is no task. */
function namesModel(reading: NoteReading, piece: Passage): boolean {
	if (piece.inline.links.length > 0) return false;
	const things = namedThings(piece.inline.text);
	return things.length > 0 && things.every(({ label }) => (isCoined(label) && endsLike(label, MODEL_ENDINGS)) || reading.isDescribed(label));
}

/** Variants, parents, parts and the like below a role. */
export function relatedBy(reading: NoteReading, role: Role): Statement[] {
	const { meaning } = role;
	const owners = reading.ownersOf(role);
	if (owners.length === 0 || meaning.kind !== "relation" || meaning.relation === "suitedFor" || taskOfRole(role, reading.kinds) !== null) return [];
	const { lines, items } = contentOf(reading, role.node);
	const origin: EvidenceOrigin = role.node.form === null || (role.node.kind === "heading" && lines.length === 0) ? "outline" : "inlineField";
	const free = listsNames(role, items) || (meaning.relation === "broader" && meaning.inverse && role.node.content !== null && areProper(role.node.content, SAYS_MODELS.test(foldWord(role.node.head.inline.text)))) || role.node.form === "field" || (meaning.relation === "variantOf" && meaning.inverse) || (meaning.relation === "basedOn" && meaning.inverse);
	const word = foldWord(role.node.head.inline.text);
	if (meaning.relation === "broader" && EXAMPLE_WORDS.some((example) => word.endsWith(example)) && (role.owner === null || !reading.concepts.has(role.owner) || !(role.node.content === null ? listsNames(role, items) : areProper(role.node.content, SAYS_MODELS.test(word))))) return [];
	if (LOOSE_VARIANT_WORDS.includes(word) && !mostlyNames(items, MODEL_ENDINGS) && !lines.some((line) => line.inline.links.length > 0)) return [];
	const inHeading = role.node.kind === "heading";
	const fromLines = lines.filter((line) => !inHeading || isMostlyLinks(line)).flatMap((line) => lineTargets(line, inHeading).flatMap((piece) => relate(reading, owners, meaning, piece, origin, free)));
	return [...fromLines, ...items.flatMap((item) => itemRelations(reading, owners, meaning, item, origin, free))];
}

/** 代表模型, 例子: a list of members introduces them where most of its items look like names. */
function listsNames(role: Role, items: readonly OutlineNode[]): boolean {
	return role.meaning.kind === "relation" && role.meaning.relation === "broader" && role.meaning.inverse && mostlyNames(items, [...MODEL_ENDINGS, ...NAME_ENDINGS]);
}

const SAYS_MODELS = /(?:models|algorithms|networks|architectures|模型|算法|网络|架构)$/;

/** "GPT-3, LLaMA": names by their letters, each of them; or whatever is enumerated, where the label calls it models. */
function areProper(line: Passage, said: boolean): boolean {
	const pieces = enumeratedNames(line);
	if (said && pieces.length > 1) return true;
	return pieces.length > 0 && pieces.every((piece) => piece.inline.links.length > 0 || namedThings(piece.inline.text).some(isProper));
}

function mostlyNames(items: readonly OutlineNode[], endings: readonly string[]): boolean {
	if (items.length < 2) return false;
	const named = items.filter((item) => {
		const things = namedThings((itemHead(item) ?? item.whole).inline.text);
		return things.some((thing) => thing.altLabels.length > 0 || isCoined(thing.label) || endsLike(thing.label, endings));
	});
	return named.length * 2 >= items.length;
}

function itemRelations(reading: NoteReading, owners: readonly ConceptName[], meaning: Extract<Meaning, { kind: "relation" }>, item: OutlineNode, origin: EvidenceOrigin, free: boolean): Statement[] {
	const head = itemHead(item) ?? item.whole;
	const link = head.inline.links[0];
	const targets = link !== undefined ? [part(head, link.start, link.end)] : isRunIn(item, head) || deniedAfter(item, head) ? [] : enumeratedNames(head);
	const target = targets[0];
	const own = targets.flatMap((one) => relate(reading, owners, meaning, one, origin, free));
	if (target === undefined) return own;
	const names = namesIn(target, reading.facts.path);
	const deeper = item.children.filter((child) => child.kind === "item" && !reading.kinds.roles.has(child));
	const holders = meaning.inverse && own.length > 0 ? names : owners;
	return [...own, ...deeper.filter((child) => child.whole.inline.links.length > 0).flatMap((child) => itemRelations(reading, holders, meaning, child, origin, free))];
}

function relate(reading: NoteReading, owners: readonly ConceptName[], meaning: Extract<Meaning, { kind: "relation" }>, target: Passage, origin: EvidenceOrigin, free: boolean): Statement[] {
	const linked = target.inline.links.length > 0;
	if (!linked && !isNameOfSomething(target)) return [];
	const evidence = evidenceOf(reading.facts, target, origin);
	return namesIn(target, reading.facts.path).flatMap((other) =>
		owners.flatMap((owner): Statement[] => {
			if (nameText(owner) === nameText(other) || isTitle(reading, owner, other)) return [];
			const stated = directed(owner, meaning.relation, meaning.inverse, other, evidence, linked || free ? "none" : "other");
			return [stated, ...endTypes(stated.from, meaning.relation, stated.to, evidence, kindOf(reading, owner)), ...(linked || !free ? [] : mention(other, evidence))];
		}),
	);
}

/** The note's own name, written out in a list of its variants or relatives. */
function isTitle(reading: NoteReading, owner: ConceptName, other: ConceptName): boolean {
	return owner.by === "note" && other.by === "label" && [reading.title.label, ...reading.title.altLabels].some((label) => label.toLowerCase() === other.label.toLowerCase());
}

/** What the names of a relation's ends tell of their types. What the relation itself tells is read off it where it counts. */
export function endTypes(from: ConceptName, relationType: string, to: ConceptName, evidence: Evidence, varied: "model" | "concept" = "model"): Statement[] {
	const words = (relationType === "broader" ? [from] : [from, to]).flatMap((name) => typeByWord(name, evidence));
	return relationType === "variantOf" && varied === "concept" ? [...words, type(from, "concept", "position", evidence)] : words;
}

/** Variants of a mechanism are mechanisms: what the note or its section is, as far as it says so itself. */
function kindOf(reading: NoteReading, owner: ConceptName): "model" | "concept" {
	if (owner.by === "note") return reading.isAboutConcept ? "concept" : "model";
	return reading.typeOf(owner) === "concept" ? "concept" : "model";
}

/** A linked name that ends as names of models do; a note's own name is judged in its note. */
function typeByWord(name: ConceptName, evidence: Evidence): Statement[] {
	if (name.by !== "link") return [];
	const words = (name.display ?? name.linkpath).replace(/^.*\//, "").replace(/[-_]/g, " ");
	return endsLike(words, MODEL_ENDINGS) ? [type(name, "model", "word", evidence)] : [];
}

/** "**Dictionary size.** Bigger ones …": a topic set in bold before its sentence, unless it is a coined name. */
function isRunIn(item: OutlineNode, head: Passage): boolean {
	const { text } = item.whole.inline;
	const bold = item.whole.inline.bold[0];
	const ended = bold !== undefined && bold.start === 0 && /\.$/.test(text.slice(0, bold.end));
	return ended && !isCoined(head.inline.text.replace(/\.$/, ""));
}

/** "Pruned heads — not a variant": what the remark takes back at once. */
function deniedAfter(item: OutlineNode, head: Passage): boolean {
	const { text } = item.whole.inline;
	const rest = text.slice(text.indexOf(head.inline.text) + head.inline.text.length, text.indexOf(head.inline.text) + head.inline.text.length + 12);
	return /^\s*(?:[-–—:：（(]|——)\s*(?:not\b|不是|并非|并不|no\b)/i.test(rest);
}

/** A line under a heading is a list of links, or it is prose and says nothing by itself. */
function isMostlyLinks(line: Passage): boolean {
	const { text, links } = line.inline;
	const linked = links.reduce((sum, link) => sum + link.end - link.start, 0);
	return links.length > 0 && linked * 2 >= text.length;
}

/** The links of a line before its remark, each at the beginning of its piece; where there are none, the names it enumerates. */
function lineTargets(line: Passage, linksOnly: boolean): Passage[] {
	const words = beforeRemark(line);
	const { links, text } = words.inline;
	if (links.length === 0) {
		if (linksOnly || sentences(line).length > 1) return [];
		const pieces = cutAt(trimEnumeration(words), isComma);
		return pieces.every(isNameOfSomething) ? pieces : [];
	}
	const targets: Passage[] = [];
	let behind = 0;
	let refused = false;
	for (const link of links) {
		const lead = text.slice(behind, link.start);
		const separator = Math.max(...[",", ";", "/", "、", "，", "；", "|"].map((mark) => lead.lastIndexOf(mark)));
		if (separator >= 0) refused = false;
		if (lead.slice(separator + 1).trim().length > LONGEST_LEAD) refused = true;
		if (!refused && depthAt(text, link.start) === 0) targets.push(part(words, link.start, link.end));
		behind = link.end;
	}
	return targets;
}

function depthAt(text: string, at: number): number {
	let depth = 0;
	for (let i = 0; i < Math.min(at, 2000); i++) {
		if (text[i] === "(" || text[i] === "（") depth++;
		else if (text[i] === ")" || text[i] === "）") depth = Math.max(0, depth - 1);
	}
	return depth;
}

/** As long as "but also", "主要是": longer words before a link make a sentence. */
const LONGEST_LEAD = 12;

/** Year, summary and hierarchy below a role or field. */
export function detailsOf(reading: NoteReading, role: Role): Statement[] {
	const { meaning } = role;
	const owners = reading.ownersOf(role);
	if (meaning.kind !== "role" || owners.length === 0) return [];
	const { lines, items } = contentOf(reading, role.node);
	const first = lines[0] ?? items[0]?.whole;
	if (first === undefined) return [];
	const evidence = evidenceOf(reading.facts, first, role.node.form === null ? "outline" : "inlineField");
	if (meaning.role === "year") {
		const year = /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(first.inline.text.slice(0, 60))?.[1];
		return year === undefined ? [] : owners.map((owner) => claim(owner, "year", year, evidence));
	}
	if (meaning.role === "summary") return owners.map((owner) => claim(owner, "summary", first.inline.text.slice(0, 300), evidence));
	if (meaning.role === "hierarchy") {
		const path = first.inline.links.map((link) => linkName(link, reading.facts.path)).reverse();
		return owners.flatMap((owner) => [owner, ...path].slice(0, -1).flatMap((below, index) => [relation(below, "broader", path[index]!, evidence), ...endTypes(below, "broader", path[index]!, evidence)]));
	}
	return [];
}
