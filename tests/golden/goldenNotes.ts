import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { corporaAbsent, corporaFolder } from "../corpora.ts";

const folder = join(corporaFolder, "golden-metadata");

/** Prints why where the dumps are missing. */
export const goldenAbsent = corporaAbsent("golden-metadata");

interface Position {
	readonly start: { readonly line: number; readonly col: number; readonly offset: number };
}

interface Reference {
	readonly link: string;
	readonly original: string;
	readonly displayText: string;
}

/** What Obsidian computed for one note. */
export interface GoldenNote {
	readonly name: string;
	readonly filePath: string;
	readonly fileContents: string;
	readonly getAllTags: readonly string[];
	readonly parseFrontMatterTags: readonly string[] | null;
	readonly resolveLinkToPath: Readonly<Record<string, string | null>>;
	readonly cachedMetadata: {
		readonly frontmatter?: Readonly<Record<string, unknown>>;
		readonly frontmatterLinks?: readonly (Reference & { readonly key: string })[];
		readonly links?: readonly (Reference & { readonly position: Position })[];
		readonly embeds?: readonly (Reference & { readonly position: Position })[];
		readonly headings?: readonly { readonly heading: string; readonly level: number; readonly position: Position }[];
		readonly tags?: readonly { readonly tag: string; readonly position: Position }[];
		readonly listItems?: readonly { readonly position: Position }[];
		readonly sections?: readonly { readonly type: string; readonly position: Position }[];
	};
}

/** Every dump with its note's text, by name; none where the dumps are missing. */
export function goldenNotes(): GoldenNote[] {
	if (goldenAbsent) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith(".json"))
		.sort()
		.map((file) => ({ ...(read(file) as GoldenNote), name: file.slice(0, -5) }))
		.filter((note) => typeof note.fileContents === "string");
}

type LinkCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Source path → target path (or unresolved text) → how often, over the whole vault that the dumps come from. */
export function goldenLinks(): { resolved: LinkCounts; unresolved: LinkCounts } {
	return { resolved: read("resolvedLinks.json") as LinkCounts, unresolved: read("unresolvedLinks.json") as LinkCounts };
}

function read(file: string): unknown {
	return JSON.parse(readFileSync(join(folder, file), "utf8"));
}
