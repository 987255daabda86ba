import type * as O from "obsidian";
import { CORE_SCHEMA, dump, load } from "js-yaml";

/** Dates and times stay strings. [G] */
export function parseYaml(yaml: string): unknown {
	return load(yaml, { schema: CORE_SCHEMA });
}

/** Lists are indented, texts that need it are double-quoted, an empty value is left empty. [O] */
export function stringifyYaml(value: unknown): string {
	return dump(value, { schema: CORE_SCHEMA, lineWidth: -1, quotingType: '"', styles: { "!!null": "empty" } });
}

/** Where the front matter stands: both fences are exactly `---`. [G] */
export function getFrontMatterInfo(content: string): O.FrontMatterInfo {
	const opening = /^---\r?\n/.exec(content);
	const from = opening?.[0].length ?? 0;
	const closing = opening ? /(^|\n)---[ \t]*(?=\r?\n|$)/.exec(content.slice(from)) : null;
	if (!closing) return { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
	const to = from + closing.index + (closing[1] ?? "").length;
	const lineEnd = content.indexOf("\n", to);
	return { exists: true, frontmatter: content.slice(from, to), from, to, contentStart: lineEnd < 0 ? content.length : lineEnd + 1 };
}

/** Changes the properties in place; comments in them are lost, and a block left empty is taken away. [R] */
export function changeFrontMatter(content: string, change: (frontmatter: Record<string, unknown>) => void): string {
	const info = getFrontMatterInfo(content);
	const parsed = info.exists ? parseYaml(info.frontmatter) : {};
	if (parsed !== null && parsed !== undefined && (typeof parsed !== "object" || Array.isArray(parsed))) {
		throw new Error("The properties are no mapping");
	}
	const frontmatter = (parsed ?? {}) as Record<string, unknown>;
	change(frontmatter);
	const rest = content.slice(info.contentStart);
	return Object.keys(frontmatter).length === 0 ? rest : `---\n${stringifyYaml(frontmatter)}---\n${rest}`;
}

type Frontmatter = Record<string, unknown> | null | undefined;

export function parseFrontMatterEntry(frontmatter: Frontmatter, key: string | RegExp): unknown {
	if (!frontmatter) return null;
	const found = Object.keys(frontmatter).find((name) => (typeof key === "string" ? name === key : key.test(name)));
	return found === undefined ? null : (frontmatter[found] ?? null);
}

export function parseFrontMatterStringArray(frontmatter: Frontmatter, key: string | RegExp): string[] | null {
	const value = parseFrontMatterEntry(frontmatter, key);
	if (value === null) return null;
	if (typeof value === "string") return value.split(/[,\n]/).map((part) => part.trim()).filter(Boolean);
	return Array.isArray(value) ? value.filter((item) => item !== null).map((item) => String(item).trim()).filter(Boolean) : null;
}

export function parseFrontMatterAliases(frontmatter: Frontmatter): string[] | null {
	return parseFrontMatterStringArray(frontmatter, /^aliases?$/);
}

/** A text with a comma or a space holds no tag at all, and the property's name is in lower case. [G] */
export function parseFrontMatterTags(frontmatter: Frontmatter): string[] | null {
	const value = parseFrontMatterEntry(frontmatter, /^tags?$/);
	if (value === null) return null;
	const words = [value].flat().filter((item) => typeof item === "string" || typeof item === "number").map((item) => String(item).trim());
	const tags = words.filter((word) => word !== "" && !/[\s,]/.test(word)).map((word) => (word.startsWith("#") ? word : `#${word}`));
	return tags;
}

/** Those of the properties first, then those of the text. [G] */
export function getAllTags(cache: O.CachedMetadata): string[] | null {
	return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map(({ tag }) => tag)];
}
