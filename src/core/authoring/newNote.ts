import { noteBasename, toNotePath, type NotePath } from "../note/notePath.ts";
import type { Concept } from "../taxonomy/concept.ts";
import type { ConceptType } from "../vocabulary/terms.ts";
import type { MeaningCode } from "../vocabulary/meaning.ts";
import { vocabularyOf } from "../vocabulary/vocabulary.ts";
import { codeOf, propertyFor } from "./conventions.ts";
import { formattedDate } from "./dateFormat.ts";
import { planOf, type Edit } from "./edit.ts";
import type { PlanResult, PlanWarning } from "./editPlan.ts";
import { propertySplices } from "./frontmatterEdit.ts";
import { scanFrontmatter } from "./frontmatterScan.ts";
import type { NoteDraft } from "./noteDraft.ts";
import { labelEdit, TEMPLATER_TAG } from "./noteLabel.ts";
import { conceptToBe } from "./conceptToBe.ts";
import { folderName, noteName, plainName } from "./noteName.ts";
import { filledTemplate } from "./noteTemplate.ts";
import type { PlanningContext } from "./planningContext.ts";
import { PREFERRED_ORDER } from "./preferredWords.ts";
import { valuesOf, type PropertyValue } from "./propertySource.ts";
import { ownNote } from "./ownNote.ts";
import { References } from "./reference.ts";
import type { Refusal, RefusalCode } from "./refusal.ts";
import { statingEdits } from "./relationEdit.ts";
import { spliced } from "./splice.ts";

/** A property of a note to be: what it means, its name in this vault, and its value. */
export interface DraftProperty {
	readonly meaning: MeaningCode | null;
	readonly key: string;
	readonly value: PropertyValue;
}

/** Where the note would lie; null where the label leaves no file name. */
export function draftPath(draft: Pick<NoteDraft, "label" | "folder" | "type">, context: PlanningContext): NotePath | null {
	const { name } = noteName(draft.label);
	if (name === "") return null;
	const { folders } = context.conventions;
	const folder = draft.folder === null ? (folders[draft.type ?? ""] ?? folders[""] ?? "") : folderName(draft.folder, context.files);
	return toNotePath(folder === "" ? `${name}.md` : `${folder}/${name}.md`);
}

/**
 * What stands against or beside the draft's names, while they are being typed. A refusal means that no note can be
 * made under this name.
 */
export function draftObjections(draft: NoteDraft, context: PlanningContext): { readonly refusal: Refusal | null; readonly warnings: readonly PlanWarning[] } {
	const path = draftPath(draft, context);
	if (path === null) return { refusal: { code: "emptyName", path: null, parameters: {} }, warnings: [] };
	const warnings: PlanWarning[] = [];
	const folded = path.toLowerCase();
	const standing = context.files.find((file) => file.toLowerCase() === folded);
	const refusal: Refusal | null = standing ? { code: "noteExists", path: standing, parameters: {} } : null;
	const { name, repairs } = noteName(draft.label);
	for (const repair of repairs) warnings.push({ code: "nameRepaired", path, parameters: { name, repair } });
	const isNamesake = (file: NotePath) => file.toLowerCase() !== folded && noteBasename(file).toLowerCase() === name.toLowerCase();
	const namesake = context.files.find((file) => file.toLowerCase().endsWith(".md") && isNamesake(file));
	if (namesake) warnings.push({ code: "sameFileName", path: namesake, parameters: { name } });
	const others = (label: string) => context.taxonomy.named(label).filter((other) => other.id !== draft.concept && (draft.concept !== null || ownNote(other) !== null));
	for (const other of others(draft.label)) warnings.push({ code: "nameTaken", path: placeOf(other), parameters: { name: draft.label, other: other.label } });
	for (const alias of draft.aliases) {
		for (const other of others(alias)) warnings.push({ code: "aliasTaken", path: placeOf(other), parameters: { name: alias, other: other.label } });
	}
	return { refusal, warnings };
}

function placeOf(concept: Concept): NotePath | null {
	return concept.places[0]?.path ?? null;
}

/** The new note's whole text, for the live preview and for the plan. */
export function draftText(
	draft: NoteDraft,
	path: NotePath,
	template: string | null,
	context: PlanningContext,
	references = new References(context.taxonomy, context.files, context.conventions),
): string | Refusal {
	const { conventions } = context;
	const vocabulary = vocabularyOf(context.reading);
	const parents = draft.relations.filter(({ type }) => type === "broader").map(({ to }) => references.written(to, path, conventions.properties.broader ?? ""));
	let text = template === null ? "" : filledTemplate(template, { title: noteBasename(path), aliases: draft.aliases, parents, now: context.now });
	const fromTemplate = new Set(template === null ? [] : keysOf(text));
	for (const { meaning, key: usual, value } of draftProperties(draft, path, context, references)) {
		const key = meaning === null ? usual : propertyFor(text, meaning, conventions, vocabulary);
		const isList = typeof value === "object";
		const held = fromTemplate.has(key) ? heldValues(text, key) : [];
		if (meaning === null && template !== null && (!fromTemplate.has(key) || held.length > 0)) continue;
		// What Templater is about to fill in is not for us to answer.
		if (!isList && held.some((words) => words.includes(TEMPLATER_TAG))) continue;
		const edit = isList && held.length > 0 ? ({ kind: "add", key, items: value } as const) : ({ kind: "set", key, value } as const);
		const result = propertySplices(text, edit, conventions.style);
		if (result.kind === "refused") return { code: unreadable(result.code, template), path, parameters: result.parameters };
		text = spliced(text, result.splices);
	}
	return withLabel(text, path, draft.label.trim(), context);
}

/** The text under which the note's concept bears the label, whatever headings stand in it. */
export function withLabel(text: string, path: NotePath, label: string, context: PlanningContext): string | Refusal {
	const edit = labelEdit(text, path, label, context);
	if (edit === null) return text;
	const result = propertySplices(text, edit, context.conventions.style);
	return result.kind === "refused" ? { code: result.code, path, parameters: result.parameters } : spliced(text, result.splices);
}

/** Every property that the draft comes to, in the order in which the vault's notes hold theirs. */
export function draftProperties(draft: NoteDraft, path: NotePath, context: PlanningContext, references: References): readonly DraftProperty[] {
	const { conventions } = context;
	const properties: DraftProperty[] = [];
	const put = (meaning: MeaningCode, values: readonly string[]) => {
		const key = conventions.properties[meaning] ?? meaning;
		const items = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
		const merged = properties.find((property) => property.key === key);
		if (items.length === 0) return;
		if (merged && typeof merged.value === "object") properties.splice(properties.indexOf(merged), 1, { ...merged, value: [...merged.value, ...items] });
		else properties.push({ meaning, key, value: items.length === 1 && conventions.singles.has(key) ? items[0]! : items });
	};
	const name = noteBasename(path);
	if (draft.label.normalize("NFC").replace(/\s+/g, " ").trim() !== name) properties.push({ meaning: "label", key: conventions.properties.label ?? "title", value: draft.label.trim() });
	put("alias", draft.aliases.filter((alias) => alias !== draft.label));
	if (draft.type !== null) properties.push({ meaning: "type", key: conventions.properties.type ?? "type", value: typeWord(draft.type, context) });
	const relationTypes = [...new Set([...PREFERRED_ORDER, ...draft.relations.map(({ type }) => type)])];
	for (const type of relationTypes) {
		const key = conventions.properties[type] ?? type;
		put(type, draft.relations.filter((relation) => relation.type === type).map(({ to }) => references.written(to, path, key)));
	}
	put("strength", draft.strengths);
	put("weakness", draft.weaknesses);
	if (draft.year !== null) properties.push({ meaning: "year", key: conventions.properties.year ?? "year", value: draft.year });
	if (draft.summary.trim() !== "") properties.push({ meaning: "summary", key: conventions.properties.summary ?? "summary", value: draft.summary.trim() });
	const tags = conventions.tags[draft.type ?? ""] ?? [];
	if (tags.length > 0) properties.push({ meaning: null, key: "tags", value: tags });
	for (const { key, format } of conventions.dates) {
		properties.push({ meaning: null, key, value: format === null ? "" : formattedDate(context.now, format) });
	}
	return inVaultOrder(properties, conventions.order);
}

/** The vault's word for a type. */
export function typeWord(type: ConceptType, context: PlanningContext): string {
	return context.conventions.typeWords[type] ?? type;
}

function heldValues(text: string, key: string): readonly string[] {
	const scan = scanFrontmatter(text);
	const entry = typeof scan === "string" ? undefined : scan.entries.find((each) => each.key === key);
	return entry ? (entry.value.kind === "closed" ? ["?"] : valuesOf(entry.value)) : [];
}

function keysOf(text: string): string[] {
	const scan = scanFrontmatter(text);
	return typeof scan === "string" ? [] : scan.entries.map((entry) => entry.key);
}

/** Those that the vault knows in its order; each other one behind the one before which it stood. */
function inVaultOrder(properties: readonly DraftProperty[], order: readonly string[]): DraftProperty[] {
	const rank = new Map(order.map((key, index) => [key, index]));
	const sorted = properties.filter(({ key }) => rank.has(key)).sort((a, b) => rank.get(a.key)! - rank.get(b.key)!);
	properties.forEach((property, index) => {
		if (rank.has(property.key)) return;
		const before = properties[index - 1];
		sorted.splice(before ? sorted.indexOf(before) + 1 : 0, 0, property);
	});
	return sorted;
}

/**
 * A note that states what the draft holds, and in other notes what they state of it.
 * @param template the text of the user's template note; null for none.
 */
export async function planNewNote(typed: NoteDraft, template: string | null, context: PlanningContext): Promise<PlanResult> {
	const draft = { ...typed, label: plainName(typed.label), aliases: typed.aliases.map(plainName) };
	const path = draftPath(draft, context);
	const { refusal, warnings } = draftObjections(draft, context);
	if (refusal || path === null) return { kind: "refused", refusal: refusal ?? { code: "emptyName", path: null, parameters: {} } };
	const references = new References(context.taxonomy, [...context.files, path], context.conventions);
	const { draft: whole, edits, notStated } = await withFarEnds(draft, path, context, references);
	const text = draftText(whole, path, template, context, references);
	if (typeof text !== "string") return { kind: "refused", refusal: text };
	if (!parses(text, context)) return { kind: "refused", refusal: { code: unreadable("unreadableFrontmatter", template), path, parameters: {} } };
	const texts = new Map<NotePath, string | null>();
	for (const edit of edits) texts.set(edit.path, await context.read(edit.path));
	const summary = { code: "createNote", parameters: { name: draft.label }, undoes: false } as const;
	const options = { style: context.conventions.style, parseYaml: context.parseYaml };
	return planOf(summary, [{ kind: "create", path, text }, ...edits], (each) => texts.get(each) ?? null, options, [...warnings, ...notStated]);
}

/** What cannot be read in a note that is yet to be comes from its template. */
export function unreadable(code: RefusalCode, template: string | null): RefusalCode {
	return code === "unreadableFrontmatter" && template !== null ? "unreadableTemplate" : code;
}

/** Relations that other concepts state of the new one: in their notes, else by an inverse property of the new note. */
async function withFarEnds(draft: NoteDraft, path: NotePath, context: PlanningContext, references: References) {
	const edits: Edit[] = [];
	const notStated: PlanWarning[] = [];
	const inverse: NoteDraft["relations"][number][] = [];
	const vocabulary = vocabularyOf(context.reading);
	const future = conceptToBe(draft, path, draft.concept ?? undefined);
	for (const { from, type } of draft.statedBy) {
		const concept = context.taxonomy.concept(from);
		if (!concept) continue;
		if (ownNote(concept) !== null) {
			const stated = await statingEdits(concept, type, future, context, references);
			if (!("code" in stated)) {
				edits.push(...stated);
				continue;
			}
		}
		const meaning = `inverse:${type}`;
		const key = context.conventions.properties[meaning];
		if (key !== undefined && codeOf(vocabulary.property(key)) === meaning) inverse.push({ type: meaning, to: { concept: from } });
		else notStated.push({ code: "relationNotStated", path: null, parameters: { name: concept.label, relation: type } });
	}
	return { draft: { ...draft, relations: [...draft.relations, ...inverse] }, edits, notStated };
}

/** Whether the host reads the front matter as a mapping. */
export function parses(text: string, context: PlanningContext): boolean {
	const scan = scanFrontmatter(text);
	if (typeof scan === "string") return scan === "none";
	try {
		const parsed = context.parseYaml(text.slice(text.indexOf("\n") + 1, scan.closing));
		return parsed === null || parsed === undefined || (typeof parsed === "object" && !Array.isArray(parsed));
	} catch {
		return false;
	}
}
