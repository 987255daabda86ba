import type * as O from "obsidian";

const DELAY = 400;
let shown: { target: Element; el: HTMLElement } | null = null;
let timer = 0;

/** Whatever has an `aria-label` shows it when pointed at. [D] */
export function listenForTooltips(doc: Document): void {
	doc.addEventListener("mouseover", (event) => {
		const target = (event.target as Element | null)?.closest?.("[aria-label]");
		if (!target || target === shown?.target || target.getAttr("data-no-tooltip") !== null) return;
		hideTooltip();
		window.clearTimeout(timer);
		timer = window.setTimeout(() => displayTooltip(target as HTMLElement, target.getAttr("aria-label") ?? ""), DELAY);
	});
	for (const type of ["mouseout", "mousedown", "keydown", "wheel"] as const) {
		doc.addEventListener(type, () => {
			window.clearTimeout(timer);
			hideTooltip();
		}, { capture: true, passive: true });
	}
}

export function setTooltip(el: HTMLElement, tooltip: string, _options?: O.TooltipOptions): void {
	el.setAttr("aria-label", tooltip);
}

export function displayTooltip(target: HTMLElement, content: string | DocumentFragment, options: O.TooltipOptions = {}): void {
	hideTooltip();
	// What would otherwise be an empty bubble; and a tree or canvas that is a whole pane needs none.
	if (!target.isConnected || content === "" || target.offsetHeight > 200) return;
	const el = target.doc.body.createDiv({ cls: ["tooltip", ...(options.classes ?? [])] });
	el.setText(content);
	const box = target.getBoundingClientRect();
	const top = box.bottom + el.offsetHeight + 12 > target.win.innerHeight ? box.top - el.offsetHeight - 6 : box.bottom + 6;
	const left = box.left + box.width / 2 - el.offsetWidth / 2;
	el.setCssProps({ left: `${Math.max(4, Math.min(left, target.win.innerWidth - el.offsetWidth - 4))}px`, top: `${top}px` });
	shown = { target, el };
}

export function hideTooltip(): void {
	shown?.el.detach();
	shown = null;
}
