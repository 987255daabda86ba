import { getLinkpath, parseYaml, TFile, TFolder, Vault, type App, type EventRef, type TAbstractFile } from "obsidian";
import type { LinkResolver } from "../core/note/linkResolver.ts";
import type { NoteFacts } from "../core/note/noteFacts.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { NoteChange, NoteSource } from "../core/note/noteSource.ts";
import { readNote, readNoteText } from "../core/note/readNote.ts";
import { compareCodePoints } from "../core/note/codePointOrder.ts";
import { cachedMetadata, hidesFrontmatter } from "./cachedMetadata.ts";

/** So many milliseconds after a note was written, what the cache knows of it counts as out of date. */
const LATEST = 5000;

/** The vault as a source of notes: metadata from the cache, text only where it is asked for. */
export class VaultNotes implements NoteSource, LinkResolver {
	/** Notes that were written and of which the cache has said nothing since. */
	readonly #overdue = new Set<TFile>();

	constructor(private readonly app: App) {}

	paths(): readonly NotePath[] {
		return this.app.vault
			.getMarkdownFiles()
			.map((file) => toNotePath(file.path))
			.sort(compareCodePoints);
	}

	async read(path: NotePath, wantsText: (metadata: NoteFacts) => boolean): Promise<NoteFacts | null> {
		const file = this.app.vault.getFileByPath(path);
		if (!file) return null;
		const cache = this.#overdue.has(file) ? null : this.app.metadataCache.getFileCache(file);
		// Where the cache knows nothing, or nothing new, the text says all that it would.
		if (cache === null) return readNote(path, await this.app.vault.cachedRead(file), parseYaml, wantsText);
		const facts: NoteFacts = { path, metadata: cachedMetadata(cache, null), text: null };
		const wanted = wantsText(facts);
		if (!wanted && !hidesFrontmatter(cache)) return facts;
		const text = await this.app.vault.cachedRead(file);
		// What the cache cannot make properties of, it leaves out without a word: the text knows why.
		if (!cache.frontmatter && text.startsWith("---")) {
			const scanned = readNote(path, text, parseYaml, () => wanted);
			return { ...scanned, metadata: cachedMetadata(cache, scanned.metadata.frontmatterProblem) };
		}
		return { ...facts, text: wanted ? readNoteText(text) : null };
	}

	resolve(linktext: string, source: NotePath): NotePath | null {
		const linkpath = getLinkpath(linktext);
		if (linkpath === "") return source;
		const file = this.app.metadataCache.getFirstLinkpathDest(linkpath, source);
		return file?.extension === "md" ? toNotePath(file.path) : null;
	}

	/** Call it once the layout is ready: before that, every file of the vault counts as just created. */
	subscribe(listener: (change: NoteChange) => void): () => void {
		const { vault, metadataCache } = this.app;
		const awaited = new Map<TFile, number>();
		const arrived = (file: TFile): void => {
			window.clearTimeout(awaited.get(file));
			awaited.delete(file);
			this.#overdue.delete(file);
		};
		const onVault: EventRef[] = [
			vault.on("modify", (file) => {
				if (!(file instanceof TFile) || !isNote(file.path)) return;
				window.clearTimeout(awaited.get(file));
				const giveUp = (): void => {
					awaited.delete(file);
					this.#overdue.add(file);
					listener({ kind: "changed", path: toNotePath(file.path) });
				};
				awaited.set(file, window.setTimeout(giveUp, LATEST));
			}),
			vault.on("create", (file) => eachNote(file, (path) => listener({ kind: "changed", path }))),
			vault.on("delete", (file) => {
				if (file instanceof TFile) arrived(file);
				eachNote(file, (path) => listener({ kind: "deleted", path }));
			}),
			vault.on("rename", (file, oldPath) => {
				// A file that gains or loses its `.md` appears or disappears as a note.
				if (file instanceof TFile && !isNote(oldPath)) {
					eachNote(file, (path) => listener({ kind: "changed", path }));
				} else if (file instanceof TFile && !isNote(file.path)) {
					listener({ kind: "deleted", path: toNotePath(oldPath) });
				} else {
					eachNote(file, (path) => {
						const moved = file instanceof TFolder ? oldPath + path.slice(file.path.length) : oldPath;
						listener({ kind: "renamed", path, oldPath: toNotePath(moved) });
					});
				}
			}),
		];
		const onCache: EventRef[] = [
			metadataCache.on("changed", (file) => {
				arrived(file);
				listener({ kind: "changed", path: toNotePath(file.path) });
			}),
			metadataCache.on("resolved", () => listener({ kind: "resolved" })),
		];
		return () => {
			for (const ref of onVault) vault.offref(ref);
			for (const ref of onCache) metadataCache.offref(ref);
			for (const file of awaited.keys()) arrived(file);
		};
	}
}

function isNote(path: string): boolean {
	return path.toLowerCase().endsWith(".md");
}

/** The note itself, or every note in the folder. */
function eachNote(file: TAbstractFile, call: (path: NotePath) => void): void {
	if (file instanceof TFolder) {
		Vault.recurseChildren(file, (child) => {
			if (child instanceof TFile) eachNote(child, call);
		});
	} else if (isNote(file.path)) {
		call(toNotePath(file.path));
	}
}
