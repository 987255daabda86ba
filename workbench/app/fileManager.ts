import type * as O from "obsidian";
import type { App } from "./app.ts";
import { TFile, TFolder, type TAbstractFile } from "./files.ts";
import { getLinkpath, parseLinktext } from "./links.ts";
import { Modal } from "./modal.ts";
import { Setting } from "./setting.ts";
import { changeFrontMatter } from "./yaml.ts";

/** What is done to files with regard to links and settings. [D] */
export class FileManager {
	constructor(private readonly app: App) {}

	/** New notes go to the vault's root, the app's own default. [R] */
	getNewFileParent(_sourcePath: string, _newFilePath?: string): TFolder {
		return this.app.vault.getRoot();
	}

	/** Links to the file are rewritten so that they lead to it still. [D] */
	async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
		const links = file instanceof TFile ? this.linksTo(file) : [];
		await this.app.vault.rename(file, newPath);
		if (!(file instanceof TFile)) return;
		const bySource = new Map<TFile, typeof links>();
		for (const link of links) bySource.set(link.source, [...(bySource.get(link.source) ?? []), link]);
		for (const [source, all] of bySource) {
			await this.app.vault.process(source, (text) => {
				let changed = text;
				for (const { reference } of all.sort((a, b) => b.offset - a.offset)) changed = this.relink(changed, reference, file, source);
				return changed;
			});
		}
	}

	async trashFile(file: TAbstractFile): Promise<void> {
		await this.app.vault.trash(file, false);
	}

	async promptForDeletion(file: TAbstractFile): Promise<boolean> {
		return new Promise((resolve) => {
			const modal = new Modal(this.app);
			let agreed = false;
			modal.setTitle("Delete file");
			modal.contentEl.createEl("p", { text: `“${file.name}” will be moved to the trash of this folder.` });
			new Setting(modal.contentEl)
				.addButton((button) => button.setButtonText("Delete").setWarning().onClick(() => {
					agreed = true;
					modal.close();
				}))
				.addButton((button) => button.setButtonText("Cancel").onClick(() => modal.close()));
			modal.onClose = () => {
				if (agreed) void this.trashFile(file);
				resolve(agreed);
			};
			modal.open();
		});
	}

	/** A wikilink with the shortest text that leads there. [D] */
	generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
		const text = file.path === sourcePath && subpath !== "" ? subpath : this.app.metadataCache.fileToLinktext(file, sourcePath, true) + subpath;
		return alias === "" || alias === text ? `[[${text}]]` : `[[${text}|${alias}]]`;
	}

	/** @throws where the properties cannot be parsed; the note is left as it is. [D] */
	async processFrontMatter(file: TFile, change: (frontmatter: Record<string, unknown>) => void, _options?: O.DataWriteOptions): Promise<void> {
		await this.app.vault.process(file, (text) => changeFrontMatter(text, change));
	}

	/** The note that a link to nowhere would be, made now. [O] */
	async createNamed(linkpath: string, sourcePath: string): Promise<TFile> {
		const path = linkpath.endsWith(".md") ? linkpath : `${linkpath}.md`;
		const parent = this.getNewFileParent(sourcePath, path);
		const full = path.includes("/") || parent.isRoot() ? path.replace(/^\//, "") : `${parent.path}/${path}`;
		const folder = full.slice(0, Math.max(0, full.lastIndexOf("/")));
		if (folder !== "" && !this.app.vault.getFolderByPath(folder)) await this.app.vault.createFolder(folder);
		return this.app.vault.create(full, "");
	}

	private linksTo(file: TFile): { source: TFile; reference: O.Reference; offset: number }[] {
		const { metadataCache } = this.app;
		return [...metadataCache.naming(file.name)].flatMap((source) => {
			const cache = metadataCache.getFileCache(source);
			const references: O.Reference[] = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
			return references
				.filter(({ link }) => getLinkpath(link) !== "" && metadataCache.getFirstLinkpathDest(getLinkpath(link), source.path) === file)
				.map((reference) => ({ source, reference, offset: "position" in reference ? (reference.position as O.Pos).start.offset : -1 }));
		});
	}

	private relink(text: string, reference: O.Reference, file: TFile, source: TFile): string {
		const { subpath } = parseLinktext(reference.link);
		const target = this.app.metadataCache.fileToLinktext(file, source.path, !reference.link.toLowerCase().endsWith(".md")) + subpath;
		const after = reference.original.startsWith("[[") || reference.original.startsWith("![[")
			? reference.original.replace(reference.link, () => target)
			: reference.original.replace(/\]\([^)]*\)$/, () => `](${encodeURI(file.path + subpath)})`);
		const position = "position" in reference ? (reference.position as O.Pos) : null;
		const at = position ? position.start.offset : text.indexOf(reference.original);
		const stands = at >= 0 && text.startsWith(reference.original, at);
		return stands ? text.slice(0, at) + after + text.slice(at + reference.original.length) : text;
	}
}
