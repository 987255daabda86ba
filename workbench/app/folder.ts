import type { VaultEntry } from "../server/vaultFolder.ts";
import type { VaultEvent } from "../server/watchFolder.ts";

export type { VaultEntry, VaultEvent };

/** The folder behind the vault. Every promise rejects with the folder's own words. */
export interface Folder {
	/** True while something is under way. */
	readonly busy: boolean;
	/** Everything but hidden names. */
	list(): Promise<VaultEntry[]>;
	/** What stands in one folder, hidden names included. */
	names(path: string): Promise<{ files: string[]; folders: string[] }>;
	stat(path: string): Promise<VaultEntry | null>;
	read(path: string): Promise<ArrayBuffer>;
	readText(path: string): Promise<string>;
	/** Texts in the order of the paths; null where a note cannot be read. */
	readMany(paths: readonly string[]): Promise<(string | null)[]>;
	/** Whole or not at all; `create` rejects where a file stands already. */
	write(path: string, data: string | ArrayBuffer, mode: "create" | "overwrite"): Promise<VaultEntry>;
	/** Also the folders above. */
	makeFolder(path: string): Promise<VaultEntry>;
	rename(path: string, to: string): Promise<VaultEntry>;
	/** Into the folder's own `.trash`. */
	trash(path: string): Promise<void>;
	remove(path: string): Promise<void>;
	readLayout(): Promise<unknown>;
	writeLayout(layout: unknown): Promise<void>;
	/** One of the plugin's own files; null where it has none of that name. */
	pluginFile(name: string): Promise<string | null>;
	/** An address that an `<img>` can show. */
	address(path: string): string;
	/** Calls back for each change that was not made through this folder. */
	listen(listener: (events: readonly VaultEvent[]) => void): void;
}
