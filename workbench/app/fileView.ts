import type * as O from "obsidian";
import { TFile } from "./files.ts";
import type { WorkspaceLeaf } from "./leaf.ts";
import type { Menu } from "./menu.ts";
import { ItemView } from "./view.ts";

/** A view of one file, which it finds again after a rename. [D] */
export abstract class FileView extends ItemView {
	allowNoFile = false;
	file: TFile | null = null;
	override navigation = true;

	getDisplayText(): string {
		return this.file?.basename ?? "No file";
	}

	override getState(): Record<string, unknown> {
		return { file: this.file?.path ?? null };
	}

	override async setState(state: unknown, _result: O.ViewStateResult): Promise<void> {
		const path = (state as { file?: unknown } | null)?.file;
		const file = typeof path === "string" ? this.app.vault.getFileByPath(path) : null;
		if (file !== this.file) await this.loadFile(file);
	}

	override onload(): void {
		this.registerEvent(this.app.vault.on("rename", (file: TFile) => {
			if (file === this.file) void this.onRename(file).then(() => this.leaf.updateHeader());
		}));
		this.registerEvent(this.app.vault.on("delete", (file: TFile) => {
			if (file === this.file) void this.loadFile(null).then(() => this.allowNoFile || this.leaf.detach());
		}));
	}

	override async onClose(): Promise<void> {
		if (this.file) await this.onUnloadFile(this.file);
	}

	override onPaneMenu(menu: Menu, source: string): void {
		if (this.file) this.app.workspace.trigger("file-menu", menu, this.file, source, this.leaf);
	}

	async onLoadFile(_file: TFile): Promise<void> {}
	async onUnloadFile(_file: TFile): Promise<void> {}
	async onRename(_file: TFile): Promise<void> {}

	canAcceptExtension(_extension: string): boolean {
		return false;
	}

	private async loadFile(file: TFile | null): Promise<void> {
		if (this.file) await this.onUnloadFile(this.file);
		this.file = file;
		if (file) await this.onLoadFile(file);
		this.leaf.updateHeader();
		this.app.workspace.fileMayHaveChanged();
	}
}

export abstract class EditableFileView extends FileView {}

/** A view of a file's text, saved two seconds after the last change. [D] */
export abstract class TextFileView extends EditableFileView {
	data = "";
	readonly requestSave: () => void;
	private dirty = false;
	private timer = 0;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.requestSave = () => {
			this.dirty = true;
			window.clearTimeout(this.timer);
			this.timer = window.setTimeout(() => void this.save(), 2000);
		};
	}

	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	get unsaved(): boolean {
		return this.dirty;
	}

	override onload(): void {
		super.onload();
		this.registerEvent(this.app.vault.on("modify", (file: TFile) => {
			if (file === this.file && !this.dirty) void this.refresh(file);
		}));
	}

	override async onLoadFile(file: TFile): Promise<void> {
		try {
			this.data = await this.app.vault.cachedRead(file);
		} catch (error) {
			this.data = "";
			this.app.notify(`${file.path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
		}
		if (this.file === file) this.setViewData(this.data, true);
	}

	override async onUnloadFile(_file: TFile): Promise<void> {
		await this.save();
		this.clear();
	}

	async save(clear?: boolean): Promise<void> {
		window.clearTimeout(this.timer);
		if (!this.dirty || !this.file) return;
		this.dirty = false;
		this.data = this.getViewData();
		if (clear) this.clear();
		await this.app.vault.modify(this.file, this.data);
	}

	private async refresh(file: TFile): Promise<void> {
		const data = await this.app.vault.cachedRead(file);
		if (this.file !== file || this.dirty || data === this.data) return;
		this.data = data;
		this.setViewData(data, false);
	}
}
