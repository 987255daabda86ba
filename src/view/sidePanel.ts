import { appendButton, appendPart, isRightToLeft, nameButton, setCssValue, setHidden } from "./elements.ts";
import type { Host } from "./host.ts";
import type { SidePanel as PanelName } from "./viewModel.ts";

const NARROWEST = 240;
const WIDEST = 640;
const STEP = 24;
/** As the stylesheet's container query says. */
const WIDEST_STACKED = 700;
/** Shares of the view's height that a sheet takes: a peek, half, nearly all. */
const SHEET_HEIGHTS = [32, 55, 88] as const;

let counter = 0;

/** The panel beside the picture, or the sheet that rises over it on a phone: tabs, a grip, and a way to put it away. */
export class SidePanelFrame {
	readonly panels: Readonly<Record<PanelName, HTMLElement>>;
	readonly #root: HTMLElement;
	readonly #tabs: Readonly<Record<PanelName, HTMLButtonElement>>;
	readonly #grip: HTMLElement;
	readonly #abort = new AbortController();
	#width = 320;
	#sheet: (typeof SHEET_HEIGHTS)[number] = SHEET_HEIGHTS[1];
	#shown: PanelName | null = null;
	#closed = false;

	/** @param onChange the panel opened, closed, or changed its size. */
	constructor(
		private readonly container: HTMLElement,
		private readonly host: Host,
		private readonly onChange: (panel: PanelName | null) => void,
	) {
		const { translate, platform } = host;
		this.#root = appendPart(container, "aside", "side");
		this.#root.dataset.sheet = String(platform.phone);
		this.#root.setAttribute("aria-label", translate("inspector.name"));
		this.#grip = appendPart(this.#root, "div", "grip");
		this.#grip.tabIndex = 0;
		this.#grip.setAttribute("role", "separator");
		const head = appendPart(this.#root, "div", "side-head");
		const list = appendPart(head, "div", "tabs");
		list.setAttribute("role", "tablist");
		const body = appendPart(this.#root, "div", "side-body");
		const prefix = `model-taxonomy-side-${++counter}`;
		const panel = (name: PanelName, label: string) => {
			const tab = appendButton(list, host, { text: label }, "tab");
			tab.id = `${prefix}-${name}-tab`;
			tab.setAttribute("role", "tab");
			tab.setAttribute("aria-controls", `${prefix}-${name}`);
			tab.addEventListener("click", () => this.show(name));
			const element = appendPart(body, "div", "panel", `panel-${name}`);
			element.id = `${prefix}-${name}`;
			element.setAttribute("role", "tabpanel");
			element.setAttribute("aria-labelledby", tab.id);
			element.tabIndex = 0;
			return { tab, element };
		};
		const details = panel("details", translate("view.details"));
		const problems = panel("problems", translate("view.problems"));
		this.#tabs = { details: details.tab, problems: problems.tab };
		this.panels = { details: details.element, problems: problems.element };
		list.addEventListener("keydown", (event) => this.#onTabKey(event));
		const close = appendButton(head, host, { icon: "x", label: translate("inspector.hide") }, "side-close");
		close.addEventListener("click", () => this.close());
		this.#listenToGrip();
		this.#applySize();
	}

	get current(): PanelName | null {
		return this.#shown;
	}

	/** The panel lies below the picture or over it, not beside it. */
	get isStacked(): boolean {
		return this.host.platform.phone || this.container.clientWidth <= WIDEST_STACKED;
	}

	/** CSS pixels of the picture that the sheet lies over; 0 where the panel stands beside or below. */
	get coveredHeight(): number {
		return this.host.platform.phone && this.#shown !== null ? this.#root.offsetHeight : 0;
	}

	show(name: PanelName | null): void {
		this.#shown = name;
		if (name !== null) this.#closed = false;
		setHidden(this.#root, name === null);
		this.container.dataset.side = name ?? "none";
		for (const [key, tab] of Object.entries(this.#tabs)) {
			tab.setAttribute("aria-selected", String(key === name));
			tab.tabIndex = key === name ? 0 : -1;
		}
		for (const [key, panel] of Object.entries(this.panels)) setHidden(panel, key !== name);
		this.onChange(name);
	}

	/** As a person does: it stays closed until they open it. */
	close(): void {
		this.#closed = true;
		this.show(null);
	}

	get wasClosed(): boolean {
		return this.#closed;
	}

	setProblems(count: number): void {
		const { translate } = this.host;
		const words = this.#tabs.problems.firstElementChild;
		if (words) words.textContent = count === 0 ? translate("view.problems") : translate("view.problemsCount", { count });
	}

	destroy(): void {
		this.#abort.abort();
		this.#root.remove();
	}

	#onTabKey(event: KeyboardEvent): void {
		if (event.isComposing || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
		event.preventDefault();
		const next: PanelName = this.#shown === "details" ? "problems" : "details";
		this.show(next);
		this.#tabs[next].focus();
	}

	#listenToGrip(): void {
		const { signal } = this.#abort;
		this.#grip.addEventListener(
			"pointerdown",
			(event) => {
				event.preventDefault();
				this.#grip.setPointerCapture(event.pointerId);
				this.#grip.dataset.dragging = "true";
			},
			{ signal },
		);
		this.#grip.addEventListener(
			"pointermove",
			(event) => {
				if (this.#grip.dataset.dragging !== "true") return;
				const box = this.container.getBoundingClientRect();
				if (this.isStacked) this.#setSheet(((box.bottom - event.clientY) / Math.max(1, box.height)) * 100, false);
				else {
					const rtl = isRightToLeft(this.#root);
					this.#setWidth(rtl ? event.clientX - box.left : box.right - event.clientX);
				}
			},
			{ signal },
		);
		const release = () => {
			if (this.#grip.dataset.dragging !== "true") return;
			delete this.#grip.dataset.dragging;
			if (this.isStacked) this.#setSheet(this.#dragged, true);
		};
		this.#grip.addEventListener("pointerup", release, { signal });
		this.#grip.addEventListener("pointercancel", release, { signal });
		this.#grip.addEventListener(
			"keydown",
			(event) => {
				if (event.isComposing) return;
				const towards = { ArrowLeft: 1, ArrowUp: 1, ArrowRight: -1, ArrowDown: -1 }[event.key];
				if (towards === undefined) return;
				event.preventDefault();
				if (this.isStacked) {
					const at = SHEET_HEIGHTS.indexOf(this.#sheet) + towards;
					this.#setSheet(SHEET_HEIGHTS[Math.min(2, Math.max(0, at))] ?? this.#sheet, true);
				} else this.#setWidth(this.#width + towards * STEP * (isRightToLeft(this.#root) ? -1 : 1));
			},
			{ signal },
		);
	}

	#setWidth(width: number): void {
		const most = Math.min(WIDEST, this.container.clientWidth * 0.7);
		this.#width = Math.round(Math.max(NARROWEST, Math.min(most, width)));
		this.#applySize();
		this.onChange(this.#shown);
	}

	/** A sheet dragged to the bottom closes; let go, it settles on the nearest of its heights. */
	#dragged = 0;

	#setSheet(percent: number, settle: boolean): void {
		this.#dragged = Math.max(8, Math.min(92, percent));
		if (settle) {
			if (this.#dragged < SHEET_HEIGHTS[0] * 0.6) {
				this.close();
				return;
			}
			const nearest = [...SHEET_HEIGHTS].sort((a, b) => Math.abs(a - this.#dragged) - Math.abs(b - this.#dragged))[0];
			this.#sheet = nearest ?? this.#sheet;
			this.#dragged = this.#sheet;
		}
		setCssValue(this.container, "sheet", `${this.#dragged}%`);
		if (settle) this.onChange(this.#shown);
	}

	/** Call after the view changed its size: a narrow one moves the panel below the picture. */
	resize(): void {
		this.#applySize();
	}

	#applySize(): void {
		setCssValue(this.container, "side", `${this.#width}px`);
		setCssValue(this.container, "sheet", `${this.#sheet}%`);
		const stacked = this.isStacked;
		this.#grip.setAttribute("aria-orientation", stacked ? "horizontal" : "vertical");
		this.#grip.setAttribute("aria-valuenow", String(stacked ? this.#sheet : this.#width));
		this.#grip.setAttribute("aria-valuemin", String(stacked ? SHEET_HEIGHTS[0] : NARROWEST));
		this.#grip.setAttribute("aria-valuemax", String(stacked ? SHEET_HEIGHTS[2] : WIDEST));
		nameButton(this.#grip, this.host.translate(stacked ? "inspector.sheet" : "inspector.resize"));
	}
}
