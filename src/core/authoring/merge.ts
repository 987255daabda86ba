import { noteBasename, type NotePath } from "../note/notePath.ts";
import { PathIndex } from "../note/pathIndex.ts";
import { scanMetadata } from "../note/readNote.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import { nameKey } from "../taxonomy/nameKey.ts";
import { vocabularyOf } from "../vocabulary/vocabulary.ts";
import { planned, refusedPlan } from "./connect.ts";
import { codeOf, propertyFor } from "./conventions.ts";
import type { Edit } from "./edit.ts";
import { changedText, type PlanResult, type PlanWarning } from "./editPlan.ts";
import { propertyItems } from "./frontmatterEdit.ts";
import { bodyStart, scanFrontmatter, type FrontmatterEntry } from "./frontmatterScan.ts";
import { linktextTo, movedLinks, transplanted } from "./linkRewrite.ts";
import { labelEdit } from "./noteLabel.ts";
import { planNewNote } from "./newNote.ts";
import { draftOfConcept } from "./noteDraft.ts";
import type { PlanningContext } from "./planningContext.ts";
import { valuesOf } from "./propertySource.ts";
import { ownNote } from "./ownNote.ts";
import { References } from "./reference.ts";
import { spliced } from "./splice.ts";

/**
 * Makes one concept of two. Names of the dropped one become aliases, links to it follow, and where both have notes,
 * properties are united, the dropped note's text goes to the end of the other, and its file into the trash. Of two
 * concepts one of which has a note, that note stays; of two without, one is made.
 */
export async function planMerge(keepId: ConceptId, dropId: ConceptId, context: PlanningContext): Promise<PlanResult> {
	let [keep, drop] = [context.taxonomy.concept(keepId), context.taxonomy.concept(dropId)];
	if (!keep || !drop) return refusedPlan({ code: "unknownConcept", path: null, parameters: { name: keep ? dropId : keepId } });
	if (keepId === dropId) return refusedPlan({ code: "sameConcept", path: null, parameters: {} });
	if (ownNote(keep) === null && ownNote(drop) !== null) [keep, drop] = [drop, keep];
	const [keepPath, dropPath] = [ownNote(keep), ownNote(drop)];
	const parameters = { name: drop.label, other: keep.label };
	if (keepPath === null) return await mergedByNewNote(keep, drop, context);
	const keepText = await context.read(keepPath);
	const dropText = dropPath === null ? null : await context.read(dropPath);
	if (keepText === null || (dropPath !== null && dropText === null)) {
		return refusedPlan({ code: "missingNote", path: keepText === null ? keepPath : dropPath, parameters: {} });
	}
	const warnings: PlanWarning[] = [];
	const edits: Edit[] = [aliasEdit(keepPath, keepText, keep, drop, context)];
	if (dropPath !== null && dropText !== null) {
		edits.push(...unitedTexts({ keep, drop, keepPath, keepText, dropPath, dropText, context, warnings }));
		edits.push({ kind: "trash", path: dropPath });
	}
	edits.push(...(await followingLinks(drop, keepPath, dropPath, context, warnings)));
	const result = await planned("merge", parameters, edits, context, warnings);
	const kept = result.kind === "planned" ? result.plan.steps.find((step) => step.path === keepPath) : undefined;
	if (kept?.kind !== "change") return result;
	// A heading of the dropped note's text must not become the name of the one that takes it up.
	const label = labelEdit(changedText(kept), keepPath, keep.label, context);
	return label ? await planned("merge", parameters, [...edits, { kind: "property", path: keepPath, edit: label }], context, warnings) : result;
}

async function mergedByNewNote(keep: Concept, drop: Concept, context: PlanningContext): Promise<PlanResult> {
	const draft = draftOfConcept(keep, context.taxonomy);
	const aliases = newNames(keep, drop);
	const result = await planNewNote({ ...draft, aliases: [...draft.aliases, ...aliases] }, null, context);
	if (result.kind === "refused") return result;
	const summary = { code: "merge", parameters: { name: drop.label, other: keep.label }, undoes: false } as const;
	// That the other one bears the alias is what the merge is for.
	const warnings = result.plan.warnings.filter(({ code, parameters }) => code !== "aliasTaken" || parameters.other !== drop.label);
	return { kind: "planned", plan: { ...result.plan, summary, warnings } };
}

function newNames(keep: Concept, drop: Concept): string[] {
	const known = new Set([keep.label, ...keep.altLabels].map(nameKey));
	const note = ownNote(drop);
	return [drop.label, ...drop.altLabels, ...(note === null ? [] : [noteBasename(note)])].filter((name) => {
		const key = nameKey(name);
		return !known.has(key) && known.add(key);
	});
}

function aliasEdit(path: NotePath, text: string, keep: Concept, drop: Concept, context: PlanningContext): Edit {
	const key = propertyFor(text, "alias", context.conventions, vocabularyOf(context.reading));
	return { kind: "property", path, edit: { kind: "add", key, items: newNames(keep, drop) } };
}

interface TwoNotes {
	readonly keep: Concept;
	readonly drop: Concept;
	readonly keepPath: NotePath;
	readonly keepText: string;
	readonly dropPath: NotePath;
	readonly dropText: string;
	readonly context: PlanningContext;
	readonly warnings: PlanWarning[];
}

/** Puts the dropped note's properties and text into the other; what fits into no property is kept as text. */
function unitedTexts({ keep, drop, keepPath, keepText, dropPath, dropText, context, warnings }: TwoNotes): Edit[] {
	const before = new PathIndex(context.files);
	const after = new PathIndex(context.files.filter((file) => file !== dropPath));
	const references = new References(context.taxonomy, context.files, context.conventions);
	const moved = (text: string) =>
		transplanted(text, { from: dropPath, to: keepPath, before, after }, (target) => (target === dropPath ? keepPath : target), () => false, context.parseYaml);
	const scan = scanFrontmatter(dropText);
	const edits: Edit[] = [];
	const asText: string[] = [];
	const used = new Set<string>();
	let reached = typeof scan === "string" ? 0 : dropText.indexOf("\n") + 1;
	const keepComments = (to: number) => {
		const between = dropText.slice(reached, to).trim();
		if (between !== "") asText.push(between);
		reached = to;
	};
	for (const entry of typeof scan === "string" || !scan.regular ? [] : scan.entries) {
		keepComments(entry.keyStart);
		reached = entry.end;
		const source = dropText.slice(entry.keyStart, entry.end).trimEnd();
		if (holdsComment(source)) asText.push(source);
		const values = valuesOf(entry.value);
		const united = entry.value.kind === "closed" ? null : unitedProperty(entry, values, keepText, context);
		// A second property of one meaning joins the first; where only one value can stand, it is kept as text.
		const again = typeof united === "object" && united !== null && used.has(united.key);
		const property = again ? (united.listed ? { ...united, single: false } : null) : united;
		if (property === "kept") continue;
		if (property === null) {
			if (asText.at(-1) !== source) asText.push(source);
			warnings.push({ code: "propertyKeptInText", path: dropPath, parameters: { name: entry.key } });
			continue;
		}
		const items = values.filter((value) => !references.means(value, dropPath, keep) && !references.means(value, dropPath, drop)).map(moved);
		if (items.length === 0) continue;
		used.add(property.key);
		const edit = property.single ? ({ kind: "set", key: property.key, value: items[0]! } as const) : ({ kind: "add", key: property.key, items } as const);
		edits.push({ kind: "property", path: keepPath, edit });
	}
	if (typeof scan !== "string" && scan.regular) keepComments(scan.closing);
	// Properties of the kept note that pointed at the other would point at their own note.
	const keepScan = scanFrontmatter(keepText);
	for (const entry of typeof keepScan === "string" ? [] : keepScan.entries) {
		const meaning = codeOf(vocabularyOf(context.reading).property(entry.key));
		if (meaning === null || meaning === "alias" || meaning === "label") continue;
		const items = valuesOf(entry.value).filter((value) => value.includes("[[") && references.means(value, keepPath, drop));
		if (items.length > 0) edits.push({ kind: "property", path: keepPath, edit: { kind: "remove", key: entry.key, items } });
	}
	const lines = typeof scan !== "string" && !scan.regular ? [dropText.slice(0, scan.bodyStart).replace(/^\ufeff?---\r?\n|---\r?\n?$/g, "").trimEnd()] : asText;
	const body = moved(dropText.slice(bodyStart(dropText))).replace(/(?:\r?\n)$/, "");
	const appended = [
		...(lines.length > 0 ? ["", "```yaml", ...lines.flatMap((text) => text.split(/\r?\n/)), "```"] : []),
		...(body.trim() === "" ? [] : ["", ...body.split(/\r?\n/)]),
	];
	if (appended.length > 0) edits.push({ kind: "insertLines", path: keepPath, at: "end", lines: appended });
	return edits;
}

/** Whether a hash stands in the source of a property where a comment may begin; hashes in quotes count, too. */
function holdsComment(source: string): boolean {
	return /(?:^|\s)#/.test(source.replace(/\[\[[^[\]]*\]\]/g, ""));
}

/** Where a property of the dropped note goes; `kept` where the other note says as much, null where it says otherwise. */
function unitedProperty(
	entry: FrontmatterEntry,
	values: readonly string[],
	keepText: string,
	context: PlanningContext,
): { readonly key: string; readonly single: boolean; readonly listed: boolean } | "kept" | null {
	const vocabulary = vocabularyOf(context.reading);
	const meaning = codeOf(vocabulary.property(entry.key));
	if (values.length === 0 || meaning === "alias" || meaning === "label") return "kept";
	const isRead = meaning !== null && meaning !== "ignored";
	const key = isRead ? propertyFor(keepText, meaning, context.conventions, vocabulary) : entry.key;
	const held = propertyItems(keepText, key);
	const listed = isRead ? isListed(meaning) : entry.value.kind !== "scalar";
	const single = entry.value.kind === "scalar" && values.length === 1;
	if (held === null) {
		const scan = scanFrontmatter(keepText);
		const isThere = typeof scan !== "string" && scan.entries.some((each) => each.key === key);
		return isThere ? null : { key, single, listed };
	}
	if (values.every((value) => held.includes(value))) return "kept";
	if (held.length === 0) return { key, single, listed };
	return listed ? { key, single: false, listed } : null;
}

/** Meanings of which a concept may have several. */
function isListed(meaning: string): boolean {
	return !["type", "year", "summary", "label"].includes(meaning);
}

/** Links to the dropped concept's note, or to no note by one of its names, in every note but its own. */
async function followingLinks(drop: Concept, keepPath: NotePath, dropPath: NotePath | null, context: PlanningContext, warnings: PlanWarning[]): Promise<readonly Edit[]> {
	const before = new PathIndex(context.files);
	const after = new PathIndex(context.files.filter((file) => file !== dropPath));
	const names = [drop.label, ...drop.altLabels];
	const keys = new Set(names.map(nameKey));
	const stated = context.taxonomy.incoming(drop.id).flatMap(({ evidence }) => evidence.map(({ path }) => path));
	const paths = new Set([...(dropPath === null ? [] : context.linksTo(dropPath)), ...context.openLinks(names), ...stated]);
	const edits: Edit[] = [];
	for (const path of [...paths].sort()) {
		if (path === dropPath) continue;
		const text = await context.read(path);
		if (text === null) continue;
		const metadata = scanMetadata(text, context.parseYaml);
		const links = movedLinks(text, path === keepPath ? { ...metadata, frontmatterLinks: [] } : metadata, {
			target: (linktext) => {
				const target = before.file(linktext, path);
				const isOpen = target === null && keys.has(nameKey(linktext.replace(/#.*$/, "").replace(/^.*\//, "")));
				return isOpen || (target !== null && target === dropPath) ? linktextTo(keepPath, path, after) : null;
			},
			keepsWords: true,
			bare: path !== keepPath,
		});
		edits.push(...links.map(({ start, end, text: moved }): Edit => ({ kind: "replaceText", path, old: text.slice(start, end), text: moved, offset: start })));
		if (leadsTo(dropPath, spliced(text, links), path, before, context)) warnings.push({ code: "linkLeft", path, parameters: {} });
	}
	return edits;
}

/** Whether a link is left of a form that was not rewritten, such as one inside a nested property. */
function leadsTo(target: NotePath | null, text: string, path: NotePath, index: PathIndex, context: PlanningContext): boolean {
	const { links, embeds, frontmatterLinks } = scanMetadata(text, context.parseYaml);
	return target !== null && [...links, ...embeds, ...frontmatterLinks].some(({ link }) => index.file(link, path) === target);
}
