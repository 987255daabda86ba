import { debounce } from "./debounce.ts";
import { TFile, TFolder, type TAbstractFile } from "./files.ts";
import { setIcon } from "./icons.ts";
import { Keymap } from "./keymap.ts";
import { Menu } from "./menu.ts";
import { Modal } from "./modal.ts";
import { Platform } from "./platform.ts";
import { Setting } from "./setting.ts";
import { ItemView } from "./view.ts";

/** The vault's files, as a tree. */
export class FileExplorer extends ItemView {
	override icon = "folder-closed";
	private readonly open = new Set<string>(["/"]);

	getViewType(): string {
		return "file-explorer";
	}

	getDisplayText(): string {
		return "Files";
	}

	override async onOpen(): Promise<void> {
		const draw = debounce(() => this.draw(), 50, true);
		for (const name of ["create", "delete", "rename"]) this.registerEvent(this.app.vault.on(name, draw));
		this.registerEvent(this.app.workspace.on("file-open", draw));
		for (const folder of this.app.vault.getAllFolders()) if (folder.children.length <= 30) this.open.add(folder.path);
		this.draw();
	}

	private draw(): void {
		const { scrollTop } = this.contentEl;
		this.contentEl.empty();
		const bar = this.contentEl.createDiv("nav-header").createDiv("nav-buttons-container");
		const add = bar.createEl("button", { cls: "clickable-icon nav-action-button", attr: { "aria-label": "New note" } });
		setIcon(add, "square-pen");
		add.addEventListener("click", () => void this.newNote());
		const tree = this.contentEl.createDiv({ cls: "nav-files-container", attr: { role: "tree", "aria-label": "Files" } });
		this.drawChildren(tree, this.app.vault.getRoot());
		this.contentEl.scrollTop = scrollTop;
	}

	private drawChildren(parent: HTMLElement, folder: TFolder): void {
		const order = (file: TAbstractFile) => `${file instanceof TFolder ? 0 : 1}${file.name}`;
		const sorted = [...folder.children].sort((a, b) => order(a).localeCompare(order(b), undefined, { numeric: true }));
		for (const file of sorted) {
			if (file instanceof TFolder) this.drawFolder(parent, file);
			else if (file instanceof TFile) this.drawFile(parent, file);
		}
	}

	private drawFolder(parent: HTMLElement, folder: TFolder): void {
		const isOpen = this.open.has(folder.path);
		const el = parent.createDiv("tree-item nav-folder");
		const title = el.createDiv({ cls: "tree-item-self nav-folder-title", attr: { role: "treeitem", tabindex: 0, "aria-expanded": isOpen } });
		setIcon(title.createDiv("tree-item-icon collapse-icon"), isOpen ? "chevron-down" : "chevron-right");
		title.createDiv({ cls: "tree-item-inner", text: folder.name });
		onChoose(title, () => {
			if (isOpen) this.open.delete(folder.path);
			else this.open.add(folder.path);
			this.draw();
		});
		if (isOpen) this.drawChildren(el.createDiv({ cls: "tree-item-children", attr: { role: "group" } }), folder);
	}

	private drawFile(parent: HTMLElement, file: TFile): void {
		const isActive = this.app.workspace.getActiveFile() === file;
		const title = parent.createDiv("tree-item nav-file").createDiv({
			cls: "tree-item-self nav-file-title",
			attr: { role: "treeitem", tabindex: 0, draggable: true, "data-path": file.path, "aria-selected": isActive },
		});
		title.toggleClass("is-active", isActive);
		title.createDiv({ cls: "tree-item-inner", text: file.extension === "md" ? file.basename : file.name });
		onChoose(title, (event) => {
			void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
			if (Platform.isPhone) this.app.workspace.leftSplit.collapse();
		});
		title.addEventListener("contextmenu", (event) => this.showFileMenu(event, file));
		title.addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/plain", this.app.fileManager.generateMarkdownLink(file, "")));
	}

	private showFileMenu(event: MouseEvent, file: TFile): void {
		const menu = new Menu();
		menu.addItem((item) => item.setTitle("Open in new tab").setIcon("file-plus").onClick(() => void this.app.workspace.getLeaf("tab").openFile(file)));
		menu.addItem((item) => item.setTitle("Rename…").setIcon("pencil").onClick(() => this.askForName(file)));
		this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu");
		menu.addItem((item) => item.setSection("danger").setTitle("Delete").setIcon("trash-2").setWarning(true).onClick(() => void this.app.fileManager.trashFile(file)));
		menu.showAtMouseEvent(event);
	}

	private askForName(file: TFile): void {
		const modal = new Modal(this.app);
		modal.setTitle("Rename file");
		let name = file.basename;
		const rename = () => {
			modal.close();
			const path = `${file.parent?.isRoot() === false ? `${file.parent.path}/` : ""}${name}.${file.extension}`;
			this.app.fileManager.renameFile(file, path).catch((error: unknown) => this.app.notify(String(error)));
		};
		new Setting(modal.contentEl).setName("File name").addText((text) => text.setValue(name).onChange((value) => (name = value)));
		new Setting(modal.contentEl).addButton((button) => button.setButtonText("Save").setCta().onClick(rename));
		modal.scope.register([], "Enter", () => {
			rename();
			return false;
		});
		modal.open();
	}

	private async newNote(): Promise<void> {
		const { vault, workspace } = this.app;
		let name = "Untitled.md";
		for (let copy = 1; vault.getFileByPath(name); copy++) name = `Untitled ${copy}.md`;
		await workspace.getLeaf(false).openFile(await vault.create(name, ""));
	}
}

function onChoose(el: HTMLElement, run: (event: MouseEvent | KeyboardEvent) => void): void {
	el.onClickEvent(run);
	el.addEventListener("keydown", (event) => {
		if (event.key === "Enter") run(event);
	});
}
