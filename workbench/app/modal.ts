import type { App } from "./app.ts";
import { setIcon } from "./icons.ts";
import { Scope } from "./keymap.ts";

/** A dialog above everything. [D] */
export class Modal {
	readonly scope = new Scope();
	readonly containerEl: HTMLElement;
	readonly modalEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly contentEl: HTMLElement;
	shouldRestoreSelection = true;
	private focusedBefore: Element | null = null;
	private closeCallback: (() => unknown) | null = null;
	private isOpen = false;

	constructor(readonly app: App) {
		this.containerEl = createDiv("modal-container mod-dim");
		this.containerEl.createDiv("modal-bg").addEventListener("click", () => this.close());
		this.modalEl = this.containerEl.createDiv({ cls: "modal", attr: { role: "dialog", "aria-modal": "true", tabindex: -1 } });
		const close = this.modalEl.createEl("button", { cls: "modal-close-button", attr: { "aria-label": "Close" } });
		setIcon(close, "x");
		close.addEventListener("click", () => this.close());
		const header = this.modalEl.createDiv("modal-header");
		this.titleEl = header.createDiv("modal-title");
		this.contentEl = this.modalEl.createDiv("modal-content");
		this.scope.register([], "Escape", () => {
			this.close();
			return false;
		});
		this.modalEl.addEventListener("keydown", (event) => keepFocus(this.modalEl, event));
	}

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		const doc = activeDocument;
		this.focusedBefore = doc.activeElement;
		doc.body.appendChild(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		if (this.titleEl.textContent) this.modalEl.setAttr("aria-label", this.titleEl.textContent);
		this.modalEl.focus({ preventScroll: true });
		void this.onOpen();
		if (doc.activeElement === this.modalEl) focusable(this.contentEl)[0]?.focus({ preventScroll: true });
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.containerEl.detach();
		this.onClose();
		this.closeCallback?.();
		if (this.shouldRestoreSelection) (this.focusedBefore as HTMLElement | null)?.focus?.({ preventScroll: true });
	}

	onOpen(): Promise<void> | void {}
	onClose(): void {}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.closeCallback = callback;
		return this;
	}
}

function focusable(root: HTMLElement): HTMLElement[] {
	const all = root.findAll("a[href], button, input, select, textarea, [tabindex]:not([tabindex='-1'])");
	return all.filter((el) => el.isShown() && !el.hasAttribute("disabled"));
}

/** Tab stays within the dialog. */
function keepFocus(root: HTMLElement, event: KeyboardEvent): void {
	if (event.key !== "Tab") return;
	const stops = focusable(root);
	const edge = event.shiftKey ? stops[0] : stops.at(-1);
	if (root.doc.activeElement !== edge && root.doc.activeElement !== root) return;
	event.preventDefault();
	(event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
