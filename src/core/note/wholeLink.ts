import { linkDestination } from "./linkDestination.ts";
import { markdownTarget, wikilinkText } from "./linkText.ts";
import { ownCopy } from "./ownCopy.ts";

/** The link that a text consists of, `[[a]]` or `[a](b.md)`; null where the text is anything more or less. */
export function linkOfWholeText(text: string): { link: string; original: string; displayText: string } | null {
	if (!text.includes("[")) return null;
	const original = text.trim();
	if (original.startsWith("[[") && original.endsWith("]]")) {
		const inside = original.slice(2, -2);
		const parts = inside.includes("]]") || inside.includes("[[") ? null : wikilinkText(inside);
		return parts && { ...parts, original: ownCopy(original) };
	}
	if (!original.startsWith("[") || !original.endsWith(")")) return null;
	const middle = original.indexOf("](");
	if (middle < 0) return null;
	const destination = linkDestination(original, middle + 1, original.length);
	const link = destination?.end === original.length ? markdownTarget(destination.destination) : null;
	return link === null ? null : { link, displayText: ownCopy(original.slice(1, middle)), original: ownCopy(original) };
}
