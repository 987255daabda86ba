import type * as O from "obsidian";
import { TFile } from "./files.ts";

/** Splits at the first `#`; no-break spaces count as spaces. [D] */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const text = linktext.replace(/\u00a0/g, " ");
	const hash = text.indexOf("#");
	return hash < 0 ? { path: text.trim(), subpath: "" } : { path: text.slice(0, hash).trim(), subpath: text.slice(hash) };
}

export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext).path;
}

/** Heading text as compared: markup and punctuation fall away. [R] */
export function stripHeading(heading: string): string {
	return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, " ").replace(/\s+/g, " ").trim();
}

/** Heading text as it may stand in a link. [D] */
export function stripHeadingForLink(heading: string): string {
	return heading.replace(/([:#|^\\]|%%|\[\[|]])/g, " ").replace(/\s+/g, " ").trim();
}

/** The heading or block that a subpath like `#A#B` or `#^id` names. [D] */
export function resolveSubpath(
	cache: O.CachedMetadata,
	subpath: string,
): O.HeadingSubpathResult | O.BlockSubpathResult | O.FootnoteSubpathResult | null {
	const parts = subpath.split("#").filter(Boolean);
	const last = parts.at(-1);
	if (last === undefined) return null;
	if (last.startsWith("^")) {
		const block = cache.blocks?.[last.slice(1).toLowerCase()];
		return block ? { type: "block", block, start: block.position.start, end: block.position.end } : null;
	}
	const headings = cache.headings ?? [];
	let from = 0;
	let level = 0;
	let found: O.HeadingCache | undefined;
	for (const part of parts) {
		const wanted = stripHeading(part).toLowerCase();
		const index = headings.findIndex(
			(heading, at) => at >= from && heading.level > level && stripHeading(heading.heading).toLowerCase() === wanted,
		);
		found = headings[index];
		if (!found) return null;
		from = index + 1;
		level = found.level;
	}
	if (!found) return null;
	const current = found;
	const next = headings.slice(from).find((heading) => heading.level <= current.level);
	// The official type has no room for "none follows", yet that is what the last heading gives. [R]
	return { type: "heading", current, next: next as O.HeadingCache, start: current.position.start, end: next?.position.start ?? null };
}

/**
 * Finds files by Obsidian's rules [O]: without regard to case; `.md` optional; the exact path first, then the source's
 * folder, then the shortest path; any tail of a path will do; `./` and `../` count from the source, `/` from the root.
 */
export class LinkIndex {
	private readonly byName = new Map<string, Set<TFile>>();
	private readonly names = new Map<TFile, string>();

	add(file: TFile): void {
		const name = fold(file.name);
		this.names.set(file, name);
		const files = this.byName.get(name);
		if (files) files.add(file);
		else this.byName.set(name, new Set([file]));
	}

	remove(file: TFile): void {
		const name = this.names.get(file);
		this.names.delete(file);
		if (name !== undefined) this.byName.get(name)?.delete(file);
	}

	/** Files that a link text of this name could lead to. */
	namesakes(name: string): ReadonlySet<TFile> {
		return this.byName.get(fold(name)) ?? new Set();
	}

	find(linkpath: string, source: string): TFile | null {
		const path = fold(linkpath);
		if (path === "") return null;
		const [first] = this.candidates(path, source);
		return first ?? null;
	}

	private candidates(path: string, source: string): TFile[] {
		const folder = fold(source.slice(0, source.lastIndexOf("/") + 1));
		const absolute = path.startsWith("/") ? path.slice(1) : /^\.\.?\//.test(path) ? relative(folder, path) : null;
		const wanted = absolute ?? path;
		if (wanted === null) return [];
		const name = wanted.slice(wanted.lastIndexOf("/") + 1);
		const found = [...this.namesakes(`${name}.md`), ...this.namesakes(name)].filter((file) => {
			const full = fold(file.path);
			return full === wanted || full === `${wanted}.md` || (absolute === null && (full.endsWith(`/${wanted}.md`) || full.endsWith(`/${wanted}`)));
		});
		const rank = (file: TFile): number => {
			const full = fold(file.path);
			if (full === `${wanted}.md` || full === wanted) return 0;
			return full === `${folder}${wanted}.md` || full === folder + wanted ? 1 : 2;
		};
		return found.sort((a, b) => rank(a) - rank(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
	}

	/** The shortest link text that leads to a file from a source. [D] */
	textFor(file: TFile, source: string, omitMd: boolean): string {
		const text = omitMd && file.extension === "md" ? file.path.slice(0, -3) : file.path;
		const name = text.slice(text.lastIndexOf("/") + 1);
		return this.find(name, source) === file && this.namesakes(file.name).size === 1 ? name : text;
	}
}

function relative(folder: string, path: string): string | null {
	const names = folder.split("/").filter(Boolean);
	for (const part of path.split("/")) {
		if (part === "..") {
			if (names.pop() === undefined) return null;
		} else if (part !== ".") names.push(part);
	}
	return names.join("/");
}

function fold(text: string): string {
	return text.normalize("NFC").toLowerCase();
}
