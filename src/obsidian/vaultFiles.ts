import { TFile, TFolder, type App, type TAbstractFile } from "obsidian";
import type { FileWrite, VaultFiles, WriteResult } from "../core/authoring/vaultFiles.ts";
import { noteFolder, type NotePath } from "../core/note/notePath.ts";

/** A renamed note's links count as rewritten after so many milliseconds without a change, … */
const QUIET = 250;
/** … or after so many in any case: a vault in constant motion, or a question that nobody answers. */
const LONGEST_WAIT = 4000;

/** Writes through Obsidian's vault. It has no rules of its own: what may be written is decided by the vault editor. */
export class ObsidianFiles implements VaultFiles {
	constructor(private readonly app: App) {}

	async read(path: NotePath): Promise<string | null> {
		const file = this.app.vault.getFileByPath(path);
		return file ? await this.app.vault.read(file) : null;
	}

	async write(write: FileWrite): Promise<WriteResult> {
		if (write.kind === "create") return await this.#create(write.path, write.text);
		const file = this.app.vault.getFileByPath(write.path);
		if (!file) return "missing";
		switch (write.kind) {
			case "replace":
				return await this.#replace(file, write.before, write.after);
			case "rename":
				return await this.#rename(file, write.to);
			case "trash":
				if ((await this.app.vault.read(file)) !== write.before) return "changed";
				await this.app.fileManager.trashFile(file);
				return "written";
		}
	}

	async #create(path: NotePath, text: string): Promise<WriteResult> {
		if (this.#twin(path)) return "exists";
		await this.#makeFolder(noteFolder(path));
		try {
			await this.app.vault.create(path, text);
		} catch (error) {
			// A file that Obsidian does not list, such as one that has just arrived.
			if (await this.app.vault.adapter.exists(path)) return "exists";
			throw error;
		}
		return "written";
	}

	async #replace(file: TFile, before: string, after: string): Promise<WriteResult> {
		let changed = false;
		await this.app.vault.process(file, (present) => {
			changed = present !== before;
			return changed ? present : after;
		});
		return changed ? "changed" : "written";
	}

	async #rename(file: TFile, to: NotePath): Promise<WriteResult> {
		const twin = this.#twin(to);
		if (twin && twin !== file) return "exists";
		await this.#makeFolder(noteFolder(to));
		const settled = this.#quiet();
		try {
			await this.app.fileManager.renameFile(file, to);
		} finally {
			await settled();
		}
		return "written";
	}

	/** What stands at the path, in whatever case it is written. */
	#twin(path: string): TAbstractFile | null {
		let at: TAbstractFile | null = this.app.vault.getRoot();
		for (const name of path.split("/")) {
			if (!(at instanceof TFolder)) return null;
			const wanted = folded(name);
			at = at.children.find((child) => child.name === name) ?? at.children.find((child) => folded(child.name) === wanted) ?? null;
		}
		return at;
	}

	async #makeFolder(folder: string): Promise<void> {
		const names = folder === "" ? [] : folder.split("/");
		for (let depth = 1; depth <= names.length; depth++) {
			const path = names.slice(0, depth).join("/");
			if (!this.app.vault.getFolderByPath(path)) await this.app.vault.createFolder(path);
		}
	}

	/** Begins to listen; the returned function waits until the vault has come to rest. */
	#quiet(): () => Promise<void> {
		const { vault, metadataCache } = this.app;
		let last = Date.now();
		const stir = (): void => {
			last = Date.now();
		};
		const modified = vault.on("modify", stir);
		const indexed = [metadataCache.on("changed", stir), metadataCache.on("resolved", stir)];
		return async () => {
			const since = Date.now();
			last = since;
			while (Date.now() - last < QUIET && Date.now() - since < LONGEST_WAIT) {
				await new Promise((resolve) => window.setTimeout(resolve, 50));
			}
			vault.offref(modified);
			for (const ref of indexed) metadataCache.offref(ref);
		};
	}
}

function folded(name: string): string {
	return name.normalize("NFC").toLowerCase();
}
