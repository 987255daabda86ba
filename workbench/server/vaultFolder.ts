import {
	chmodSync, closeSync, existsSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, realpathSync,
	renameSync, rmSync, statSync, unlinkSync, writeSync,
} from "node:fs";
import { randomUUID } from "node:crypto";
import { basename, dirname, join, sep } from "node:path";

/** Largest file that is read or written, in bytes. */
export const FILE_LIMIT = 32 * 1024 * 1024;
/** More entries than this are not listed: such a folder was hardly meant. */
export const ENTRY_LIMIT = 200_000;

/** A refusal, with the HTTP status that says so. */
export class Refusal extends Error {
	constructor(
		readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 411 | 413 | 415 | 421,
		message: string,
	) {
		super(message);
	}
}

export interface VaultEntry {
	readonly path: string;
	readonly type: "file" | "folder";
	readonly size: number;
	/** Whole milliseconds since 1970. */
	readonly mtime: number;
	readonly ctime: number;
}

/**
 * One folder of notes and nothing beside it. Paths are relative, with forward slashes; whatever would lead out, by
 * name or by a symbolic link, is refused before the disk is touched.
 */
export class VaultFolder {
	readonly root: string;

	constructor(root: string) {
		this.root = realpathSync(root);
	}

	/** Everything below a folder but hidden names; a link that leads out, in a ring or nowhere is left out. */
	list(below = ""): VaultEntry[] {
		const entries: VaultEntry[] = [];
		const visit = (folder: string, prefix: string, above: readonly string[]): void => {
			for (const name of readdirSync(folder).sort()) {
				if (name.startsWith(".")) continue;
				const path = prefix + name;
				const entry = this.entryAt(path, join(folder, name));
				if (!entry) continue;
				entries.push(entry);
				if (entries.length > ENTRY_LIMIT) throw new Refusal(413, `More than ${ENTRY_LIMIT} files and folders`);
				if (entry.type === "file") continue;
				const real = realpathSync(join(folder, name));
				if (!above.includes(real)) visit(join(folder, name), `${path}/`, [...above, real]);
			}
		};
		const start = below === "" ? this.root : this.existing(below);
		visit(start, below === "" ? "" : `${below}/`, [this.root, start]);
		return entries;
	}

	stat(path: string): VaultEntry | null {
		const place = this.place(path);
		return existsSync(place) ? this.entryAt(path, place) : null;
	}

	/** The visible names below a folder, hidden ones included: for plugin data, which is kept in a hidden folder. */
	names(path: string): { files: string[]; folders: string[] } {
		const place = path === "" ? this.root : this.place(path);
		const prefix = path === "" ? "" : `${path}/`;
		const entries = readdirSync(place).sort().flatMap((name) => this.entryAt(prefix + name, join(place, name)) ?? []);
		const of = (type: VaultEntry["type"]) => entries.filter((entry) => entry.type === type).map((entry) => entry.path);
		return { files: of("file"), folders: of("folder") };
	}

	read(path: string): Buffer {
		const place = this.existing(path);
		const stats = statSync(place);
		// Reading a pipe would wait for whoever writes to it, and everyone else with it.
		if (!stats.isFile()) throw new Refusal(stats.isDirectory() ? 409 : 403, `${path} is no file`);
		if (stats.size > FILE_LIMIT) throw new Refusal(413, `${path} is larger than ${FILE_LIMIT} bytes`);
		return readFileSync(place);
	}

	/** Writes beside the file first and then renames, so that a crash leaves the old or the new text, never half. */
	write(path: string, data: Uint8Array, mode: "create" | "overwrite"): VaultEntry {
		const place = this.place(path);
		const exists = existsSync(place);
		if (exists && statSync(place).isDirectory()) throw new Refusal(409, `${path} is a folder`);
		if (exists && mode === "create") throw new Refusal(409, `${path} already exists`);
		if (!existsSync(dirname(place))) throw new Refusal(404, `No folder for ${path}`);
		const target = exists ? realpathSync(place) : place;
		// A name that nobody can have laid a link under, and that is not longer than the file's own may be.
		const draft = join(dirname(target), `.${randomUUID()}.draft`);
		const file = openSync(draft, "wx", exists ? statSync(target).mode : 0o666);
		try {
			try {
				let written = 0;
				while (written < data.length) written += writeSync(file, data, written);
				fsyncSync(file);
			} finally {
				closeSync(file);
			}
			if (mode === "create") {
				// Unlike a rename, a link fails where somebody else has just made that file.
				linkSync(draft, target);
				unlinkSync(draft);
			} else {
				if (exists) chmodSync(draft, statSync(target).mode);
				renameSync(draft, target);
			}
		} catch (error) {
			rmSync(draft, { force: true });
			throw error;
		}
		return this.entry(path);
	}

	makeFolder(path: string): VaultEntry {
		mkdirSync(this.place(path), { recursive: true });
		return this.entry(path);
	}

	rename(from: string, to: string): VaultEntry {
		const source = this.existing(from);
		const target = this.place(to);
		const sameFile = existsSync(target) && statSync(target).ino === statSync(source).ino;
		if (existsSync(target) && !sameFile) throw new Refusal(409, `${to} already exists`);
		if (!existsSync(dirname(target))) throw new Refusal(404, `No folder for ${to}`);
		renameSync(source, target);
		return this.entry(to);
	}

	/** Moves into the vault's own `.trash`, under a free name. */
	trash(path: string): void {
		const source = this.existing(path);
		const bin = this.place(".trash");
		mkdirSync(bin, { recursive: true });
		const name = basename(path);
		const dot = name.lastIndexOf(".") > 0 ? name.lastIndexOf(".") : name.length;
		let target = join(bin, name);
		for (let copy = 2; existsSync(target); copy++) target = join(bin, `${name.slice(0, dot)} ${copy}${name.slice(dot)}`);
		renameSync(source, target);
	}

	remove(path: string): void {
		rmSync(this.existing(path), { recursive: true });
	}

	/** The absolute place of a path inside the vault. @throws Refusal where it leads out. */
	private place(path: string): string {
		let place = this.root;
		for (const name of namesOf(path)) {
			place = join(place, name);
			if (!this.staysInside(place)) throw new Refusal(403, "That path leads out of the vault");
		}
		return place;
	}

	private existing(path: string): string {
		const place = this.place(path);
		if (!existsSync(place)) throw new Refusal(404, `No ${path} in the vault`);
		return place;
	}

	private entry(path: string): VaultEntry {
		const entry = this.stat(path);
		if (!entry) throw new Refusal(404, `No ${path} in the vault`);
		return entry;
	}

	private entryAt(path: string, place: string): VaultEntry | null {
		if (!this.staysInside(place)) return null;
		const stats = statSync(place, { throwIfNoEntry: false });
		if (!stats || !(stats.isFile() || stats.isDirectory())) return null;
		return {
			path,
			type: stats.isFile() ? "file" : "folder",
			size: stats.isFile() ? stats.size : 0,
			mtime: Math.floor(stats.mtimeMs),
			ctime: Math.floor(stats.birthtimeMs),
		};
	}

	/** False for a link out of the vault, and for one that leads nowhere: writing to it would create its target. */
	private staysInside(place: string): boolean {
		const stats = lstatSync(place, { throwIfNoEntry: false });
		if (!stats?.isSymbolicLink()) return true;
		try {
			const real = realpathSync(place);
			return real === this.root || real.startsWith(this.root + sep);
		} catch {
			return false;
		}
	}
}

/** The names in a vault path. @throws Refusal for anything but a plain relative path. */
function namesOf(path: string): string[] {
	const names = path.split("/");
	// eslint-disable-next-line no-control-regex -- control characters are what is refused
	const plain = path.length <= 4096 && !/[\u0000-\u001f\\]/.test(path) && !/^[a-zA-Z]:/.test(path);
	// Dots in other forms are no dots to this file system, but may become some on their way through another.
	if (!plain || names.some((name) => name === "" || /^\.{1,2}$/.test(name.normalize("NFKC").trim()))) {
		throw new Refusal(400, "Not a path inside the vault");
	}
	return names;
}
