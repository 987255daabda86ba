import { ownCopy } from "./ownCopy.ts";

/** A link's target and what stands for it, without its place. */
export interface LinkText {
	readonly link: string;
	readonly displayText: string;
}

/**
 * The inside of `[[…]]` taken apart, or null where it can be no link. The first character never separates: `|alias`
 * is a target. Behind an escaped bar (tables need one) the target ends before the backslash.
 */
export function wikilinkText(inside: string): LinkText | null {
	const bar = inside.indexOf("|", 1);
	const written = bar < 0 ? inside : inside.slice(0, inside.charAt(bar - 1) === "\\" ? bar - 1 : bar);
	const link = ownCopy(written.trim());
	if (link === "" || link.includes("[") || link.includes("]")) return null;
	const alias = bar < 0 ? "" : inside.slice(bar + 1).trim();
	return { link, displayText: alias === "" ? targetWords(link) : ownCopy(alias) };
}

/** `note#heading` reads as `note > heading`. */
function targetWords(link: string): string {
	if (!link.includes("#")) return link;
	return ownCopy(
		link
			.split("#")
			.filter((part) => part !== "")
			.join(" > "),
	);
}

/** A Markdown link's destination as a note's target, or null where it leads out of the vault or nowhere. */
export function markdownTarget(destination: string): string | null {
	if (destination === "" || hasScheme(destination)) return null;
	if (!destination.includes("%")) return ownCopy(destination);
	try {
		return ownCopy(decodeURI(destination));
	} catch {
		return ownCopy(destination);
	}
}

function hasScheme(destination: string): boolean {
	return /^[a-z][a-z0-9+.-]*:/i.test(destination);
}
