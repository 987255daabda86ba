import { watch, type FSWatcher } from "node:fs";
import type { VaultEntry, VaultFolder } from "./vaultFolder.ts";

export type VaultEvent =
	| { readonly kind: "created" | "modified"; readonly entry: VaultEntry }
	| { readonly kind: "deleted"; readonly path: string };

/** How long to wait for more changes before looking, in milliseconds. */
const QUIET = 60;

/**
 * Tells what changed in a vault from outside. The operating system's events only say when to look; what changed is
 * the difference between two listings, so that nothing is missed or told twice.
 */
export class FolderWatch {
	private known = new Map<string, VaultEntry>();
	private readonly watchers = new Map<string, FSWatcher>();
	private timer: NodeJS.Timeout | null = null;

	constructor(
		private readonly vault: VaultFolder,
		private readonly tell: (events: readonly VaultEvent[]) => void,
	) {
		this.known = new Map(vault.list().map((entry) => [entry.path, entry]));
		this.follow();
	}

	/** Call after every change made through the server itself, so that it is not reported as somebody else's. */
	accept(...paths: readonly string[]): void {
		for (const path of paths) {
			for (const known of this.known.keys()) if (known === path || known.startsWith(`${path}/`)) this.known.delete(known);
			const entry = this.vault.stat(path);
			if (entry) this.known.set(path, entry);
			if (entry?.type !== "folder") continue;
			for (const below of this.vault.list(path)) this.known.set(below.path, below);
			this.follow();
		}
	}

	close(): void {
		if (this.timer) clearTimeout(this.timer);
		for (const watcher of this.watchers.values()) watcher.close();
		this.watchers.clear();
	}

	private look(): void {
		let now: Map<string, VaultEntry>;
		try {
			now = new Map(this.vault.list().map((entry) => [entry.path, entry]));
		} catch {
			// A folder vanished while it was being listed; its own event brings us back.
			return;
		}
		const before = this.known;
		this.known = now;
		this.follow();
		this.tellOf(before, now);
	}

	private tellOf(before: ReadonlyMap<string, VaultEntry>, now: ReadonlyMap<string, VaultEntry>): void {
		const events: VaultEvent[] = [];
		for (const path of [...before.keys()].reverse()) if (!now.has(path)) events.push({ kind: "deleted", path });
		for (const [path, entry] of now) {
			const old = before.get(path);
			if (!old) events.push({ kind: "created", entry });
			else if (entry.type === "file" && (old.mtime !== entry.mtime || old.size !== entry.size)) events.push({ kind: "modified", entry });
		}
		if (events.length > 0) this.tell(events);
	}

	/** One watcher per folder: the recursive kind is not to be had everywhere. */
	private follow(): void {
		const folders = new Set(["", ...[...this.known.values()].flatMap(({ type, path }) => (type === "folder" ? path : []))]);
		for (const [folder, watcher] of this.watchers) {
			if (folders.has(folder)) continue;
			watcher.close();
			this.watchers.delete(folder);
		}
		for (const folder of folders) {
			if (this.watchers.has(folder)) continue;
			try {
				const watcher = watch(`${this.vault.root}/${folder}`, () => this.wait());
				watcher.on("error", () => this.watchers.delete(folder));
				this.watchers.set(folder, watcher);
			} catch {
				// Too many watchers, or the folder is gone: changes there are seen with the next one elsewhere.
			}
		}
	}

	private wait(): void {
		if (this.timer) clearTimeout(this.timer);
		this.timer = setTimeout(() => this.look(), QUIET);
	}
}
