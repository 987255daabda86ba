import { PathIndex } from "../note/pathIndex.ts";
import { toNotePath, type NotePath } from "../note/notePath.ts";
import type { ParseYaml } from "../note/parseYaml.ts";
import { scanMetadata } from "../note/readNote.ts";
import { linktextTo, movedLinks } from "./linkRewrite.ts";
import { spliced } from "./splice.ts";
import type { FileWrite, VaultFiles, WriteResult } from "./vaultFiles.ts";

/** A vault held in memory: the twin of a host's files, which rewrites links on rename as Obsidian does. */
export class MemoryVault implements VaultFiles {
	/** What was put into the trash, oldest first. */
	readonly trash: { readonly path: NotePath; readonly text: string }[] = [];
	readonly #texts = new Map<NotePath, string>();
	readonly #parseYaml: ParseYaml;

	constructor(texts: Readonly<Record<string, string>>, parseYaml: ParseYaml) {
		this.#parseYaml = parseYaml;
		for (const [path, text] of Object.entries(texts)) this.#texts.set(toNotePath(path), text);
	}

	/** Every note, as path and text. */
	contents(): Record<string, string> {
		return Object.fromEntries([...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1)));
	}

	/** An edit that comes from somewhere else. */
	put(path: NotePath, text: string): void {
		this.#texts.set(path, text);
	}

	read(path: NotePath): Promise<string | null> {
		return Promise.resolve(this.#texts.get(path) ?? null);
	}

	write(write: FileWrite): Promise<WriteResult> {
		return Promise.resolve(this.#written(write));
	}

	#written(write: FileWrite): WriteResult {
		const { path } = write;
		if (write.kind === "create") {
			if (this.#twin(path)) return "exists";
			this.#texts.set(path, write.text);
			return "written";
		}
		const present = this.#texts.get(path);
		if (present === undefined) return "missing";
		if (write.kind === "rename") {
			const twin = this.#twin(write.to);
			if (twin && twin !== path) return "exists";
			this.#rename(path, write.to, present);
			return "written";
		}
		if (present !== write.before) return "changed";
		if (write.kind === "replace") this.#texts.set(path, write.after);
		else {
			this.#texts.delete(path);
			this.trash.push({ path, text: present });
		}
		return "written";
	}

	#twin(path: NotePath): NotePath | undefined {
		return this.#texts.has(path) ? path : [...this.#texts.keys()].find((other) => other.toLowerCase() === path.toLowerCase());
	}

	#rename(from: NotePath, to: NotePath, text: string): void {
		const before = new PathIndex(this.#texts.keys());
		this.#texts.delete(from);
		this.#texts.set(to, text);
		const after = new PathIndex(this.#texts.keys());
		for (const [path, old] of this.#texts) {
			const source = path === to ? from : path;
			const links = movedLinks(old, scanMetadata(old, this.#parseYaml), {
				target: (linktext) =>
					before.file(linktext, source) === from && after.file(linktext, path) !== to ? linktextTo(to, path, after) : null,
				keepsWords: false,
				bare: false,
			});
			this.#texts.set(path, spliced(old, links));
		}
	}
}
