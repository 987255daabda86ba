import type { NoteLink, NoteMetadata } from "../note/noteFacts.ts";
import { wikilinkText } from "../note/linkText.ts";
import { noteBasename, type NotePath } from "../note/notePath.ts";
import type { PathIndex } from "../note/pathIndex.ts";
import { scanFrontmatter, type ScalarItem } from "./frontmatterScan.ts";
import { itemsOf } from "./propertySource.ts";
import type { Splice } from "./splice.ts";
import { readScalar, scalarSource } from "./yamlScalar.ts";

export interface LinkMove {
	/** True for the targets, as written, that are to lead elsewhere. */
	readonly leadsThere: (linktext: string) => boolean;
	/** What stands in the target's place; `#heading` is kept by itself. */
	readonly linktext: string;
	/** Words to be shown for a link in the body that shows none of its own; null to let the new target show. */
	readonly words: string | null;
	/** Whether a wikilink without quotes in a property counts: for the host it is no link, for a reader it is. */
	readonly bare: boolean;
}

/** The shortest text that leads from one note to another: the name where it is enough, else the path. */
export function linktextTo(target: NotePath, source: NotePath, index: Pick<PathIndex, "resolve">): string {
	const name = noteBasename(target);
	if (!/[#^[\]|]/.test(name) && index.resolve(name, source) === target) return name;
	return target.toLowerCase().endsWith(".md") ? target.slice(0, -3) : target;
}

/**
 * Splices that let a note's links lead elsewhere: wikilinks, embeds, Markdown links, and links in properties. Each
 * keeps its form, its heading and the words it shows.
 */
export function movedLinks(text: string, metadata: NoteMetadata, move: LinkMove): Splice[] {
	const splices: Splice[] = [];
	for (const link of [...metadata.links, ...metadata.embeds]) {
		if (!move.leadsThere(link.link) || !text.startsWith(link.original, link.offset)) continue;
		const moved = movedLink(link, move);
		if (moved !== link.original) splices.push({ start: link.offset, end: link.offset + link.original.length, text: moved });
	}
	splices.push(...movedPropertyLinks(text, metadata, move));
	return splices.sort((a, b) => a.start - b.start).filter((splice, index, all) => index === 0 || splice.start >= all[index - 1]!.end);
}

function movedPropertyLinks(text: string, metadata: NoteMetadata, move: LinkMove): Splice[] {
	const scan = scanFrontmatter(text);
	if (typeof scan === "string") return [];
	const originals = new Set(metadata.frontmatterLinks.filter((link) => move.leadsThere(link.link)).map((link) => link.original));
	const isMoved = (item: ScalarItem) => originals.has(item.value.trim()) || (move.bare && item.quoting === "link" && leadsBare(item.value, move));
	return scan.entries.flatMap(({ value }) =>
		itemsOf(value)
			.filter(isMoved)
			.map((item) => {
				const moved = item.value.replace(item.value.trim(), () => movedLink({ original: item.value.trim() }, { ...move, words: null }));
				const source = scalarSource(moved, item.quoting, value.kind === "flowList" ? "flow" : "block");
				return { start: item.start, end: item.end, text: item.quoting === "link" && readScalar(moved) ? moved : source };
			})
			.filter((splice) => splice.text !== text.slice(splice.start, splice.end)),
	);
}

function leadsBare(value: string, move: LinkMove): boolean {
	const link = wikilinkText(value.slice(2, -2))?.link;
	return link !== undefined && move.leadsThere(link);
}

function movedLink(link: Pick<NoteLink, "original">, move: LinkMove): string {
	const { original } = link;
	const open = original.startsWith("!") ? 3 : 2;
	if (original.slice(0, open).endsWith("[[")) {
		const inside = original.slice(open, -2);
		const cut = /#|\\?\|/.exec(inside.slice(1));
		const rest = cut ? inside.slice(cut.index + 1) : "";
		const showsWords = move.words !== null && rest === "" && open === 2 && move.words !== move.linktext;
		return `${original.slice(0, open)}${move.linktext}${showsWords ? `|${move.words}` : rest}]]`;
	}
	const close = original.lastIndexOf("](");
	if (close < 0) return original;
	const destination = original.slice(close + 2, -1);
	const angled = destination.startsWith("<");
	const target = angled ? destination.slice(1, destination.indexOf(">")) : (/^\S*/.exec(destination)?.[0] ?? "");
	const hash = target.indexOf("#");
	const path = hash < 0 ? target : target.slice(0, hash);
	const extension = /\.md$/i.test(path) ? ".md" : "";
	const written = angled ? move.linktext : encodeURI(move.linktext).replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
	const at = close + 2 + (angled ? 1 : 0);
	return `${original.slice(0, at)}${written}${extension}${original.slice(at + path.length)}`;
}
