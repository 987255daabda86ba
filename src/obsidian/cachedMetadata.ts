import type { CachedMetadata, ReferenceCache } from "obsidian";
import type { FrontmatterProblem, NoteLink, NoteMetadata, PropertyLink } from "../core/note/noteFacts.ts";
import { plainProperties, type Properties } from "../core/note/properties.ts";

/** What the metadata cache holds of a note, in the taxonomy's terms: lines from 1 instead of 0. */
export function cachedMetadata(cache: CachedMetadata | null, problem: FrontmatterProblem | null): NoteMetadata {
	const properties = readable(cache?.frontmatter);
	return {
		frontmatter: properties.frontmatter,
		frontmatterProblem: problem ?? properties.problem,
		frontmatterLinks: (cache?.frontmatterLinks ?? []).map(
			({ key, link, original, displayText }): PropertyLink => ({ key, link, original, ...shown(displayText) }),
		),
		links: (cache?.links ?? []).map(noteLink),
		embeds: (cache?.embeds ?? []).map(noteLink),
		headings: (cache?.headings ?? []).map(({ heading, level, position }) => ({
			text: heading,
			level,
			line: position.start.line + 1,
		})),
		tags: (cache?.tags ?? []).map(({ tag, position }) => ({ tag, line: position.start.line + 1 })),
	};
}

/** True where a front matter block with something in it stands, and the cache could make no properties of it. */
export function hidesFrontmatter(cache: CachedMetadata | null): boolean {
	const first = cache?.sections?.[0];
	if (!first || first.type !== "yaml" || cache?.frontmatter) return false;
	return first.position.end.line - first.position.start.line > 1;
}

/** The cache's own object may be shared, and YAML aliases in it may stand for billions of values. */
function readable(cached: object | undefined): { frontmatter: Properties | null; problem: FrontmatterProblem | null } {
	if (!cached) return { frontmatter: null, problem: null };
	try {
		return { frontmatter: plainProperties(cached), problem: null };
	} catch (error) {
		return { frontmatter: null, problem: { line: 1, reason: error instanceof Error ? error.message : String(error) } };
	}
}

function noteLink({ link, original, displayText, position: { start } }: ReferenceCache): NoteLink {
	return { link, original, ...shown(displayText), line: start.line + 1, column: start.col, offset: start.offset };
}

function shown(displayText: string | undefined): { displayText?: string } {
	return displayText === undefined ? {} : { displayText };
}
