import type * as O from "obsidian";
import { DataAdapter } from "./dataAdapter.ts";
import { Events } from "./events.ts";
import { TAbstractFile, TFile, TFolder } from "./files.ts";
import type { Folder, VaultEntry, VaultEvent } from "./folder.ts";

/** The files of the folder, in memory, and every way to change them. [D] */
export class Vault extends Events {
	readonly adapter: DataAdapter;
	readonly configDir = ".obsidian";
	private readonly byPath = new Map<string, TAbstractFile>();
	/** Texts as last read or written, with the moment of the file they belong to. */
	private readonly texts = new Map<string, { mtime: number; text: string }>();
	/** Changes of one file, moves included, run one after the other. [D: `process` is atomic] */
	private readonly queues = new Map<TAbstractFile, Promise<unknown>>();
	private readonly root = new TFolder(this, "/");

	constructor(
		private readonly folder: Folder,
		private readonly name: string,
	) {
		super();
		this.root.name = "";
		this.adapter = new DataAdapter(folder);
		this.byPath.set("/", this.root);
	}

	/** Reads the listing; as on a real start, `create` fires for each file, before the layout is ready. [D] */
	async loadAll(): Promise<void> {
		for (const entry of await this.folder.list()) this.trigger("create", this.adopt(entry));
		this.folder.listen((events) => this.hear(events));
	}

	getName(): string {
		return this.name;
	}

	getRoot(): TFolder {
		return this.root;
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.byPath.get(path) ?? null;
	}

	getFileByPath(path: string): TFile | null {
		const file = this.byPath.get(path);
		return file instanceof TFile ? file : null;
	}

	getFolderByPath(path: string): TFolder | null {
		const folder = this.byPath.get(path);
		return folder instanceof TFolder ? folder : null;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return [...this.byPath.values()];
	}

	getAllFolders(includeRoot = false): TFolder[] {
		return this.getAllLoadedFiles().filter((file) => file instanceof TFolder).filter((folder) => includeRoot || !folder.isRoot());
	}

	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter(({ extension }) => extension === "md");
	}

	async create(path: string, data: string, _options?: O.DataWriteOptions): Promise<TFile> {
		return this.createWith(path, data);
	}

	async createBinary(path: string, data: ArrayBuffer, _options?: O.DataWriteOptions): Promise<TFile> {
		return this.createWith(path, data);
	}

	async createFolder(path: string): Promise<TFolder> {
		// The app's own words. [O]
		if (this.byPath.has(path)) throw new Error("Folder already exists.");
		const entry = await this.folder.makeFolder(path);
		const known = path.split("/").map((_, index, names) => names.slice(0, index + 1).join("/"));
		for (const above of known.slice(0, -1)) if (!this.byPath.has(above)) this.announce({ ...entry, path: above });
		return folderOf(this.announce(entry));
	}

	async read(file: TFile): Promise<string> {
		// As of before: what is written while this is read must not count as read.
		const { path } = file;
		const { mtime } = file.stat;
		const text = await this.folder.readText(path);
		this.texts.set(path, { mtime, text });
		return text;
	}

	async cachedRead(file: TFile): Promise<string> {
		const known = this.texts.get(file.path);
		return known && known.mtime === file.stat.mtime ? known.text : this.read(file);
	}

	async readBinary(file: TFile): Promise<ArrayBuffer> {
		return this.folder.read(file.path);
	}

	getResourcePath(file: TFile): string {
		return this.folder.address(file.path);
	}

	async modify(file: TFile, data: string, _options?: O.DataWriteOptions): Promise<void> {
		await this.inTurn(file, () => this.store(file, data));
	}

	async modifyBinary(file: TFile, data: ArrayBuffer, _options?: O.DataWriteOptions): Promise<void> {
		await this.inTurn(file, () => this.store(file, data));
	}

	async append(file: TFile, data: string, _options?: O.DataWriteOptions): Promise<void> {
		await this.process(file, (text) => text + data);
	}

	async process(file: TFile, change: (data: string) => string, _options?: O.DataWriteOptions): Promise<string> {
		return this.inTurn(file, async () => {
			const before = await this.folder.readText(file.path);
			const after = change(before);
			if (after !== before) await this.store(file, after);
			return after;
		});
	}

	async copy<T extends TAbstractFile>(file: T, newPath: string): Promise<T> {
		if (!(file instanceof TFile)) throw new Error("The workbench copies files only");
		return (await this.createWith(newPath, await this.folder.read(file.path))) as unknown as T;
	}

	async rename(file: TAbstractFile, newPath: string): Promise<void> {
		const other = this.byPath.get(newPath);
		// The app's own words. [O]
		if (other && other !== file) throw new Error("Destination file already exists!");
		await this.inTurn(file, async () => {
			await this.folder.rename(file.path, newPath);
			this.moveInMemory(file, newPath);
		});
	}

	async trash(file: TAbstractFile, _system: boolean): Promise<void> {
		await this.inTurn(file, async () => {
			await this.folder.trash(file.path);
			this.forget(file);
		});
	}

	async delete(file: TAbstractFile, _force?: boolean): Promise<void> {
		await this.inTurn(file, async () => {
			await this.folder.remove(file.path);
			this.forget(file);
		});
	}

	static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
		callback(root);
		for (const child of root.children) {
			if (child instanceof TFolder) Vault.recurseChildren(child, callback);
			else callback(child);
		}
	}

	/** Texts of many notes at once, for the metadata cache; null where one cannot be read. */
	async readTexts(files: readonly TFile[]): Promise<(string | null)[]> {
		const texts = await this.folder.readMany(files.map(({ path }) => path));
		files.forEach(({ path, stat }, index) => {
			const text = texts[index];
			if (typeof text === "string") this.texts.set(path, { mtime: stat.mtime, text });
		});
		return texts;
	}

	private async createWith(path: string, data: string | ArrayBuffer): Promise<TFile> {
		// The app's own words. [O]
		if (this.byPath.has(path)) throw new Error("File already exists.");
		const entry = await this.folder.write(path, data, "create");
		if (typeof data === "string") this.texts.set(path, { mtime: entry.mtime, text: data });
		return fileOf(this.announce(entry));
	}

	private async store(file: TFile, data: string | ArrayBuffer): Promise<void> {
		const entry = await this.folder.write(file.path, data, "overwrite");
		if (typeof data === "string") this.texts.set(file.path, { mtime: entry.mtime, text: data });
		this.setStat(file, entry);
		this.trigger("modify", file);
	}

	private inTurn<T>(file: TAbstractFile, work: () => Promise<T>): Promise<T> {
		const before = this.queues.get(file) ?? Promise.resolve();
		const result = before.then(work, work);
		this.queues.set(file, result);
		const done = () => {
			if (this.queues.get(file) === result) this.queues.delete(file);
		};
		result.then(done, done);
		return result;
	}

	/** What happened on disk behind our back. What we did ourselves is known already and changes nothing. */
	private hear(events: readonly VaultEvent[]): void {
		for (const event of events) {
			const file = this.byPath.get(event.kind === "deleted" ? event.path : event.entry.path);
			if (event.kind === "deleted") {
				if (file) this.forget(file);
			} else if (!file) {
				this.announce(event.entry);
			} else if (file instanceof TFile && (file.stat.mtime !== event.entry.mtime || file.stat.size !== event.entry.size)) {
				this.texts.delete(file.path);
				this.setStat(file, event.entry);
				this.trigger("modify", file);
			}
		}
	}

	private announce(entry: VaultEntry): TAbstractFile {
		const known = this.byPath.get(entry.path);
		if (known) return known;
		const file = this.adopt(entry);
		this.trigger("create", file);
		return file;
	}

	private adopt(entry: VaultEntry): TAbstractFile {
		const file = entry.type === "file" ? new TFile(this, entry.path) : new TFolder(this, entry.path);
		if (file instanceof TFile) this.setStat(file, entry);
		this.byPath.set(entry.path, file);
		this.attach(file);
		return file;
	}

	private attach(file: TAbstractFile): void {
		const slash = file.path.lastIndexOf("/");
		file.parent = slash < 0 ? this.root : this.getFolderByPath(file.path.slice(0, slash));
		file.parent?.children.push(file);
	}

	private detach(file: TAbstractFile): void {
		const siblings = file.parent?.children;
		const index = siblings?.indexOf(file) ?? -1;
		if (index >= 0) siblings?.splice(index, 1);
	}

	/** A folder's contents are renamed one by one after it, each with its own event. [R] */
	private moveInMemory(file: TAbstractFile, newPath: string): void {
		const oldPath = file.path;
		const children = file instanceof TFolder ? [...file.children] : [];
		this.detach(file);
		this.byPath.delete(oldPath);
		const text = this.texts.get(oldPath);
		this.texts.delete(oldPath);
		if (text) this.texts.set(newPath, text);
		file.moveTo(newPath);
		this.byPath.set(newPath, file);
		this.attach(file);
		this.trigger("rename", file, oldPath);
		for (const child of children) this.moveInMemory(child, `${newPath}/${child.name}`);
	}

	private forget(file: TAbstractFile): void {
		if (file instanceof TFolder) for (const child of [...file.children]) this.forget(child);
		this.detach(file);
		this.byPath.delete(file.path);
		this.texts.delete(file.path);
		this.trigger("delete", file);
	}

	private setStat(file: TFile, { ctime, mtime, size }: VaultEntry): void {
		file.stat = { ctime, mtime, size };
	}
}

function fileOf(file: TAbstractFile): TFile {
	if (!(file instanceof TFile)) throw new Error(`${file.path} is a folder`);
	return file;
}

function folderOf(file: TAbstractFile): TFolder {
	if (!(file instanceof TFolder)) throw new Error(`${file.path} is a file`);
	return file;
}
