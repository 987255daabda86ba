import type * as O from "obsidian";
import type { Vault } from "./vault.ts";

/** A file or folder of the vault. The same object lives on through renames, so that `instanceof` and identity hold. [D] */
export abstract class TAbstractFile {
	path = "";
	name = "";
	parent: TFolder | null = null;

	constructor(
		readonly vault: Vault,
		path: string,
	) {
		this.moveTo(path);
	}

	moveTo(path: string): void {
		this.path = path;
		this.name = path.slice(path.lastIndexOf("/") + 1);
	}
}

export class TFile extends TAbstractFile {
	stat: O.FileStats = { ctime: 0, mtime: 0, size: 0 };
	declare basename: string;
	declare extension: string;

	override moveTo(path: string): void {
		super.moveTo(path);
		const dot = this.name.lastIndexOf(".");
		this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
		this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : "";
	}
}

export class TFolder extends TAbstractFile {
	children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === "/";
	}
}
