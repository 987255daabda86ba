import { frontmatterYaml } from "./frontmatterBlock.ts";
import type { FrontmatterProblem, NoteHeading, NoteMetadata } from "./noteFacts.ts";
import type { NoteScan } from "./noteScan.ts";
import { ownCopy } from "./ownCopy.ts";
import type { ParseYaml } from "./parseYaml.ts";
import { plainProperties, propertyLinks, type Properties } from "./properties.ts";

/** The part of a scan that Obsidian keeps in its metadata cache. YAML that cannot be read is a problem, no exception. */
export function metadataOf(scan: NoteScan, parseYaml: ParseYaml): NoteMetadata {
	const { frontmatter, problem } = readProperties(scan, parseYaml);
	return {
		frontmatter,
		frontmatterProblem: problem,
		frontmatterLinks: frontmatter === null ? [] : propertyLinks(frontmatter),
		links: scan.links,
		embeds: scan.embeds,
		headings: headingsOf(scan),
		tags: scan.tags,
	};
}

function readProperties(
	scan: NoteScan,
	parseYaml: ParseYaml,
): { frontmatter: Properties | null; problem: FrontmatterProblem | null } {
	const block = scan.frontmatter;
	if (block === null) return { frontmatter: null, problem: null };
	try {
		const parsed = parseYaml(frontmatterYaml(scan.text, scan.lines, block));
		if (parsed === null || parsed === undefined) return { frontmatter: null, problem: null };
		if (typeof parsed !== "object" || Array.isArray(parsed)) throw new TypeError("the properties are no mapping");
		return { frontmatter: plainProperties(parsed), problem: null };
	} catch (error) {
		const place = markedLine(error);
		const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
		const line = place === null ? 1 : Math.min(place + 2, block.close + 1);
		return { frontmatter: null, problem: { line, reason: ownCopy(reason) } };
	}
}

/** The line, from 0 in the YAML, that js-yaml (`mark.line`) or yaml (`linePos`, from 1) complains of. */
function markedLine(error: unknown): number | null {
	const { mark, linePos } = error as { mark?: { line?: unknown } | null; linePos?: readonly { line?: unknown }[] };
	if (typeof mark?.line === "number") return mark.line;
	const line = linePos?.[0]?.line;
	return typeof line === "number" ? line - 1 : null;
}

/** Headings in quotes and lists structure no note, and Obsidian's outline leaves them out. */
function headingsOf(scan: NoteScan): NoteHeading[] {
	const headings: NoteHeading[] = [];
	for (const block of scan.blocks) {
		if (block.kind !== "heading" || block.in.item !== null || block.in.quote > 0) continue;
		headings.push(headingOf(scan.text, block));
	}
	return headings;
}

export function headingOf(
	text: string,
	block: { readonly level: number; readonly segments: readonly { line: number; from: number; to: number }[] },
): NoteHeading {
	const words = block.segments.map(({ from, to }) => text.slice(from, to).trimEnd()).join(" ");
	return { text: ownCopy(words), level: block.level, line: block.segments[0]!.line + 1 };
}
