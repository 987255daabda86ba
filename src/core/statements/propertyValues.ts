import type { NoteFacts, PropertyPlace } from "../note/noteFacts.ts";
import type { Evidence } from "./evidence.ts";
import { inlineText, linkTarget } from "./inlineText.ts";
import { LONGEST_QUOTE } from "./passage.ts";

/** One property with what it holds, in the note's order. */
export interface PropertyValues {
	readonly key: string;
	readonly line: number;
	readonly values: readonly PropertyValue[];
}

/** A link, or a text that is none. */
export interface PropertyValue {
	readonly text: string;
	readonly link: { readonly linkpath: string; readonly display: string | null } | null;
	readonly evidence: Evidence;
}

/** How many lines ahead a value is looked for; keeps long lists linear. */
const NEARBY = 40;
const read = new WeakMap<NoteFacts, readonly PropertyValues[]>();

/**
 * Properties of the front matter as texts and links: lists item by item, unquoted `[[x]]` (which YAML takes for a list
 * in a list) as links, empty ones without values. Where the block cannot be parsed, links are still found in its lines.
 */
export function propertyValues(facts: NoteFacts): readonly PropertyValues[] {
	let found = read.get(facts);
	if (found === undefined) {
		found = facts.metadata.frontmatter === null ? fromLines(facts) : fromRecord(facts, facts.metadata.frontmatter);
		read.set(facts, found);
	}
	return found;
}

function fromRecord(facts: NoteFacts, record: Readonly<Record<string, unknown>>): PropertyValues[] {
	const places = new Map((facts.text?.properties ?? []).map((place) => [place.key, place]));
	return Object.entries(record).map(([key, value]) => {
		const place = places.get(key);
		const values: PropertyValue[] = [];
		let searchFrom = 0;
		for (const written of scalars(value)) {
			const found = place === undefined ? -1 : place.source.findIndex((line, index) => index >= searchFrom && index < searchFrom + NEARBY && line.includes(written.text));
			if (found >= 0 && place !== undefined && place.source.length > 1) searchFrom = found;
			values.push(...split(written, evidenceIn(facts, place, Math.max(found, 0))));
		}
		return { key, line: place?.line ?? 1, values };
	});
}

/** Only links, and only where there are some: a broken block is no place to guess. */
function fromLines(facts: NoteFacts): PropertyValues[] {
	return (facts.text?.properties ?? []).map((place) => ({
		key: place.key,
		line: place.line,
		values: place.source.flatMap((line, index) =>
			line.includes("[[") ? split({ text: line.slice(index === 0 ? line.indexOf(":") + 1 : 0), isLink: false }, evidenceIn(facts, place, index)).filter(({ link }) => link !== null) : [],
		),
	}));
}

interface Scalar {
	readonly text: string;
	readonly isLink: boolean;
}

function scalars(value: unknown): Scalar[] {
	if (typeof value === "string") return value.trim() === "" ? [] : [{ text: value.trim(), isLink: false }];
	if (typeof value === "number") return [{ text: String(value), isLink: false }];
	if (!Array.isArray(value)) return [];
	const unquoted = unquotedLink(value);
	return unquoted === null ? value.flatMap(scalars) : [{ text: unquoted, isLink: true }];
}

/** `[[Note]]` without quotes is a list that holds one list of words. */
function unquotedLink(value: readonly unknown[]): string | null {
	const [inner] = value;
	if (value.length !== 1 || !Array.isArray(inner) || inner.length === 0) return null;
	return inner.every((item) => typeof item === "string" || typeof item === "number") ? inner.join(", ") : null;
}

function split({ text, isLink }: Scalar, evidence: Evidence): PropertyValue[] {
	if (isLink) {
		const bar = text.indexOf("|");
		const linkpath = linkTarget(bar < 0 ? text : text.slice(0, bar));
		const display = bar < 0 ? null : text.slice(bar + 1).trim() || null;
		return linkpath === null ? [] : [{ text: display ?? linkpath, link: { linkpath, display }, evidence }];
	}
	if (text.includes("[[")) {
		const { links, text: words } = inlineText(text);
		if (links.length > 0) {
			return links.map((link) => ({ text: words.slice(link.start, link.end), link: { linkpath: link.linkpath, display: link.display }, evidence }));
		}
	}
	return [{ text, link: null, evidence }];
}

function evidenceIn(facts: NoteFacts, place: PropertyPlace | undefined, index: number): Evidence {
	const quote = (place?.source[index] ?? "").trim();
	return { path: facts.path, line: place === undefined ? 1 : place.line + index, quote: quote.slice(0, LONGEST_QUOTE), origin: "property" };
}
