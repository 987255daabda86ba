import type { Section, TextLine } from "../note/noteFacts.ts";

/*
 * Lines that serve as headings without being written as such: numbered ones ("（一）前馈网络", "**1. CNN**"), whose way
 * of numbering tells their level, and the terms of definition lists (": …" on the next line).
 */

/** Ways of numbering; the order in which a section uses them is that of its levels. */
const NUMBERED: readonly RegExp[] = [
	/^第\s?[0-9一二三四五六七八九十]{1,3}\s?(?:章|节|部分|类)/,
	/^[一二三四五六七八九十]{1,3}\s?[、.．]/,
	/^[（(]\s?[一二三四五六七八九十]{1,3}\s?[)）]/,
	/^\d{1,2}\s?[、.．](?!\d)/,
	/^\d{1,2}[.．]\d{1,2}(?![.．\d])/,
	/^\d{1,2}[.．]\d{1,2}[.．]\d{1,2}/,
	/^\d{1,2}\s?[)）]/,
	/^[（(]\s?\d{1,2}\s?[)）]/,
	/^[\u2460-\u2473]/,
	/^[A-H][.．、)]\s/,
];
const MAY_BE_HEADING = /^(?:\*\*|__)?(?:第|[（(]?[一二三四五六七八九十]|[（(]?\d|[\u2460-\u2473]|[A-H][.．、)])/;
const LONGEST = 60;

/** Whether a line is the label of a role, with content of its own or with what stands below. */
export type RoleReader = (line: string) => "said" | "announced" | null;

/** The level of each line that serves as a heading, counted from 1 below the section's own; empty for most sections. */
export function pseudoHeadings({ blocks }: Section, roleOf: RoleReader): ReadonlyMap<number, number> {
	const found: { readonly line: number; readonly style: number; readonly bold: boolean }[] = [];
	const terms = new Map<number, number>();
	for (const block of blocks) {
		if (block.kind !== "paragraph") continue;
		block.lines.forEach((line, index) => {
			const words = line.text.trim();
			if (index + 1 < block.lines.length && isTerm(words, block.lines[index + 1]!)) terms.set(line.line, NUMBERED.length);
			else if (MAY_BE_HEADING.test(words)) {
				const style = styleOf(words);
				if (style !== null) found.push({ line: line.line, ...style });
			}
		});
	}
	const styles = [...new Set(found.map(({ style }) => style))];
	// One row of bold labels is read as labels; steps and remarks are numbered too, yet describe nothing.
	const serve = describing(found, blocks, roleOf) >= 2 && (styles.length >= 2 || found.every(({ bold }) => !bold));
	return new Map([...(serve ? found.map(({ line, style }) => [line, styles.indexOf(style) + 1] as const) : []), ...terms]);
}

/**
 * How many of the numbered lines have a role with content below them, before the next: the items of a mere list have
 * none, and a table of contents names roles without a word on them.
 */
function describing(found: readonly { readonly line: number }[], blocks: Section["blocks"], roleOf: RoleReader): number {
	if (found.length < 2) return 0;
	const described = new Set<number>();
	let at = -1;
	let announced = false;
	for (const block of blocks) {
		if (block.kind !== "paragraph") {
			if (announced) described.add(at);
			announced = false;
			continue;
		}
		for (const { line, text } of block.lines) {
			const isHeading = found[at + 1]?.line === line;
			if (isHeading) at++;
			const role = isHeading || at < 0 || described.has(at) ? null : roleOf(text.trim());
			if (at >= 0 && !isHeading && (role === "said" || (announced && role === null))) described.add(at);
			announced = role === "announced";
		}
	}
	return described.size;
}

function styleOf(words: string): { style: number; bold: boolean } | null {
	const bold = /^(\*\*|__)(.+)\1[:：]?$/.exec(words);
	const text = (bold?.[2] ?? words).replace(/[:：]$/, "");
	if (text.length > LONGEST || /[，。；！？,;!?：]|:\s|\*\*|__/.test(text)) return null;
	const style = NUMBERED.findIndex((form) => form.test(text));
	return style < 0 ? null : { style, bold: bold !== null };
}

function isTerm(words: string, next: TextLine): boolean {
	return /^\s{0,3}:\s+\S/.test(next.text) && words.length > 0 && words.length <= LONGEST && !/^:\s|[。.!！?？]$/.test(words);
}
