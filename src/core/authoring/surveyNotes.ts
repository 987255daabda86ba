import { noteBasename, noteFolder, type NotePath } from "../note/notePath.ts";
import type { NoteHeading } from "../note/noteFacts.ts";
import { PathIndex } from "../note/pathIndex.ts";
import { scanMetadata } from "../note/readNote.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import { headingKey } from "../taxonomy/linkParts.ts";
import { refusedPlan, planned } from "./connect.ts";
import type { Edit } from "./edit.ts";
import type { PlanResult, PlanWarning } from "./editPlan.ts";
import { lineEndOf } from "./lineEnd.ts";
import { linktextTo, movedLinks, transplanted } from "./linkRewrite.ts";
import { draftObjections, draftPath, draftText, withLabel } from "./newNote.ts";
import { draftOfConcept, type NoteDraft } from "./noteDraft.ts";
import type { PlanningContext } from "./planningContext.ts";
import { ownNote } from "./ownNote.ts";
import { References, type NamedConcepts } from "./reference.ts";

/** A heading of a survey that can become a note. */
export interface SurveySection {
	readonly concept: ConceptId;
	readonly label: string;
	readonly heading: string;
	readonly line: number;
	readonly level: number;
	/** Line after the section's last one, sections below it included. */
	readonly endLine: number;
	/** The concept has a note already. */
	readonly hasNote: boolean;
}

/** The sections of a note that describe concepts, in document order; its title stands for the whole of it. */
export function surveySections(path: NotePath, text: string, context: PlanningContext): readonly SurveySection[] {
	const { headings } = scanMetadata(text, context.parseYaml);
	const sections = context.taxonomy.inNote(path).flatMap((concept) =>
		concept.places
			.filter((place) => place.path === path && place.heading !== null)
			.flatMap((place): SurveySection[] => {
				const index = headings.findIndex((heading) => heading.line === place.line);
				const heading = headings[index];
				if (!heading || isTitle(headings, index)) return [];
				const { label, id } = concept;
				const { text: words, line, level } = heading;
				return [{ concept: id, label, heading: words, line, level, endLine: endOfSection(headings, index, text), hasNote: ownNote(concept) !== null }];
			}),
	);
	// One heading may name two models; each is listed, the first by name first.
	return sections.sort((a, b) => a.line - b.line || (a.label < b.label ? -1 : 1));
}

function isTitle(headings: readonly NoteHeading[], index: number): boolean {
	return index === 0 && headings[0]?.level === 1 && headings.every((heading, at) => at === 0 || heading.level > 1);
}

/** Footnotes at the note's end belong to all of it, not to its last section. */
function endOfSection(headings: readonly NoteHeading[], index: number, text: string): number {
	const { level } = headings[index]!;
	const next = headings.slice(index + 1).find((heading) => heading.level <= level);
	if (next) return next.line;
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	let end = lines.length;
	for (let at = lines.length - 1; at > 0 && /^(?:\s*$|\[\^[^\]]+\]:)/.test(lines[at]!); at--) if (lines[at]!.startsWith("[^")) end = at;
	return end + 1;
}

export interface SurveyChoice {
	readonly path: NotePath;
	/** Headings by their line. */
	readonly lines: readonly number[];
	/** Whether the sections' text leaves the survey, or is copied. */
	readonly mode: "move" | "copy";
	/** Null leaves it to the vault's conventions, or to the survey where there are none. */
	readonly folder: string | null;
}

/**
 * Makes notes of sections. Each gets what the taxonomy knows as properties and the section's text; in the survey the
 * heading stays, with a link below it. A chosen section inside another goes to its own note, and the outer note
 * links to it.
 */
export async function planSurveyNotes(choice: SurveyChoice, context: PlanningContext): Promise<PlanResult> {
	const { path, mode } = choice;
	const text = await context.read(path);
	if (text === null) return refusedPlan({ code: "missingNote", path, parameters: {} });
	const warnings: PlanWarning[] = [];
	const all = surveySections(path, text, context);
	const chosen: SurveySection[] = [];
	for (const line of [...new Set(choice.lines)].sort((a, b) => a - b)) {
		const section = all.find((each) => each.line === line && !each.hasNote) ?? all.find((each) => each.line === line);
		if (!section) return refusedPlan({ code: "unknownSection", path, parameters: { line: String(line) } });
		if (section.hasNote) warnings.push({ code: "hasNote", path: ownNote(context.taxonomy.concept(section.concept)), parameters: { name: section.label } });
		else chosen.push(section);
	}
	const drafts = new Map<SurveySection, { readonly draft: NoteDraft; readonly path: NotePath }>();
	const { folders } = context.conventions;
	for (const section of chosen) {
		const known = draftOfConcept(context.taxonomy.concept(section.concept)!, context.taxonomy);
		const draft = { ...known, folder: choice.folder ?? folders[known.type ?? ""] ?? folders[""] ?? noteFolder(path) };
		const target = draftPath(draft, context);
		const { refusal, warnings: objections } = draftObjections(draft, context);
		if (refusal || target === null) return refusedPlan(refusal ?? { code: "emptyName", path: null, parameters: {} });
		const twin = [...drafts.values()].find((other) => other.path.toLowerCase() === target.toLowerCase());
		if (twin) return refusedPlan({ code: "noteExists", path: target, parameters: {} });
		warnings.push(...objections);
		drafts.set(section, { draft, path: target });
	}
	const newPaths = [...drafts.values()].map((each) => each.path);
	const before = new PathIndex(context.files);
	const after = new PathIndex([...context.files, ...newPaths]);
	const references = new References(withNotes(context, drafts), [...context.files, ...newPaths], context.conventions);
	const lines = new SourceLines(text);
	const edits: Edit[] = [];
	const { headings } = scanMetadata(text, context.parseYaml);
	const rows = text.split(/\r?\n/);
	const lineOf = (linktext: string): number | undefined => {
		const place = linktext.slice(linktext.lastIndexOf("#") + 1);
		const isBlock = (row: string) => row.trim() === place || row.trimEnd().endsWith(` ${place}`);
		if (!linktext.includes("#") || mode === "copy") return undefined;
		return place.startsWith("^") ? rows.findIndex(isBlock) + 1 : headings.find((heading) => headingKey(heading.text) === headingKey(place))?.line;
	};
	/** The note that stands for the section that a link to the survey names, or that takes up its heading or block. */
	const homeOf = (linktext: string): NotePath => {
		const line = lineOf(linktext);
		const holder = line && chosen.filter((each) => each.line <= line && line < each.endLine).at(-1);
		return (holder && drafts.get(holder)?.path) || path;
	};
	const namesSection = (linktext: string) => chosen.some(({ line }) => line === lineOf(linktext));
	for (const [section, { draft, path: target }] of drafts) {
		const inner = chosen.filter((other) => other !== section && other.line > section.line && other.line < section.endLine);
		const body = lines.between(section.line + 1, section.endLine, outermost(inner), (each) => linkLine(each, target));
		const properties = draftText(draft, target, null, context, references);
		if (typeof properties !== "string") return refusedPlan(properties);
		const kept = transplanted(body, { from: path, to: target, before, after }, (old, linktext) => (old === path ? homeOf(linktext) : old), (linktext) => before.file(linktext, path) === path && namesSection(linktext), context.parseYaml);
		const notes = footnotesMissing(kept, text);
		const whole = properties + kept.replace(/^(?:[^\S\n]*\r?\n)+/, "") + (notes.length > 0 ? `\n${notes.join("\n")}\n` : "");
		const named = withLabel(whole, target, draft.label, context);
		if (typeof named !== "string") return refusedPlan(named);
		edits.push({ kind: "create", path: target, text: named });
	}
	const left = mode === "move" ? outermost(chosen) : chosen;
	for (const section of left) edits.push(linkLeftBehind(section, choice, text, lines, linkLine(section, path)));
	for (const source of mode === "move" ? new Set([path, ...context.linksTo(path)]) : []) {
		const present = await context.read(source);
		if (present === null) continue;
		const links = movedLinks(present, scanMetadata(present, context.parseYaml), {
			target: (linktext) => {
				const home = before.file(linktext, source) === path ? homeOf(linktext) : path;
				return home === path ? null : linktextTo(home, source, after);
			},
			dropsHeading: namesSection,
			keepsWords: false,
			bare: true,
		});
		const goes = (at: number) => source === path && left.some(({ line, endLine }) => lines.offset(line + 1) <= at && at < lines.offset(endLine));
		for (const { start, end, text: moved } of links) {
			if (!goes(start)) edits.push({ kind: "replaceText", path: source, old: present.slice(start, end), text: moved, offset: start });
		}
	}
	return await planned("surveyToNotes", { name: noteBasename(path), count: String(drafts.size) }, edits, context, warnings);

	function linkLine(section: SurveySection, source: NotePath): string {
		return `[[${linktextTo(drafts.get(section)!.path, source, after)}]]`;
	}
}

/** Puts the link below the section's heading: in the place of its text, or before it. */
function linkLeftBehind(section: SurveySection, { path, mode }: SurveyChoice, text: string, lines: SourceLines, link: string): Edit {
	const first = section.line + 1;
	const isLast = first > lines.count;
	const from = lines.offset(first);
	const old = mode === "move" ? text.slice(from, lines.offset(section.endLine)) : "";
	if (old === "") {
		const nextIsBlank = /^[^\S\n]*(?:\n|$)/.test(text.slice(from, from + 200));
		return { kind: "insertLines", path, at: isLast ? "end" : first, lines: isLast || nextIsBlank ? ["", link] : ["", link, ""] };
	}
	const eol = lineEndOf(text);
	const end = old.endsWith("\n") ? eol + (section.endLine <= lines.count ? eol : "") : "";
	return { kind: "replaceText", path, old, offset: from, text: `${eol}${link}${end}` };
}

/** Sections that lie in no other one of them. */
function outermost(sections: readonly SurveySection[]): SurveySection[] {
	return sections.filter((section) => !sections.some((other) => other !== section && other.line < section.line && section.line < other.endLine));
}

/** The taxonomy as it is once the notes exist, as far as references ask for it. */
function withNotes({ taxonomy }: PlanningContext, drafts: ReadonlyMap<SurveySection, { readonly path: NotePath }>): NamedConcepts {
	const paths = new Map([...drafts].map(([section, { path }]) => [section.concept, path]));
	const moved = (concept: Concept): Concept => {
		const path = paths.get(concept.id);
		return path === undefined ? concept : { ...concept, presence: "note", places: [{ path, line: 1, heading: null }, ...concept.places] };
	};
	return {
		concept: (id) => {
			const concept = taxonomy.concept(id);
			return concept && moved(concept);
		},
		named: (label) => taxonomy.named(label).map(moved),
	};
}

/** Definitions of footnotes that a stretch refers to but does not hold. */
function footnotesMissing(stretch: string, text: string): string[] {
	const used = [...new Set([...stretch.matchAll(/\[\^([^\]\s]{1,80})\](?!:)/g)].map((match) => match[1]!))];
	return used.flatMap((name) => {
		const definition = `[^${name}]:`;
		if (stretch.includes(`\n${definition}`) || stretch.startsWith(definition)) return [];
		return text.split(/\r?\n/).find((line) => line.startsWith(definition)) ?? [];
	});
}

/** A text by its lines, from 1. */
class SourceLines {
	readonly #starts: number[] = [0];

	constructor(private readonly text: string) {
		for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
		if (text.endsWith("\n")) this.#starts.pop();
	}

	get count(): number {
		return this.#starts.length;
	}

	offset(line: number): number {
		return this.#starts[line - 1] ?? this.text.length;
	}

	/** Lines `[from, to)`, in which what stands under the headings of some sections is replaced. */
	between(from: number, to: number, replaced: readonly SurveySection[], by: (section: SurveySection) => string): string {
		const eol = lineEndOf(this.text);
		const pieces: string[] = [];
		let line = from;
		for (const section of replaced) {
			pieces.push(this.text.slice(this.offset(line), this.offset(section.line + 1)), eol, by(section), eol);
			if (section.endLine < to) pieces.push(eol);
			line = section.endLine;
		}
		pieces.push(this.text.slice(this.offset(line), this.offset(to)));
		return pieces.join("");
	}
}
