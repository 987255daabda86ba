import type { CachedMetadata, Pos, ReferenceCache } from "obsidian";
import { compareCodePoints } from "../src/core/note/codePointOrder.ts";
import type { NoteFacts, NoteLink } from "../src/core/note/noteFacts.ts";
import { toNotePath, type NotePath } from "../src/core/note/notePath.ts";
import type { NoteSource } from "../src/core/note/noteSource.ts";
import { PathIndex } from "../src/core/note/pathIndex.ts";
import { readNoteText, scanMetadata } from "../src/core/note/readNote.ts";
import { parseYaml } from "../src/node/grayMatter.ts";
import { cachedMetadata } from "../src/obsidian/cachedMetadata.ts";
import type { VaultState } from "../src/obsidian/liveTaxonomy.ts";
import type { NoteStamp } from "../src/obsidian/silentNotes.ts";
import type { SyntheticNote } from "./syntheticVault.ts";

interface File {
	readonly bytes: Uint8Array;
	readonly cache: CachedMetadata;
}

/**
 * A vault with a full metadata cache and its files as bytes in memory: what the plugin finds at start-up, but for the
 * disk. It reads notes as the plugin's own adapter does, and counts the texts that are asked for.
 */
export class MemoryVault implements NoteSource, VaultState {
	readonly notes = this;
	readonly links = new PathIndex();
	readonly textsRead: NotePath[] = [];
	private readonly files = new Map<NotePath, File>();
	private readonly decoder = new TextDecoder();

	constructor(notes: Iterable<SyntheticNote>) {
		const encoder = new TextEncoder();
		for (const { path, text } of notes) {
			const at = toNotePath(path);
			this.files.set(at, { bytes: encoder.encode(text), cache: cacheOf(text) });
			this.links.add(at);
		}
	}

	paths(): readonly NotePath[] {
		return [...this.files.keys()].sort(compareCodePoints);
	}

	/** Answers in a microtask, with the bytes decoded as UTF-8. */
	cachedRead(path: NotePath): Promise<string> {
		return Promise.resolve(this.decoder.decode(this.files.get(path)!.bytes));
	}

	async read(path: NotePath, wantsText: (metadata: NoteFacts) => boolean): Promise<NoteFacts> {
		const facts: NoteFacts = { path, metadata: cachedMetadata(this.files.get(path)!.cache, null), text: null };
		if (!wantsText(facts)) return facts;
		this.textsRead.push(path);
		return { ...facts, text: readNoteText(await this.cachedRead(path)) };
	}

	subscribe(): () => void {
		return () => undefined;
	}

	stamp(path: NotePath): NoteStamp {
		return { path, modified: 0, size: this.files.get(path)!.bytes.length };
	}

	reason(error: unknown): string {
		throw error;
	}
}

/** The metadata of a note as the cache holds them, lines counted from 0. */
function cacheOf(text: string): CachedMetadata {
	const { frontmatter, frontmatterLinks, links, embeds, headings, tags } = scanMetadata(text, parseYaml);
	const reference = ({ link, original, displayText, line, column, offset }: NoteLink): ReferenceCache => ({
		link,
		original,
		displayText: displayText ?? link,
		position: { start: { line: line - 1, col: column, offset }, end: { line: line - 1, col: column + original.length, offset: offset + original.length } },
	});
	return {
		...(frontmatter === null ? {} : { frontmatter }),
		frontmatterLinks: frontmatterLinks.map(({ key, link, original, displayText }) => ({ key, link, original, displayText: displayText ?? link })),
		links: links.map(reference),
		embeds: embeds.map(reference),
		headings: headings.map(({ text: heading, level, line }) => ({ heading, level, position: lineOf(line) })),
		tags: tags.map(({ tag, line }) => ({ tag, position: lineOf(line) })),
	};
}

function lineOf(line: number): Pos {
	return { start: { line: line - 1, col: 0, offset: 0 }, end: { line: line - 1, col: 0, offset: 0 } };
}
