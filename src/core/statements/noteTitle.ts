import type { NoteFacts, NoteHeading } from "../note/noteFacts.ts";
import { noteBasename } from "../note/notePath.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import { MODEL_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { isCoined } from "./acronym.ts";
import { endsLike, namedThings, tidy } from "./conceptNames.ts";
import type { Evidence } from "./evidence.ts";
import { holdsNoContent, isPlainSection } from "./headingKind.ts";
import { inlineText } from "./inlineText.ts";
import { isNumbered, withoutNumbering, withoutPictures } from "./numbering.ts";
import type { OutlineNode } from "./outlineTree.ts";
import { lineEvidence, LONGEST_QUOTE } from "./passage.ts";
import { propertyValues } from "./propertyValues.ts";
import { roleHeading } from "./roleHeading.ts";

/** The name of a note's own concept, and where it stands. */
export interface NoteTitle {
	readonly label: string;
	readonly altLabels: readonly string[];
	readonly year: number | null;
	/** The title as written, without markup and numbering: what a survey's topic is read from. */
	readonly words: string;
	readonly fromHeading: boolean;
	readonly evidence: Evidence;
}

/** A name or title property, else the heading that stands above all others, else the file's name; aliases from properties. */
export function noteTitle(facts: NoteFacts, vocabulary: Vocabulary, heading: TitleHeading | null): NoteTitle {
	const aliases = labelsOf(facts, vocabulary, "alias");
	const named = labelsOf(facts, vocabulary, "label")[0];
	if (named !== undefined) {
		const label = withoutPictures(named.text);
		return { label, altLabels: aliases.map((alias) => alias.text).filter((alias) => alias !== label), year: null, words: label, fromHeading: false, evidence: named.evidence };
	}
	const words = heading === null ? noteBasename(facts.path) : withoutNumbering(inlineText(heading.text)).text;
	const thing = heading === null ? undefined : namedThings(words)[0];
	const together = heading === null ? [] : namedThings(words);
	const label = together.length > 1 ? tidy(words) : (thing?.label ?? tidy(words));
	const altLabels = [...(together.length > 1 ? [] : (thing?.altLabels ?? [])), ...aliases.map((alias) => alias.text)];
	return {
		label: label || noteBasename(facts.path).trim() || facts.path,
		altLabels: [...new Set(altLabels)].filter((alias) => alias !== label),
		year: thing?.year ?? null,
		words,
		fromHeading: heading !== null,
		evidence: heading === null ? firstLine(facts) : headingEvidence(facts, heading),
	};
}

/** The words of the heading; its line where they are many, or run over several lines as an underlined heading's may. */
function headingEvidence(facts: NoteFacts, { text, line }: TitleHeading): Evidence {
	const isOnLine = facts.text?.lines[line - 1]?.includes(text) !== false;
	return isOnLine && text.length <= LONGEST_QUOTE ? { path: facts.path, line, quote: text, origin: "outline" } : lineEvidence(facts, line, "outline", text);
}

/** A heading, or what serves as one, with its line. */
export type TitleHeading = Pick<NoteHeading, "text" | "line">;

/** The heading that stands above all others; null where none does. */
export function titleHeading(facts: NoteFacts, root: OutlineNode, vocabulary: Vocabulary): TitleHeading | null {
	return topHeading(facts, vocabulary) ?? bulletHeading(facts, root);
}

/** Outliners write a page as one bullet: `- # Title`, with all else below it. */
function bulletHeading(facts: NoteFacts, root: OutlineNode): TitleHeading | null {
	const [only, ...others] = root.children;
	if (only === undefined || others.length > 0 || only.kind !== "item") return null;
	const source = facts.text?.lines[only.line - 1] ?? "";
	return /^\s*[-*+]\s+#{1,6}\s/.test(source) ? { text: only.whole.inline.raw, line: only.line } : null;
}

/** The first heading where no other is as high; of several of level 1, the first unless it is one of a row. */
function topHeading(facts: NoteFacts, vocabulary: Vocabulary): TitleHeading | null {
	const [first] = facts.metadata.headings;
	if (first === undefined || facts.metadata.headings.some((heading) => heading.level < first.level)) return null;
	const others = facts.metadata.headings.filter((heading) => heading !== first && heading.level === first.level);
	const alone = others.length === 0;
	const inline = inlineText(first.text);
	const words = withoutNumbering(inline).text;
	if (first.level === 1) return alone || !(isNumbered(inline.text) || isOneOfSeveral(words, others, facts)) ? first : null;
	return alone && !isPlainSection(words) && !holdsNoContent(words) && roleHeading(words, vocabulary) === null ? first : null;
}

/** "# AlexNet", "# VGG", "# ResNet": the first of a row of names is a section like the others, unless it names the file too. */
function isOneOfSeveral(words: string, others: readonly { readonly text: string }[], facts: NoteFacts): boolean {
	if (!namesModel(words) || namedThings(words).some(({ label }) => foldWord(label) === foldWord(noteBasename(facts.path)))) return false;
	return others.some(({ text }) => namesModel(withoutNumbering(inlineText(text)).text));
}

function namesModel(words: string): boolean {
	const [thing, ...more] = namedThings(words);
	return thing !== undefined && more.length === 0 && (isCoined(thing.label) || endsLike(thing.label, MODEL_ENDINGS));
}

function labelsOf(facts: NoteFacts, vocabulary: Vocabulary, role: "label" | "alias") {
	const found: { text: string; evidence: Evidence }[] = [];
	for (const property of propertyValues(facts)) {
		const meaning = vocabulary.property(property.key);
		if (meaning?.kind !== "role" || meaning.role !== role) continue;
		for (const value of property.values) {
			if (role === "alias" && value.link === null) for (const text of aliasList(value.text)) found.push({ text, evidence: value.evidence });
			else found.push({ text: value.text, evidence: value.evidence });
		}
	}
	return found.filter(({ text }) => text !== "");
}

/** One alias as a rule; a comma separates several where the property holds a single line of text. */
function aliasList(text: string): string[] {
	return text.split(/\s*[,，、;；]\s*/).map((alias) => alias.trim()).filter((alias) => alias !== "");
}

function firstLine(facts: NoteFacts): Evidence {
	const heading = facts.metadata.headings[0];
	if (facts.text === null) return lineEvidence(facts, heading?.line ?? 1, "outline", heading?.text);
	const lines = facts.text.lines;
	const behind = facts.text.properties.length === 0 ? 0 : facts.text.properties[facts.text.properties.length - 1]!.endLine;
	for (let line = behind + 1; line <= lines.length; line++) {
		const words = lines[line - 1]!.trim();
		if (words !== "" && words !== "---") return lineEvidence(facts, line, "outline");
	}
	const property = facts.text.properties[0];
	return lineEvidence(facts, property?.line ?? 1, "property");
}
