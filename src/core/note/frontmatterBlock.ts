import type { LineTable } from "./lineTable.ts";

/** The line indices of the opening and closing `---`. */
export interface FrontmatterBlock {
	readonly open: number;
	readonly close: number;
}

/** Front matter opens on the first line and both of its fences are exactly `---`; all else is ordinary text. */
export function frontmatterBlock(text: string, lines: LineTable): FrontmatterBlock | null {
	if (!isFence(text, lines, 0)) return null;
	for (let line = 1; line < lines.count; line++) if (isFence(text, lines, line)) return { open: 0, close: line };
	return null;
}

function isFence(text: string, lines: LineTable, line: number): boolean {
	const start = lines.starts[line]!;
	return lines.ends[line] === start + 3 && text.startsWith("---", start);
}

/** The YAML between the fences, as written. */
export function frontmatterYaml(text: string, lines: LineTable, block: FrontmatterBlock): string {
	return text.slice(lines.starts[block.open + 1], lines.starts[block.close]);
}
