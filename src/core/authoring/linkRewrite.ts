import type { NoteLink, NoteMetadata } from "../note/noteFacts.ts";
import { wikilinkText } from "../note/linkText.ts";
import { noteBasename, type NotePath } from "../note/notePath.ts";
import type { PathIndex } from "../note/pathIndex.ts";
import type { ParseYaml } from "../note/parseYaml.ts";
import { scanMetadata } from "../note/readNote.ts";
import { scanFrontmatter, type ScalarItem } from "./frontmatterScan.ts";
import { itemsOf } from "./propertySource.ts";
import { spliced, type Splice } from "./splice.ts";
import { readScalar, scalarSource } from "./yamlScalar.ts";

type Resolver = Pick<PathIndex, "file">;

export interface LinkMove {
	/** What a link's target, as written with its heading, is to be instead; null where it stays. */
	readonly target: (linktext: string) => string | null;
	/** Whether the heading goes with the old target; without this none does. */
	readonly dropsHeading?: (linktext: string) => boolean;
	/** Whether a link in the body that shows no words of its own goes on showing its old target. */
	readonly keepsWords: boolean;
	/** Whether a wikilink without quotes in a property counts: for the host it is no link, for a reader it is. */
	readonly bare: boolean;
}

/** The shortest text that leads from one note to another: the name where it is enough, else the path. */
export function linktextTo(target: NotePath, source: NotePath, index: Resolver): string {
	const name = noteBasename(target);
	if (!/[#^[\]|]/.test(name) && index.file(name, source) === target) return name;
	return target.toLowerCase().endsWith(".md") ? target.slice(0, -3) : target;
}

/**
 * Splices that let a note's links lead elsewhere: wikilinks, embeds, Markdown links, and links in properties. Each
 * keeps its form, its heading and the words it shows.
 */
export function movedLinks(text: string, metadata: NoteMetadata, move: LinkMove): Splice[] {
	const splices: Splice[] = [];
	for (const link of [...metadata.links, ...metadata.embeds]) {
		const target = text.startsWith(link.original, link.offset) ? move.target(link.link) : null;
		if (target === null) continue;
		const moved = movedLink(link, target, move.keepsWords ? wordsFor(text, link) : null, move.dropsHeading?.(link.link));
		if (moved !== link.original) splices.push({ start: link.offset, end: link.offset + link.original.length, text: moved });
	}
	splices.push(...movedPropertyLinks(text, metadata, move));
	return splices.sort((a, b) => a.start - b.start).filter((splice, index, all) => index === 0 || splice.start >= all[index - 1]!.end);
}

/**
 * A stretch of a note's body as it must read in another note: links that would lead elsewhere from there, or whose
 * target is moved as well, are spelled anew.
 * @param moved where a note that a link leads to will be; itself where it stays.
 */
export function transplanted(
	text: string,
	{ from, to, before, after }: { readonly from: NotePath; readonly to: NotePath; readonly before: Resolver; readonly after: Resolver },
	moved: (path: NotePath, linktext: string) => NotePath,
	dropsHeading: (linktext: string) => boolean,
	parseYaml: ParseYaml,
): string {
	// A line end in front keeps a rule at the beginning from being read as front matter.
	const body = `\n${text}`;
	const splices = movedLinks(body, scanMetadata(body, parseYaml), {
		target: (linktext) => {
			const old = before.file(linktext, from);
			if (old === null) return null;
			const wanted = moved(old, linktext);
			return after.file(linktext, to) === wanted ? null : linktextTo(wanted, to, after);
		},
		dropsHeading,
		keepsWords: true,
		bare: false,
	});
	return spliced(body, splices).slice(1);
}

function movedPropertyLinks(text: string, metadata: NoteMetadata, move: LinkMove): Splice[] {
	const scan = scanFrontmatter(text);
	if (typeof scan === "string") return [];
	const links = new Map(metadata.frontmatterLinks.map((link) => [link.original, link.link]));
	const targetOf = (item: ScalarItem) => {
		const written = item.value.trim();
		const linktext = links.get(written) ?? (move.bare && item.quoting === "link" ? wikilinkText(written.slice(2, -2))?.link : undefined);
		const target = linktext === undefined ? null : move.target(linktext);
		return linktext === undefined || target === null ? null : { target, dropsHeading: move.dropsHeading?.(linktext) };
	};
	return scan.entries.flatMap(({ value }) =>
		itemsOf(value).flatMap((item) => {
			const found = targetOf(item);
			if (found === null) return [];
			const written = item.value.trim();
			const moved = item.value.replace(written, () => movedLink({ original: written }, found.target, null, found.dropsHeading));
			const source = scalarSource(moved, item.quoting, value.kind === "flowList" ? "flow" : "block");
			const splice = { start: item.start, end: item.end, text: item.quoting === "link" && readScalar(moved) ? moved : source };
			return splice.text === text.slice(item.start, item.end) ? [] : [splice];
		}),
	);
}

/** The target as a link's words, behind a bar that a table row needs escaped. */
function wordsFor(text: string, link: NoteLink): string | null {
	const words = link.link.replace(/^#/, "");
	if (words === "" || /[\]|[]/.test(words)) return null;
	const start = text.lastIndexOf("\n", link.offset) + 1;
	const end = text.indexOf("\n", link.offset);
	const line = text.slice(start, link.offset) + text.slice(link.offset + link.original.length, end < 0 ? text.length : end);
	return `${line.replace(/\[\[[^[\]]*\]\]|\\\|/g, "").includes("|") ? "\\|" : "|"}${words}`;
}

/** @param words with the bar before them, for a wikilink that shows none of its own. */
function movedLink({ original }: Pick<NoteLink, "original">, target: string, words: string | null, dropsHeading = false): string {
	const open = original.startsWith("!") ? 3 : 2;
	if (original.slice(0, open).endsWith("[[")) {
		const inside = original.slice(open, -2);
		const cut = inside.startsWith("#") ? 0 : 1 + inside.slice(1).search(/#|\\?\|/);
		const whole = cut > 0 || inside.startsWith("#") ? inside.slice(cut) : "";
		const rest = dropsHeading ? whole.slice(whole.search(/\\?\||$/)) : whole;
		const shown = words !== null && open === 2 && !rest.includes("|") && words.replace(/^\\?\|/, "") !== target ? words : "";
		return `${original.slice(0, open)}${target}${rest}${shown}]]`;
	}
	const close = original.lastIndexOf("](");
	if (close < 0) return original;
	const destination = original.slice(close + 2, -1);
	const angled = destination.startsWith("<");
	const written = angled ? destination.slice(1, destination.indexOf(">")) : (/^\S*/.exec(destination)?.[0] ?? "");
	const hash = written.indexOf("#");
	const path = hash < 0 ? written : written.slice(0, hash);
	const extension = /\.md$/i.test(path) || path === "" ? ".md" : "";
	const encoded = angled ? target : encodeURI(target).replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
	const at = close + 2 + (angled ? 1 : 0);
	return `${original.slice(0, at)}${encoded}${extension}${original.slice(at + (dropsHeading ? written : path).length)}`;
}
