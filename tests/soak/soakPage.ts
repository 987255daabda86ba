import { taxonomyDocument } from "../../src/core/export/json.ts";
import { diagnosticText } from "../../src/core/language/diagnosticText.ts";
import { translator } from "../../src/core/language/translate.ts";
import { LENSES } from "../../src/core/visible/viewState.ts";
import type { ViewElement } from "../../src/view/taxonomyView.ts";
import type { TFile } from "../../workbench/app/files.ts";
import type { MemoryFolder } from "../../workbench/app/memoryFolder.ts";
import { seededRandom } from "../../workbench/app/seededRandom.ts";
import type { WorkspaceLeaf } from "../../workbench/app/leaf.ts";
import { nameCount, pick, randomNote, randomPath, type Random } from "./randomNotes.ts";

const VIEW = "model-taxonomy";
const BLOCK = "Block.md";
/** So many edits at most are begun without waiting for the one before. */
const AT_ONCE = 24;
/** So many leaves at most are open at a time. */
const MOST_LEAVES = 5;
/** News from outside come up to so many milliseconds late. */
const NEWS_DELAY = 30;

/** How often which kind of edit is made, in a hundred. */
const KINDS = [
	["edit", 52],
	["editOutside", 12],
	["create", 11],
	["createOutside", 2],
	["rename", 6],
	["renameWithLinks", 3],
	["move", 3],
	["remove", 7],
	["removeOutside", 4],
] as const;
type Kind = (typeof KINDS)[number][0] | "renameFolder";

/** The hands of a long run, inside the workbench's page. Everything they do follows from the seed. */
export class SoakPage {
	/** How many edits of each kind were carried out. */
	readonly done: Record<string, number> = {};
	/** Edits that the vault refused, since another one was quicker. */
	refused = 0;
	private readonly random: Random;
	private readonly names: number;
	private readonly app = window.workbench.app;
	private late: Promise<void>[] = [];
	private readonly running: Promise<void>[] = [];

	constructor(
		seed: number,
		private readonly notes: number,
	) {
		this.random = seededRandom(seed);
		this.names = nameCount(notes);
	}

	/** Carries out so many edits in bursts, with a view opened, changed or closed between any two of these. */
	async edit(count: number): Promise<void> {
		for (let left = count; left > 0; ) {
			const files = this.app.vault.getMarkdownFiles();
			const burst = Math.min(left, 1 + Math.floor(this.random() * AT_ONCE));
			this.running.push(...Array.from({ length: burst }, () => this.one(files)));
			left -= burst;
			if (this.random() < 0.3) await this.rest();
			if (this.random() < 0.12) await this.view();
			await pause(Math.floor(this.random() * 6));
		}
		await this.rest();
		await Promise.all(this.late);
		this.late = [];
	}

	/** A folder moves alone: two programs that move one file at once are not what is asked about. */
	private async rest(): Promise<void> {
		await Promise.all(this.running.splice(0));
		if (this.random() < 0.2) await this.one(this.app.vault.getMarkdownFiles(), "renameFolder");
	}

	/** One taxonomy in front and nothing else, as at every moment that is compared with another. */
	async calm(): Promise<void> {
		const first = this.leaves().find((leaf) => leaf.view.getViewType() === VIEW && leaf.containerEl.ownerDocument === document);
		for (const leaf of this.leaves()) if (leaf !== first && leaf.view.getViewType() !== "empty") leaf.detach();
		const leaf = first ?? this.app.workspace.getLeaf("tab");
		await leaf.setViewState({ type: VIEW, active: true, state: { lens: "tree" } });
		await this.app.workspace.revealLeaf(leaf);
	}

	/** What the plugin holds, in its own export; null while it holds nothing. */
	exported(): string | null {
		const view = document.querySelector<ViewElement>(".model-taxonomy-view")?.taxonomyView;
		const translate = translator("en");
		return view?.taxonomy ? JSON.stringify(taxonomyDocument(view.taxonomy, (diagnostic) => diagnosticText(diagnostic, translate)), null, "\t") : null;
	}

	async equals(expected: string): Promise<boolean> {
		const exported = this.exported();
		return exported !== null && (await digest(exported)) === expected;
	}

	/** Every note's text, by path. */
	async texts(): Promise<Record<string, string>> {
		const paths = this.app.vault.getMarkdownFiles().map(({ path }) => path);
		const texts = await this.app.folder.readMany(paths);
		return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? ""]));
	}

	private async one(files: readonly TFile[], kind: Kind = this.kind(files.length)): Promise<void> {
		const file = pick(files, this.random);
		const path = randomPath(this.names, this.random);
		const text = randomNote(this.names, this.random);
		try {
			if (await this.carryOut(kind, file, path, text)) this.done[kind] = (this.done[kind] ?? 0) + 1;
			else this.refused++;
		} catch {
			this.refused++;
		}
	}

	/** Answers whether there was anything to do. */
	private async carryOut(kind: Kind, file: TFile, path: string, text: string): Promise<boolean> {
		const { vault, fileManager, folder } = this.app;
		const outside = folder as MemoryFolder;
		const stands = vault.getFileByPath(file.path) === file && file.path !== BLOCK;
		switch (kind) {
			case "edit":
				await vault.process(file, () => text);
				return true;
			case "editOutside":
				return stands && this.news(outside.changeOutside(file.path, text));
			case "create":
				await this.folderOf(path);
				await vault.create(path, text);
				return true;
			case "createOutside":
				await this.folderOf(path);
				return (await folder.stat(path)) === null && this.news(outside.changeOutside(path, text));
			case "rename":
			case "renameWithLinks": {
				if (!stands) return false;
				const to = (file.parent?.isRoot() === true ? "" : `${file.parent?.path}/`) + path.slice(path.lastIndexOf("/") + 1);
				await (kind === "rename" ? vault.rename(file, to) : fileManager.renameFile(file, to));
				return true;
			}
			case "move":
				if (!stands) return false;
				await this.folderOf(path);
				await vault.rename(file, path.slice(0, path.lastIndexOf("/") + 1) + file.name);
				return true;
			case "remove":
				if (!stands) return false;
				await vault.trash(file, false);
				return true;
			case "removeOutside":
				return stands && this.news(outside.changeOutside(file.path, null));
			case "renameFolder": {
				const { parent } = file;
				if (!parent || parent.isRoot()) return false;
				await vault.rename(parent, `${parent.path.replace(/ \d+$/, "")} ${Math.floor(this.random() * 9)}`);
				return true;
			}
		}
	}

	/** Kinds as often as the table says; the vault keeps about the size it had. */
	private kind(present: number): Kind {
		const roll = this.random() * 100;
		let below = 0;
		const kind = KINDS.find(([, share]) => roll < (below += share))?.[0] ?? "edit";
		if (kind === "create" && present > this.notes * 1.02) return "remove";
		return kind === "remove" && present < this.notes * 0.98 ? "create" : kind;
	}

	private async folderOf(path: string): Promise<void> {
		const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
		if (folder !== "" && !this.app.vault.getFolderByPath(folder)) await this.app.vault.createFolder(folder);
	}

	/** The vault hears of it later, and other edits come first. */
	private news(news: { tell(): void }): true {
		this.late.push(pause(Math.floor(this.random() * NEWS_DELAY)).then(() => news.tell()));
		return true;
	}

	/** Somebody looks at something else. */
	private async view(): Promise<void> {
		const { workspace, vault } = this.app;
		const leaves = this.leaves().filter((leaf) => leaf.view.getViewType() !== "file-explorer");
		const views = leaves.filter((leaf) => leaf.view.getViewType() === VIEW);
		const roll = this.random();
		const some = views.length > 0 ? pick(views, this.random) : null;
		if (leaves.length >= MOST_LEAVES || (roll < 0.2 && leaves.length > 1)) pick(leaves, this.random).detach();
		else if (roll < 0.55 && some) await some.setViewState({ type: VIEW, state: { lens: pick(LENSES, this.random) } });
		else if (roll < 0.65) await workspace.ensureSideLeaf(VIEW, "right", { reveal: true, state: { local: true, lens: "network" } });
		else if (roll < 0.75 && vault.getFileByPath(BLOCK)) {
			await workspace.getLeaf("tab").setViewState({ type: "markdown", active: true, state: { file: BLOCK, mode: "preview" } });
		} else if (roll < 0.8) await workspace.getLeaf("tab").openFile(pick(vault.getMarkdownFiles(), this.random));
		else if (roll < 0.84) await workspace.openPopoutLeaf().setViewState({ type: VIEW, active: true });
		else await workspace.getLeaf("tab").setViewState({ type: VIEW, active: true, state: { lens: pick(LENSES, this.random) } });
	}

	private leaves(): WorkspaceLeaf[] {
		const leaves: WorkspaceLeaf[] = [];
		this.app.workspace.iterateAllLeaves((leaf) => leaves.push(leaf));
		return leaves;
	}
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
}

async function digest(text: string): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

declare global {
	interface Window {
		SoakPage: typeof SoakPage;
		soak: SoakPage;
	}
}
window.SoakPage = SoakPage;
