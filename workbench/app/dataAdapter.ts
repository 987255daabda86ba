import type * as O from "obsidian";
import type { Folder } from "./folder.ts";

/** Files by path, hidden ones included: what plugins use for their own data. [D] */
export class DataAdapter {
	constructor(private readonly folder: Folder) {}

	getName(): string {
		return "workbench";
	}

	async exists(path: string, _sensitive?: boolean): Promise<boolean> {
		return (await this.folder.stat(path)) !== null;
	}

	async stat(path: string): Promise<O.Stat | null> {
		const entry = await this.folder.stat(path);
		return entry && { type: entry.type, ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
	}

	list(path: string): Promise<O.ListedFiles> {
		return this.folder.names(path === "/" ? "" : path);
	}

	read(path: string): Promise<string> {
		return this.folder.readText(path);
	}

	readBinary(path: string): Promise<ArrayBuffer> {
		return this.folder.read(path);
	}

	async write(path: string, data: string, _options?: O.DataWriteOptions): Promise<void> {
		await this.folder.write(path, data, "overwrite");
	}

	async writeBinary(path: string, data: ArrayBuffer, _options?: O.DataWriteOptions): Promise<void> {
		await this.folder.write(path, data, "overwrite");
	}

	async mkdir(path: string): Promise<void> {
		await this.folder.makeFolder(path);
	}

	async rename(path: string, newPath: string): Promise<void> {
		await this.folder.rename(path, newPath);
	}

	async remove(path: string): Promise<void> {
		await this.folder.remove(path);
	}

	getResourcePath(path: string): string {
		return this.folder.address(path);
	}
}
