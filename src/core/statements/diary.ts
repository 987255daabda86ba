import type { NoteFacts } from "../note/noteFacts.ts";
import { noteBasename } from "../note/notePath.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import { DIARY_PROPERTIES, DIARY_TAGS } from "../vocabulary/words/titleWords.ts";
import { tagTexts } from "./noteTypes.ts";

const DATE = /^(?:19|20)\d\d\s?[-_./年]?\s?[01]?\d\s?[-_./月]?\s?[0-3]?\d日?(?:$|\D)|^(?:19|20)\d\d\s?[-_]?\s?w\d\d?$|^[01]?\d月[0-3]?\d日/i;
const tags = new Set(DIARY_TAGS.map(foldWord));
const properties = new Set(DIARY_PROPERTIES.map(foldWord));

/** 2024-06-18, 2023_05_11, "2024年6月18日 星期二", 2024-W07: a date is the name of no concept. */
export function isDate(words: string): boolean {
	return DATE.test(words.trim().slice(0, 40));
}

/** Blogs put the date before a post's file name; the post's own title says what it is about. */
function isNamedOtherwise(frontmatter: Readonly<Record<string, unknown>> | null | undefined): boolean {
	const title = frontmatter?.title ?? frontmatter?.标题;
	return typeof title === "string" && title.trim() !== "" && !isDate(title);
}

/** A journal, a log or minutes: what is good or bad there is a day, not a model. */
export function isDiary(facts: NoteFacts): boolean {
	const { frontmatter, headings, tags: written } = facts.metadata;
	const first = headings[0];
	if ((isDate(noteBasename(facts.path)) && !isNamedOtherwise(frontmatter)) || (first !== undefined && isDate(first.text))) return true;
	if (Object.keys(frontmatter ?? {}).some((key) => properties.has(foldWord(key)))) return true;
	return tagTexts(frontmatter, written).some((tag) => tags.has(foldWord(tag.split("/")[0]!)));
}
