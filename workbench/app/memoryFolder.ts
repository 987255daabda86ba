import type { Folder, VaultEntry, VaultEvent } from "./folder.ts";

interface Held {
	entry: VaultEntry;
	/** Empty for folders. */
	data: ArrayBuffer;
}

/**
 * A folder that was read once and is kept in memory from then on: for runs of many edits, where a request for each
 * would take longer than everything else. Held to the same contract as the folder on disk.
 */
export class MemoryFolder implements Folder {
	readonly busy = false;
	private readonly held = new Map<string, Held>();
	/** Taken away from outside, and nobody was told yet: their place moves on with the folder's. */
	private readonly untold = new Set<Held>();
	private readonly listeners = new Set<(events: readonly VaultEvent[]) => void>();
	private layout: unknown = null;
	private clock = 0;

	private loaded: Promise<void> | null = null;

	/** @param disk is read once, with the first listing; the plugin's own files come from there still. */
	constructor(private readonly disk: Pick<Folder, "list" | "read" | "readMany" | "pluginFile">) {}

	async list(): Promise<VaultEntry[]> {
		await (this.loaded ??= this.load());
		const isHidden = (path: string) => path.split("/").some((name) => name.startsWith("."));
		const entries = [...this.held.values()].map(({ entry }) => entry);
		return entries.filter(({ path }) => !isHidden(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
	}

	private async load(): Promise<void> {
		const entries = await this.disk.list();
		const notes = entries.filter(({ type, path }) => type === "file" && path.endsWith(".md"));
		const texts = await this.disk.readMany(notes.map(({ path }) => path));
		const known = new Map(notes.map(({ path }, index) => [path, texts[index] ?? null]));
		for (const entry of entries) {
			const text = known.get(entry.path) ?? null;
			const data = text !== null ? bytes(text) : entry.type === "file" ? await this.disk.read(entry.path) : new ArrayBuffer(0);
			this.held.set(entry.path, { entry, data });
		}
	}

	names(path: string): Promise<{ files: string[]; folders: string[] }> {
		return asked(() => {
			if (path !== "") this.at(path);
			const inside = [...this.held.values()].map(({ entry }) => entry).filter((entry) => above(entry.path) === path);
			const of = (type: VaultEntry["type"]) => inside.filter((entry) => entry.type === type).map((entry) => entry.path).sort();
			return { files: of("file"), folders: of("folder") };
		});
	}

	stat(path: string): Promise<VaultEntry | null> {
		return asked(() => this.held.get(path)?.entry ?? null);
	}

	read(path: string): Promise<ArrayBuffer> {
		return asked(() => this.at(path).data.slice(0));
	}

	readText(path: string): Promise<string> {
		return asked(() => text(this.at(path).data));
	}

	readMany(paths: readonly string[]): Promise<(string | null)[]> {
		return asked(() => paths.map((path) => (this.held.get(path)?.entry.type === "file" ? text(this.at(path).data) : null)));
	}

	write(path: string, data: string | ArrayBuffer, mode: "create" | "overwrite"): Promise<VaultEntry> {
		return asked(() => {
			if (mode === "create" && this.held.has(path)) throw new Error(`${path} already exists`);
			return this.put(path, typeof data === "string" ? bytes(data) : data.slice(0));
		});
	}

	makeFolder(path: string): Promise<VaultEntry> {
		return asked(() => {
			const names = path.split("/");
			for (let depth = 1; depth <= names.length; depth++) {
				const part = names.slice(0, depth).join("/");
				const known = this.held.get(part);
				if (known?.entry.type === "file") throw new Error(`${part} is a file`);
				if (!known) this.held.set(part, { entry: this.entry(part, "folder", 0), data: new ArrayBuffer(0) });
			}
			return this.at(path).entry;
		});
	}

	rename(path: string, to: string): Promise<VaultEntry> {
		return asked(() => {
			this.at(path);
			if (this.held.has(to) && to !== path) throw new Error(`${to} already exists`);
			this.needsFolder(to);
			for (const gone of this.untold) {
				if (gone.entry.path.startsWith(`${path}/`)) gone.entry = { ...gone.entry, path: to + gone.entry.path.slice(path.length) };
			}
			for (const [old, held] of [...this.held]) {
				if (old !== path && !old.startsWith(`${path}/`)) continue;
				this.held.delete(old);
				held.entry = { ...held.entry, path: to + old.slice(path.length) };
				this.held.set(held.entry.path, held);
			}
			return this.at(to).entry;
		});
	}

	trash(path: string): Promise<void> {
		return this.remove(path);
	}

	remove(path: string): Promise<void> {
		return asked(() => {
			this.at(path);
			for (const old of [...this.held.keys()]) if (old === path || old.startsWith(`${path}/`)) this.held.delete(old);
		});
	}

	readLayout(): Promise<unknown> {
		return asked(() => this.layout);
	}

	writeLayout(layout: unknown): Promise<void> {
		return asked(() => {
			this.layout = JSON.parse(JSON.stringify(layout)) as unknown;
		});
	}

	pluginFile(name: string): Promise<string | null> {
		return this.disk.pluginFile(name);
	}

	address(path: string): string {
		return URL.createObjectURL(new Blob([this.at(path).data]));
	}

	listen(listener: (events: readonly VaultEvent[]) => void): void {
		this.listeners.add(listener);
	}

	/** As another program would, behind the app's back; the news comes when `tell` is called. Null takes the file away. */
	changeOutside(path: string, content: string | null): { tell(): void } {
		const isNew = !this.held.has(path);
		if (content !== null) this.put(path, bytes(content));
		const changed = this.held.get(path);
		if (content === null && changed) {
			this.held.delete(path);
			this.untold.add(changed);
		}
		return {
			tell: () => {
				// Of what has become of it by then: somebody may have changed, moved or removed it once more.
				if (changed) this.untold.delete(changed);
				const place = changed?.entry.path ?? path;
				const entry = this.held.get(place)?.entry;
				const event: VaultEvent = entry ? { kind: isNew ? "created" : "modified", entry } : { kind: "deleted", path: place };
				for (const listener of this.listeners) listener([event]);
			},
		};
	}

	private at(path: string): Held {
		const held = this.held.get(path);
		if (!held) throw new Error(`No ${path} in the vault`);
		return held;
	}

	private put(path: string, data: ArrayBuffer): VaultEntry {
		this.needsFolder(path);
		const known = this.held.get(path);
		if (known?.entry.type === "folder") throw new Error(`${path} is a folder`);
		const entry = this.entry(path, "file", data.byteLength, known?.entry.ctime);
		if (known) Object.assign(known, { entry, data });
		else this.held.set(path, { entry, data });
		return entry;
	}

	private needsFolder(path: string): void {
		const folder = above(path);
		if (folder !== "" && this.held.get(folder)?.entry.type !== "folder") throw new Error(`No folder for ${path}`);
	}

	/** No two changes bear the same moment, so that none is taken for another. */
	private entry(path: string, type: VaultEntry["type"], size: number, ctime?: number): VaultEntry {
		this.clock = Math.max(this.clock + 1, Date.now());
		return { path, type, size, mtime: this.clock, ctime: ctime ?? this.clock };
	}
}

/** Answers later, as a disk does, and rejects instead of throwing. */
async function asked<T>(answer: () => T): Promise<T> {
	await Promise.resolve();
	return answer();
}

function above(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function bytes(content: string): ArrayBuffer {
	return new TextEncoder().encode(content).buffer;
}

function text(data: ArrayBuffer): string {
	return new TextDecoder().decode(data);
}
