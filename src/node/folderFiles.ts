import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileWrite, VaultFiles, WriteResult } from "../core/authoring/vaultFiles.ts";
import type { NotePath } from "../core/note/notePath.ts";

/** Where Obsidian keeps what is deleted, inside the vault. */
const TRASH = ".trash";

/** Writes into a folder on disk. It cannot rename: nothing here rewrites the links of other notes. */
export class FolderFiles implements VaultFiles {
	/** The names in each folder that was written to, folded: listed once, since nothing else writes meanwhile. */
	readonly #names = new Map<string, Set<string>>();

	constructor(private readonly root: string) {}

	/** A note's present text; null where there is none. */
	text(path: NotePath): string | null {
		const file = join(this.root, path);
		return existsSync(file) ? readFileSync(file, "utf8") : null;
	}

	read(path: NotePath): Promise<string | null> {
		return Promise.resolve(this.text(path));
	}

	async write(write: FileWrite): Promise<WriteResult> {
		const file = join(this.root, write.path);
		if (write.kind === "create") return this.#create(file, write);
		if (write.kind === "rename") throw new Error("renaming needs a host that rewrites links");
		const present = await this.read(write.path);
		if (present === null) return "missing";
		if (present !== write.before) return "changed";
		if (write.kind === "replace") writeFileSync(file, write.after);
		else {
			const bin = join(this.root, TRASH, write.path);
			mkdirSync(dirname(bin), { recursive: true });
			renameSync(file, bin);
			this.#names.clear();
		}
		return "written";
	}

	#create(file: string, { path, text }: { path: NotePath; text: string }): WriteResult {
		const folder = dirname(file);
		mkdirSync(folder, { recursive: true });
		const folded = (name: string) => name.normalize("NFC").toLowerCase();
		const names = this.#names.get(folder) ?? new Set(readdirSync(folder).map(folded));
		this.#names.set(folder, names);
		const name = folded(path.slice(path.lastIndexOf("/") + 1));
		if (names.has(name)) return "exists";
		writeFileSync(file, text, { flag: "wx" });
		names.add(name);
		return "written";
	}
}
