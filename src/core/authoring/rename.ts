import { noteBasename, noteFolder, toNotePath, type NotePath } from "../note/notePath.ts";
import { PathIndex } from "../note/pathIndex.ts";
import { scanMetadata } from "../note/readNote.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import { nameKey } from "../taxonomy/nameKey.ts";
import { vocabularyOf } from "../vocabulary/vocabulary.ts";
import { noteOf, type NoteOfConcept } from "./conceptEdit.ts";
import { planned, refusedPlan } from "./connect.ts";
import { codeOf, propertyFor } from "./conventions.ts";
import type { Edit } from "./edit.ts";
import { changedText, type NoteRewrite, type PlanResult, type PlanWarning } from "./editPlan.ts";
import { scanFrontmatter } from "./frontmatterScan.ts";
import { linktextTo, movedLinks } from "./linkRewrite.ts";
import { labelEdit, titleOf } from "./noteLabel.ts";
import { noteName, plainName } from "./noteName.ts";
import type { PlanningContext } from "./planningContext.ts";
import { spliced } from "./splice.ts";

/**
 * Gives a concept another name where its name comes from: a title property, the note's first heading, and the file
 * where it bears the old name.
 * @param keepsAlias whether the old name becomes an alias.
 */
export async function planRename(id: ConceptId, label: string, keepsAlias: boolean, context: PlanningContext): Promise<PlanResult> {
	const note = await noteOf(id, context);
	if ("code" in note) return refusedPlan(note);
	const { concept, path, text } = note;
	const wanted = plainName(label);
	const { name, repairs } = noteName(wanted);
	if (name === "") return refusedPlan({ code: "emptyName", path: null, parameters: {} });
	const edits: Edit[] = [];
	const warnings: PlanWarning[] = context.taxonomy
		.named(wanted)
		.filter((other) => other.id !== id)
		.map((other) => ({ code: "nameTaken", path: other.places[0]?.path ?? null, parameters: { name: wanted, other: other.label } }));
	const setLabel = (key: string): Edit => ({ kind: "property", path, edit: { kind: "set", key, value: wanted } });
	const usualKey = context.conventions.properties.label ?? "title";
	const titleKey = labelKey(text, context);
	const heading = titleHeading(note, context);
	const bearsOldName = nameKey(noteBasename(path)) === nameKey(concept.label);
	if (titleKey !== null) edits.push(setLabel(titleKey));
	else if (heading) edits.push({ kind: "replaceText", path, old: heading.text, text: wanted, offset: heading.offset });
	else if (!bearsOldName || repairs.length > 0 || titleOf(text, path, context).fromHeading) edits.push(setLabel(usualKey));
	if (keepsAlias && nameKey(wanted) !== nameKey(concept.label)) {
		const key = propertyFor(text, "alias", context.conventions, vocabularyOf(context.reading));
		edits.push({ kind: "property", path, edit: { kind: "add", key, items: [concept.label] } });
	}
	if (bearsOldName) {
		const folder = noteFolder(path);
		const to = toNotePath(folder === "" ? `${name}.md` : `${folder}/${name}.md`);
		const standing = context.files.find((file) => file !== path && file.toLowerCase() === to.toLowerCase());
		if (standing) return refusedPlan({ code: "noteExists", path: standing, parameters: {} });
		for (const repair of repairs) warnings.push({ code: "nameRepaired", path: to, parameters: { name, repair } });
		for (const file of namesakesOf(to, path, context)) warnings.push({ code: "sameFileName", path: file, parameters: { name } });
		if (to !== path) edits.push(...(await bareLinkEdits(concept, path, to, context)), { kind: "rename", path, to, rewrites: [] });
	}
	const parameters = { name: concept.label, other: wanted };
	const code = edits.some((edit) => edit.kind === "rename") ? "renameNote" : "relabel";
	let result = await planned(code, parameters, edits, context, warnings);
	if (result.kind === "planned") {
		const { steps } = result.plan;
		const change = steps.find((step) => step.kind === "change" && step.path === path);
		const to = steps.find((step) => step.kind === "rename")?.to ?? path;
		// A heading may be read for more or less than its words, as "A: B" is for A.
		const label = labelEdit(change?.kind === "change" ? changedText(change) : text, to, wanted, context);
		if (label) result = await planned(code, parameters, [...edits, { kind: "property", path, edit: label }], context, warnings);
	}
	return result.kind === "planned" ? { kind: "planned", plan: { ...result.plan, steps: await withRewrites(result.plan.steps, context) } } : result;
}

type Steps = Extract<PlanResult, { kind: "planned" }>["plan"]["steps"];

/** Other notes of the same file name. */
function namesakesOf(to: NotePath, from: NotePath, context: PlanningContext): NotePath[] {
	const name = noteBasename(to).toLowerCase();
	return context.files.filter((file) => file !== from && /\.md$/i.test(file) && noteBasename(file).toLowerCase() === name);
}

/** Foretells which links the host will rewrite, over the texts that the plan's other steps lead to. */
async function withRewrites(steps: Steps, context: PlanningContext): Promise<Steps> {
	const rename = steps.find((step) => step.kind === "rename");
	if (rename?.kind !== "rename") return steps;
	const { path: from, to } = rename;
	const before = new PathIndex(context.files);
	const after = new PathIndex(context.files.map((file) => (file === from ? to : file)));
	const rewrites: NoteRewrite[] = [];
	// Links to the new name, which led nowhere or to a namesake, may lead here afterwards: undo must find them again.
	const elsewhere = namesakesOf(to, from, context).flatMap((file) => context.linksTo(file));
	for (const path of new Set([from, ...context.linksTo(from), ...context.openLinks([noteBasename(to)]), ...elsewhere].sort())) {
		const change = steps.find((step) => step.kind === "change" && step.path === path);
		const text = change?.kind === "change" ? spliced(change.before, change.splices) : await context.read(path);
		if (text === null) continue;
		const moved = path === from ? to : path;
		const links = movedLinks(text, scanMetadata(text, context.parseYaml), {
			target: (linktext) => (before.file(linktext, path) === from && after.file(linktext, moved) !== to ? linktextTo(to, moved, after) : null),
			keepsWords: false,
			bare: false,
		});
		rewrites.push({ path, before: text, after: spliced(text, links) });
	}
	return steps.map((step) => (step === rename ? { ...rename, rewrites } : step));
}

/** Wikilinks without quotes in properties: the host takes them for lists and would leave them behind. */
async function bareLinkEdits(concept: Concept, from: NotePath, to: NotePath, context: PlanningContext): Promise<readonly Edit[]> {
	const before = new PathIndex(context.files);
	const after = new PathIndex(context.files.map((file) => (file === from ? to : file)));
	const paths = new Set(context.taxonomy.incoming(concept.id).flatMap(({ evidence }) => evidence.flatMap(({ path, origin }) => (origin === "property" ? path : []))));
	const edits: Edit[] = [];
	for (const path of [...paths].sort()) {
		const text = await context.read(path);
		if (text === null) continue;
		const metadata = { ...scanMetadata(text, context.parseYaml), links: [], embeds: [], frontmatterLinks: [] };
		const links = movedLinks(text, metadata, {
			target: (linktext) => (before.file(linktext, path) === from ? linktextTo(to, path === from ? to : path, after) : null),
			keepsWords: false,
			bare: true,
		});
		edits.push(...links.map(({ start, end, text: moved }): Edit => ({ kind: "replaceText", path, old: text.slice(start, end), text: moved, offset: start })));
	}
	return edits;
}

/** The property that gives the note its name, if one does. */
function labelKey(text: string, context: PlanningContext): string | null {
	const scan = scanFrontmatter(text);
	if (typeof scan === "string") return null;
	const vocabulary = vocabularyOf(context.reading);
	return scan.entries.find((entry) => codeOf(vocabulary.property(entry.key)) === "label" && entry.value.kind === "scalar")?.key ?? null;
}

/** Where the label stands in the heading that gives the note its name, if one does. */
function titleHeading({ concept, path, text }: NoteOfConcept, context: PlanningContext): { readonly text: string; readonly offset: number } | null {
	const title = titleOf(text, path, context);
	if (!title.fromHeading) return null;
	let at = 0;
	for (let line = 1; line < title.evidence.line; line++) at = text.indexOf("\n", at) + 1;
	const end = text.indexOf("\n", at);
	const source = text.slice(at, end < 0 ? text.length : end);
	const offset = source.indexOf(concept.label);
	return offset < 0 ? null : { text: concept.label, offset: at + offset };
}
