import { code, isBlank } from "./characters.ts";
import type { FrontmatterBlock } from "./frontmatterBlock.ts";
import type { PropertyPlace } from "./noteFacts.ts";

/**
 * Where each top-level key of a front matter block stands: read from the lines alone, so that it also answers for
 * YAML that does not parse. `lines[n - 1]` is line n.
 */
export function propertyPlaces(lines: readonly string[], block: FrontmatterBlock): PropertyPlace[] {
	let first = block.open + 1;
	while (first < block.close && isIdle(lines[first]!)) first++;
	const found = lines[first]?.trimStart().startsWith("{") === true ? flowKeys(lines, block) : blockKeys(lines, block);
	return found.map(({ key, line }, index) => {
		let end = (found[index + 1]?.line ?? block.close) - 1;
		while (end > line && isIdle(lines[end]!)) end--;
		return { key, line: line + 1, endLine: Math.max(line, end) + 1, source: lines.slice(line, Math.max(line, end) + 1) };
	});
}

interface KeyLine {
	readonly key: string;
	readonly line: number;
}

/** Blank, or nothing but a comment. */
function isIdle(line: string): boolean {
	const trimmed = line.trimStart();
	return trimmed === "" || trimmed.startsWith("#");
}

function blockKeys(lines: readonly string[], block: FrontmatterBlock): KeyLine[] {
	const keys: KeyLine[] = [];
	for (let line = block.open + 1; line < block.close; line++) {
		const key = keyOf(lines[line]!);
		if (key !== null) keys.push({ key, line });
	}
	return keys;
}

/** The key of a line that opens a property at the left margin. */
function keyOf(line: string): string | null {
	const first = line.charCodeAt(0);
	if (line === "" || isBlank(first) || first === code.hash) return null;
	if (first === code.hyphen && (line.length === 1 || isBlank(line.charCodeAt(1)))) return null;
	if (first === code.quote || first === code.apostrophe) {
		const end = quotedEnd(line, 0);
		return end > 0 && line.slice(end).trimStart().startsWith(":") ? unquoted(line.slice(0, end)) : null;
	}
	for (let colon = line.indexOf(":"); colon > 0; colon = line.indexOf(":", colon + 1)) {
		if (colon + 1 === line.length || isBlank(line.charCodeAt(colon + 1))) return line.slice(0, colon).trimEnd();
	}
	return null;
}

/** Just behind the quoted text that begins at `from`, or -1. */
function quotedEnd(line: string, from: number): number {
	const mark = line.charCodeAt(from);
	for (let i = from + 1; i < line.length; i++) {
		const unit = line.charCodeAt(i);
		if (unit === code.backslash && mark === code.quote) i++;
		else if (unit === mark) {
			if (mark === code.apostrophe && line.charCodeAt(i + 1) === mark) i++;
			else return i + 1;
		}
	}
	return -1;
}

function unquoted(text: string): string {
	if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
	try {
		return String(JSON.parse(text));
	} catch {
		return text.slice(1, -1);
	}
}

/** Keys of a front matter written as one flow mapping, `{ "key": value }`. */
function flowKeys(lines: readonly string[], block: FrontmatterBlock): KeyLine[] {
	const keys: KeyLine[] = [];
	let depth = 0;
	let expectsKey = false;
	for (let line = block.open + 1; line < block.close; line++) {
		const text = lines[line]!;
		for (let i = 0; i < text.length; i++) {
			const unit = text.charCodeAt(i);
			if (unit === code.leftBrace || unit === code.leftBracket) {
				depth++;
				expectsKey = depth === 1;
			} else if (unit === code.leftBrace + 2 || unit === code.rightBracket) depth--;
			else if (unit === 0x2c) expectsKey = depth === 1;
			else if (unit === code.quote || unit === code.apostrophe) {
				const end = quotedEnd(text, i);
				if (end < 0) break;
				if (expectsKey) keys.push({ key: unquoted(text.slice(i, end)), line });
				expectsKey = false;
				i = end - 1;
			} else if (expectsKey && !isBlank(unit)) {
				const colon = text.indexOf(":", i);
				if (colon < 0) break;
				keys.push({ key: text.slice(i, colon).trimEnd(), line });
				expectsKey = false;
				i = colon;
			}
		}
	}
	return keys;
}
