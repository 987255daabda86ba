import { compareCodePoints } from "./codePointOrder.ts";
import type { NoteFacts } from "./noteFacts.ts";
import { toNotePath, type NotePath } from "./notePath.ts";
import type { NoteChange, NoteSource } from "./noteSource.ts";
import type { ParseYaml } from "./parseYaml.ts";
import { PathIndex } from "./pathIndex.ts";
import { readNote } from "./readNote.ts";

/** Notes held in memory: the twin of a vault for tests, with a `links` resolver that follows every change. */
export class MemoryNotes implements NoteSource {
	readonly links = new PathIndex();
	readonly #texts = new Map<NotePath, string>();
	readonly #listeners = new Set<(change: NoteChange) => void>();
	readonly #parseYaml: ParseYaml;

	constructor(texts: Readonly<Record<string, string>>, parseYaml: ParseYaml) {
		this.#parseYaml = parseYaml;
		for (const [path, text] of Object.entries(texts)) this.#put(toNotePath(path), text);
	}

	paths(): readonly NotePath[] {
		return [...this.#texts.keys()].sort(compareCodePoints);
	}

	read(path: NotePath, wantsText: (metadata: NoteFacts) => boolean): Promise<NoteFacts | null> {
		return Promise.resolve(this.facts(path, wantsText));
	}

	/** The same at once. */
	facts(path: NotePath, wantsText: (metadata: NoteFacts) => boolean = () => true): NoteFacts | null {
		const text = this.#texts.get(path);
		return text === undefined ? null : readNote(path, text, this.#parseYaml, wantsText);
	}

	subscribe(listener: (change: NoteChange) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Creates or rewrites a note. */
	write(path: NotePath, text: string): void {
		const isNew = !this.#texts.has(path);
		this.#put(path, text);
		this.#tell({ kind: "changed", path });
		if (isNew) this.#tell({ kind: "resolved" });
	}

	remove(path: NotePath): void {
		if (!this.#texts.delete(path)) return;
		this.links.remove(path);
		this.#tell({ kind: "deleted", path });
		this.#tell({ kind: "resolved" });
	}

	rename(oldPath: NotePath, path: NotePath): void {
		const text = this.#texts.get(oldPath);
		if (text === undefined || oldPath === path) return;
		this.#texts.delete(oldPath);
		this.#texts.set(path, text);
		this.links.rename(oldPath, path);
		this.#tell({ kind: "renamed", path, oldPath });
		this.#tell({ kind: "resolved" });
	}

	#put(path: NotePath, text: string): void {
		this.#texts.set(path, text);
		this.links.add(path);
	}

	#tell(change: NoteChange): void {
		for (const listener of this.#listeners) listener(change);
	}
}
