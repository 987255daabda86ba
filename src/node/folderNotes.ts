import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { compareCodePoints } from "../core/note/codePointOrder.ts";
import type { NoteFacts } from "../core/note/noteFacts.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { NoteSource } from "../core/note/noteSource.ts";
import { PathIndex } from "../core/note/pathIndex.ts";
import { readNote } from "../core/note/readNote.ts";
import { parseYaml } from "./grayMatter.ts";

/** A note's facts, or why it cannot be read: `binary` (no UTF-8 text), or the file system's code (`EACCES` …). */
export type FolderNote = { readonly facts: NoteFacts } | { readonly unreadable: string };

/**
 * The notes of a folder on disk, listed once: no hidden files and folders, no links that lead out of it. Reading is
 * synchronous, the fastest way there is for many small files.
 */
export class FolderNotes implements NoteSource {
	/** Resolves links over notes and attachments. */
	readonly links = new PathIndex();
	/** Folders that could not be listed, with the file system's code. */
	readonly unlisted: { readonly path: string; readonly code: string }[] = [];
	readonly #all: NotePath[] = [];
	readonly #files = new Map<NotePath, string>();
	readonly #sorted: NotePath[];

	/** @throws the file system's error where the folder cannot be listed. */
	constructor(folder: string) {
		const root = realpathSync(folder);
		readdirSync(root);
		this.#list(root);
		this.#sorted = [...this.#files.keys()].sort(compareCodePoints);
	}

	/** Attachments too. */
	get everyFile(): readonly NotePath[] {
		return this.#all;
	}

	paths(): readonly NotePath[] {
		return this.#sorted;
	}

	note(path: NotePath, wantsText: (facts: NoteFacts) => boolean): FolderNote {
		const file = this.#files.get(path);
		if (file === undefined) return { unreadable: "ENOENT" };
		try {
			const text = readFileSync(file, "utf8");
			return isBinary(text) ? { unreadable: "binary" } : { facts: readNote(path, text, parseYaml, wantsText) };
		} catch (error) {
			return { unreadable: errorCode(error) };
		}
	}

	read(path: NotePath, wantsText: (metadata: NoteFacts) => boolean): Promise<NoteFacts | null> {
		const note = this.note(path, wantsText);
		return Promise.resolve("facts" in note ? note.facts : null);
	}

	/** A folder is read once and never watched. */
	subscribe(): () => void {
		return () => undefined;
	}

	#list(root: string): void {
		for (const folders = [""]; folders.length > 0; ) {
			const folder = folders.pop()!;
			let entries;
			try {
				entries = readdirSync(join(root, folder), { withFileTypes: true });
			} catch (error) {
				this.unlisted.push({ path: folder, code: errorCode(error) });
				continue;
			}
			for (const entry of entries) {
				if (entry.name.startsWith(".")) continue;
				const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
				if (entry.isDirectory()) folders.push(path);
				else if (entry.isFile() || (entry.isSymbolicLink() && isFileInside(root, join(root, path)))) this.#add(root, path);
			}
		}
	}

	#add(root: string, path: string): void {
		const notePath = toNotePath(path);
		this.links.add(notePath);
		this.#all.push(notePath);
		if (!path.toLowerCase().endsWith(".md")) return;
		// Two names that differ in Unicode form only are one path: the same one of them, whatever order they come in.
		const file = join(root, path);
		const known = this.#files.get(notePath);
		if (known === undefined || file < known) this.#files.set(notePath, file);
	}
}

/** The file system's code of an error, or its words. */
export function errorCode(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	return code ?? message;
}

/** A linked folder is left out: what lies inside the root is listed where it lies. */
function isFileInside(root: string, link: string): boolean {
	try {
		const real = realpathSync(link);
		return real.startsWith(root + sep) && statSync(real).isFile();
	} catch {
		return false;
	}
}

/** More than one in twenty of the first characters is no text in UTF-8. */
function isBinary(text: string): boolean {
	if (!text.includes("\0") && !text.includes("\ufffd")) return false;
	const probe = Math.min(text.length, 8192);
	let strange = 0;
	for (let at = 0; at < probe; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0 || unit === 0xfffd) strange++;
	}
	return strange * 20 > probe;
}
