import type * as O from "obsidian";
import { Component } from "./component.ts";
import { noteEditor, type Editor } from "./editor.ts";
import { TextFileView } from "./fileView.ts";
import { setIcon } from "./icons.ts";
import { Keymap } from "./keymap.ts";
import type { WorkspaceLeaf } from "./leaf.ts";
import { resolveSubpath } from "./links.ts";
import { renderNote } from "./markdown.ts";

interface EphemeralState {
	readonly line?: number;
	readonly subpath?: string;
	readonly scroll?: number;
	readonly cursor?: { readonly from: O.EditorPosition; readonly to: O.EditorPosition };
}

/** A note: its source, or how it reads. [D] */
export class MarkdownView extends TextFileView {
	readonly editor: Editor;
	hoverPopover: O.HoverPopover | null = null;
	private mode: O.MarkdownViewModeType = "source";
	private readonly sourceEl: HTMLElement;
	private readonly previewEl: HTMLElement;
	private readonly modeButton: HTMLElement;
	private rendered: Component | null = null;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.sourceEl = this.contentEl.createDiv("markdown-source-view mod-cm6");
		this.previewEl = this.contentEl.createDiv("markdown-reading-view");
		this.editor = noteEditor(this.sourceEl, () => {
			this.requestSave();
			this.app.workspace.trigger("editor-change", this.editor, this);
		});
		this.modeButton = this.addAction("book-open", "Reading view", () => void this.setMode(this.mode === "source" ? "preview" : "source"));
		this.previewEl.addEventListener("click", (event) => this.followLink(event));
		this.previewEl.addEventListener("mouseover", (event) => this.offerPreview(event));
		this.editor.cm.contentDOM.addEventListener("drop", () => this.requestSave());
	}

	getViewType(): string {
		return "markdown";
	}

	getMode(): O.MarkdownViewModeType {
		return this.mode;
	}

	getViewData(): string {
		return this.editor.getValue();
	}

	setViewData(data: string, clear: boolean): void {
		if (data !== this.editor.getValue()) this.editor.setValue(data);
		if (clear) this.editor.setCursor(0);
		if (this.mode === "preview") void this.render();
	}

	clear(): void {
		this.rendered?.unload();
		this.rendered = null;
		this.previewEl.empty();
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.mode, source: false };
	}

	override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
		await super.setState(state, result);
		await this.setMode((state as { mode?: unknown } | null)?.mode === "preview" ? "preview" : "source");
	}

	override getEphemeralState(): Record<string, unknown> {
		return { cursor: { from: this.editor.getCursor("from"), to: this.editor.getCursor("to") }, scroll: this.firstLineShown() };
	}

	/** `line` and `subpath` also light up where they lead; `scroll` only goes there. [R] */
	override setEphemeralState(state: unknown): void {
		const { line, subpath, scroll, cursor } = (state ?? {}) as EphemeralState;
		if (cursor) this.editor.setSelection(cursor.from, cursor.to);
		const target = line ?? this.lineOf(subpath);
		if (target !== null) this.showLine(target);
		else if (scroll !== undefined) this.scrollToLine(scroll, "start");
	}

	override onResize(): void {
		this.editor.cm.requestMeasure();
	}

	override async onClose(): Promise<void> {
		await super.onClose();
		this.editor.cm.destroy();
	}

	private async setMode(mode: O.MarkdownViewModeType): Promise<void> {
		this.mode = mode;
		this.sourceEl.toggle(mode === "source");
		this.previewEl.toggle(mode === "preview");
		setIcon(this.modeButton, mode === "source" ? "book-open" : "pencil");
		this.modeButton.setAttr("aria-label", mode === "source" ? "Reading view" : "Editing view");
		if (mode === "preview") await this.render();
		this.app.workspace.layoutChanged();
	}

	private async render(): Promise<void> {
		this.clear();
		const component = new Component();
		this.rendered = component;
		void component.load();
		const el = this.previewEl.createDiv("markdown-preview-view markdown-rendered").createDiv("markdown-preview-sizer");
		el.createDiv({ cls: "inline-title", text: this.file?.basename ?? "" });
		await renderNote(this.editor.getValue(), el, this.file?.path ?? "", component);
	}

	private lineOf(subpath: string | undefined): number | null {
		const cache = this.file && this.app.metadataCache.getFileCache(this.file);
		return subpath !== undefined && cache ? (resolveSubpath(cache, subpath)?.start.line ?? null) : null;
	}

	private showLine(line: number): void {
		if (this.mode === "source") {
			this.editor.flashLine(line);
			return;
		}
		const el = this.scrollToLine(line, "center");
		el?.addClass("is-flashing");
		window.setTimeout(() => el?.removeClass("is-flashing"), 1500);
	}

	private scrollToLine(line: number, block: "start" | "center"): HTMLElement | undefined {
		if (this.mode === "source") {
			this.editor.scrollIntoView({ from: { line, ch: 0 }, to: { line, ch: 0 } }, block === "center");
			return undefined;
		}
		const el = this.previewEl.findAll("[data-line]").filter((marked) => Number(marked.getAttr("data-line")) <= line).at(-1);
		el?.scrollIntoView({ block });
		return el;
	}

	private firstLineShown(): number {
		const { cm } = this.editor;
		return this.editor.offsetToPos(cm.lineBlockAtHeight(cm.scrollDOM.scrollTop).from).line;
	}

	private followLink(event: MouseEvent): void {
		const link = (event.target as Element).closest(".internal-link");
		if (!link) return;
		event.preventDefault();
		void this.app.workspace.openLinkText(link.getAttr("data-href") ?? "", this.file?.path ?? "", Keymap.isModEvent(event));
	}

	private offerPreview(event: MouseEvent): void {
		const link = (event.target as Element).closest<HTMLElement>(".internal-link");
		if (!link) return;
		this.app.workspace.trigger("hover-link", { event, source: "preview", hoverParent: this, targetEl: link, linktext: link.getAttr("data-href") ?? "", sourcePath: this.file?.path ?? "" });
	}
}
