import { parseLinktext, stripHeading, type App, type CachedMetadata, type TFile } from "obsidian";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { Concept } from "../core/taxonomy/concept.ts";
import type { LinkedNote } from "../view/host.ts";
import { SLICE, type Breath } from "./slices.ts";

const QUOTE = 240;

/** Every link to one of the concept's notes or sections, with the line around it, sorted by path and line. */
export async function linkedNotes(app: App, breath: Breath, concept: Concept): Promise<LinkedNote[]> {
	const found: LinkedNote[] = [];
	let since = breath.now();
	for (const path of linkingPaths(app, concept)) {
		const file = app.vault.getFileByPath(path);
		const cache = file && app.metadataCache.getFileCache(file);
		const links = file && cache ? linksTo(app, concept, file, cache) : [];
		if (!file || links.length === 0) continue;
		const lines = await linesOf(app, file);
		for (const { line, original } of links) {
			const at = line ?? lines.findIndex((text) => text.includes(original));
			const text = lines[at];
			if (text === undefined) continue;
			found.push({ path, title: file.basename, line: at + 1, quote: quoteAround(text, original) });
		}
		if (breath.now() - since > SLICE) {
			await breath.breathe();
			since = breath.now();
		}
	}
	return found;
}

/** Notes that link to a note of the concept or, where it has none, to one of its names. */
function linkingPaths(app: App, concept: Concept): NotePath[] {
	const targets = new Set<string>(concept.places.map(({ path }) => path));
	const names = new Set([concept.label, ...concept.altLabels].map((name) => name.toLowerCase()));
	const { resolvedLinks, unresolvedLinks } = app.metadataCache;
	const [links, leads] =
		targets.size > 0
			? [resolvedLinks, (target: string) => targets.has(target)]
			: [unresolvedLinks, (target: string) => names.has(target.toLowerCase())];
	const own = new Set<string>(concept.places.flatMap(({ path, heading }) => (heading === null ? path : [])));
	return Object.entries(links)
		.filter(([path, to]) => !own.has(path) && Object.keys(to).some(leads))
		.map(([path]) => toNotePath(path))
		.sort();
}

interface FoundLink {
	/** From 0; null for a property, which the cache holds without a position. */
	readonly line: number | null;
	readonly original: string;
}

function linksTo(app: App, concept: Concept, source: TFile, cache: CachedMetadata): FoundLink[] {
	const names = new Set([concept.label, ...concept.altLabels].map((name) => name.toLowerCase()));
	const leadsHere = (link: string): boolean => {
		const { path, subpath } = parseLinktext(link);
		const target = path === "" ? source : app.metadataCache.getFirstLinkpathDest(path, source.path);
		if (!target) return concept.places.length === 0 && names.has(path.toLowerCase());
		return concept.places.some(
			(place) => place.path === target.path && (place.heading === null || namesHeading(subpath, place.heading)),
		);
	};
	const found: FoundLink[] = [];
	for (const { link, original } of cache.frontmatterLinks ?? []) {
		if (leadsHere(link)) found.push({ line: null, original });
	}
	for (const { link, original, position } of [...(cache.links ?? []), ...(cache.embeds ?? [])]) {
		if (leadsHere(link)) found.push({ line: position.start.line, original });
	}
	return found.sort((a, b) => (a.line ?? -1) - (b.line ?? -1));
}

/** A subpath may name the headings on the way: `#Models#CNN`. */
function namesHeading(subpath: string, heading: string): boolean {
	const last = subpath.slice(subpath.lastIndexOf("#") + 1);
	return last !== "" && stripHeading(last).toLowerCase() === stripHeading(heading).toLowerCase();
}

async function linesOf(app: App, file: TFile): Promise<string[]> {
	try {
		return (await app.vault.cachedRead(file)).split(/\r?\n/);
	} catch {
		return [];
	}
}

function quoteAround(line: string, original: string): string {
	const text = line.trim();
	if (text.length <= QUOTE) return text;
	const start = Math.max(0, Math.min(text.indexOf(original) - QUOTE / 3, text.length - QUOTE));
	return `${start > 0 ? "…" : ""}${text.slice(start, start + QUOTE).trim()}${start + QUOTE < text.length ? "…" : ""}`;
}
