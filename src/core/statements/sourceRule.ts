import type { NoteFacts } from "../note/noteFacts.ts";
import { noteFolder } from "../note/notePath.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import { describesConcept, type Meaning } from "../vocabulary/meaning.ts";
import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import { type Vocabulary, vocabularyOf } from "../vocabulary/vocabulary.ts";
import { inlineText } from "./inlineText.ts";
import { tagTexts, tagType } from "./noteTypes.ts";
import { withoutNumbering } from "./numbering.ts";
import { readNoteFacts } from "./noteReading.ts";
import { propertyValues } from "./propertyValues.ts";
import { roleHeading } from "./roleHeading.ts";
import { isAboutModels, mayNameModels } from "./subjectMatter.ts";

/**
 * Whether a note's text is read: `source` at once; `scan` only by the background scan, which asks `speaksInBody` and
 * remembers the answer; `never` for templates and notes that say `taxonomy: false`.
 */
export type SourceVerdict = "source" | "scan" | "never";

/** Decides from path and metadata alone. */
export function sourceVerdict(facts: NoteFacts, options: ReadingOptions): SourceVerdict {
	const { metadata, path } = facts;
	const frontmatter = metadata.frontmatter ?? {};
	if (isFalse(frontmatter["taxonomy"]) || isTemplate(facts) || inAny(path, options.sources.ignoredFolders)) return "never";
	if (options.sources.all || isTrue(frontmatter["taxonomy"]) || inAny(path, options.sources.folders)) return "source";
	const tags = tagTexts(metadata.frontmatter, metadata.tags);
	const wanted = options.sources.tags.map((tag) => foldWord(tag.replace(/^#/, "")));
	if (tags.some((tag) => tagType(tag) !== null || wanted.some((want) => foldWord(tag) === want || foldWord(tag).startsWith(`${want}/`)))) return "source";
	const vocabulary = vocabularyOf(options);
	if (hasMappedProperty(facts, vocabulary) || hasRoleHeading(facts, vocabulary)) return "source";
	return "scan";
}

/** The background scan's question: does the text hold fields, labels or role words that state something? */
export function speaksInBody(facts: NoteFacts, options: ReadingOptions): boolean {
	if (facts.text === null) return false;
	// Most notes are about something else: only a link in a role's place can make them speak, and that is seen at once.
	if (facts.metadata.links.length === 0 && !isAboutModels(facts, options, vocabularyOf(options)) && !mayNameModels(facts)) return false;
	const reading = readNoteFacts(facts, options);
	return reading.about !== "none";
}

function hasMappedProperty(facts: NoteFacts, vocabulary: Vocabulary): boolean {
	return propertyValues(facts).some(({ key, values }) => {
		const meaning = vocabulary.property(key);
		return meaning !== null && values.length > 0 && placesNote(meaning, values.map(({ text }) => text), vocabulary);
	});
}

/** Relations, claims and a type that is known; a title, an alias or a date may stand in any note. */
function placesNote(meaning: Meaning, values: readonly string[], vocabulary: Vocabulary): boolean {
	if (meaning.kind === "relation") return meaning.relation !== "related";
	if (meaning.role === "type") return values.some((value) => value.includes("[[") || vocabulary.type(value) !== null);
	return meaning.role === "strength" || meaning.role === "weakness" || meaning.role === "hierarchy";
}

function hasRoleHeading(facts: NoteFacts, vocabulary: Vocabulary): boolean {
	return facts.metadata.headings.some((heading) => {
		const role = roleHeading(withoutNumbering(inlineText(heading.text)).text, vocabulary);
		return role !== null && describesConcept(role.meaning);
	});
}

function isTemplate(facts: NoteFacts): boolean {
	if (/(?:^|\/)(?:_?templates?|模板|_?模版)(?:\/|$)/i.test(noteFolder(facts.path))) return true;
	return Object.values(facts.metadata.frontmatter ?? {}).some((value) => typeof value === "string" && /<%|\{\{/.test(value.slice(0, 200)));
}

function inAny(path: string, folders: readonly string[]): boolean {
	return folders.some((folder) => {
		const bare = folder.replace(/^\/+|\/+$/g, "");
		return bare !== "" && path.startsWith(`${bare}/`);
	});
}

function isFalse(value: unknown): boolean {
	return value === false || value === "false" || value === "no";
}

function isTrue(value: unknown): boolean {
	return value === true || value === "true" || value === "yes";
}
