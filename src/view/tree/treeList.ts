import { select } from "d3";
import type { VisibleGraph } from "../../core/visible/visibleGraph.ts";
import type { NodeId } from "../../core/visible/viewState.ts";
import { appendPart, partClass, setCssValue } from "../elements.ts";
import { Frames } from "../frames.ts";
import { type TreeCommand, treeCommand } from "./treeKeys.ts";
import { type TreeRow, treeRows } from "./treeRows.ts";
import { TypeAhead } from "./typeAhead.ts";

/** What the tree's user does. */
export interface TreeListener {
	/** The active row changed by keyboard. */
	activate(id: NodeId): void;
	command(command: Exclude<TreeCommand, { kind: "move" | "type" }>, id: NodeId | null, event: KeyboardEvent): void;
	/** Fills a row; called again when `describe` gives another text for it. */
	build(element: HTMLElement, row: TreeRow): void;
	/** All that a row shows, as one string. */
	describe(row: TreeRow): string;
}

/** Rows kept in the document around what is seen, so that a quick scroll and a screen reader's look-ahead find them. */
const SPARE_ROWS = 12;

let counter = 0;

/**
 * A hierarchy as an ARIA tree of which only the rows in sight are in the document: the outline lens itself and, unseen,
 * the canvas's twin for keyboards and screen readers. Focus stays on the tree; the active row is named by
 * `aria-activedescendant`.
 */
export class TreeList {
	readonly root: HTMLElement;
	readonly #sizer: HTMLElement;
	readonly #frames: Frames;
	readonly #abort = new AbortController();
	readonly #typeAhead = new TypeAhead();
	readonly #prefix = `model-taxonomy-tree-${++counter}`;
	#rows: readonly TreeRow[] = [];
	#rowOf = new Map<NodeId, number>();
	#graph: VisibleGraph | null = null;
	#selection: ReadonlySet<NodeId> = new Set();
	#active = 0;

	constructor(
		parent: HTMLElement,
		name: string,
		private readonly rowHeight: number,
		private readonly listener: TreeListener,
	) {
		this.root = appendPart(parent, "div", name);
		this.root.setAttribute("role", "tree");
		this.root.setAttribute("aria-multiselectable", "true");
		this.root.tabIndex = 0;
		this.#sizer = appendPart(this.root, "div", "tree-sizer");
		this.#sizer.setAttribute("role", "presentation");
		const { signal } = this.#abort;
		this.#frames = new Frames(parent.ownerDocument.defaultView ?? window);
		this.root.addEventListener("scroll", () => this.#frames.request(this.#draw), { signal, passive: true });
		this.root.addEventListener("keydown", (event) => this.#onKey(event), { signal });
	}

	setLabel(label: string, description: string): void {
		this.root.setAttribute("aria-label", label);
		this.root.setAttribute("aria-description", description);
	}

	/** `selection` also decides the active row: the last selected one. */
	render(graph: VisibleGraph, selection: readonly NodeId[]): void {
		const activeId = this.#rows[this.#active]?.id;
		const known = this.#graph?.indexOf === graph.indexOf;
		this.#graph = graph;
		if (!known) {
			this.#rows = treeRows(graph);
			this.#rowOf = new Map(this.#rows.map(({ id }, index) => [id, index]));
			setCssValue(this.#sizer, "height", `${this.#rows.length * this.rowHeight}px`);
		}
		this.#selection = new Set(selection);
		const last = selection.at(-1);
		const wanted = this.#rowOf.get(last ?? activeId ?? ("" as NodeId)) ?? this.#rowOf.get(activeId ?? ("" as NodeId)) ?? this.#active;
		const moved = this.#rows[wanted]?.id !== activeId;
		this.#active = Math.min(Math.max(0, this.#rows.length - 1), wanted);
		if (moved) this.#scrollToActive();
		this.#draw();
	}

	/** The row under an element of the tree. */
	rowAt(target: EventTarget | null): TreeRow | null {
		const element = (target as Element | null)?.closest?.(`.${partClass("row")}`);
		const id = element?.getAttribute("data-id") ?? null;
		const index = id === null ? undefined : this.#rowOf.get(id as NodeId);
		return index === undefined ? null : (this.#rows[index] ?? null);
	}

	/** The element of the active row, where a menu may open. */
	get activeElement(): HTMLElement | null {
		return this.root.querySelector(`#${this.#prefix}-${this.#active}`);
	}

	focus(): void {
		this.root.focus({ preventScroll: true });
	}

	resize(): void {
		this.#frames.request(this.#draw);
	}

	destroy(): void {
		this.#abort.abort();
		this.#frames.stop();
		this.root.remove();
	}

	#scrollToActive(): void {
		const top = this.#active * this.rowHeight;
		const { scrollTop, clientHeight } = this.root;
		if (top < scrollTop) this.root.scrollTop = top - this.rowHeight;
		else if (top + this.rowHeight > scrollTop + clientHeight) {
			this.root.scrollTop = top + 2 * this.rowHeight - clientHeight;
		}
	}

	readonly #draw = (): void => {
		const first = Math.max(0, Math.floor(this.root.scrollTop / this.rowHeight) - SPARE_ROWS);
		const last = Math.min(
			this.#rows.length,
			Math.ceil((this.root.scrollTop + this.root.clientHeight) / this.rowHeight) + SPARE_ROWS,
		);
		const shown = this.#rows.slice(first, last).map((row, offset) => ({ row, index: first + offset }));
		// A screen reader follows the active row, which need not be in sight.
		if (this.#active < first || this.#active >= last) {
			const row = this.#rows[this.#active];
			if (row) shown.push({ row, index: this.#active });
		}
		const { listener } = this;
		select(this.#sizer)
			.selectChildren<HTMLElement, (typeof shown)[number]>("div")
			.data(shown, ({ row }) => row.id)
			.join((enter) => enter.append("div").attr("class", partClass("row")).attr("role", "treeitem"))
			.each(({ row, index }, at, elements) => {
				const element = elements[at] as HTMLElement;
				element.id = `${this.#prefix}-${index}`;
				element.dataset.id = row.id;
				setCssValue(element, "row", String(index));
				setCssValue(element, "level", String(row.level));
				element.setAttribute("aria-level", String(row.level));
				element.setAttribute("aria-posinset", String(row.position));
				element.setAttribute("aria-setsize", String(row.siblings));
				if (row.open === null) element.removeAttribute("aria-expanded");
				else element.setAttribute("aria-expanded", String(row.open));
				element.setAttribute("aria-selected", String(this.#selection.has(row.id)));
				element.toggleAttribute("data-active", index === this.#active);
				const description = listener.describe(row);
				if (element.dataset.shows === description) return;
				element.dataset.shows = description;
				element.replaceChildren();
				listener.build(element, row);
			});
		if (this.#rows[this.#active]) this.root.setAttribute("aria-activedescendant", `${this.#prefix}-${this.#active}`);
		else this.root.removeAttribute("aria-activedescendant");
	};

	#onKey(event: KeyboardEvent): void {
		const command = treeCommand(this.#rows, this.#active, event);
		if (!command) return;
		if (command.kind === "type") {
			const row = this.#typeAhead.typed(command.text, this.#rows, this.#active, event.timeStamp);
			if (row >= 0) this.#moveTo(row);
		} else if (command.kind === "move") this.#moveTo(command.row);
		else this.listener.command(command, this.#rows[this.#active]?.id ?? null, event);
		event.preventDefault();
		event.stopPropagation();
	}

	#moveTo(row: number): void {
		const id = this.#rows[row]?.id;
		if (id === undefined) return;
		this.#active = row;
		this.#scrollToActive();
		this.#draw();
		this.listener.activate(id);
	}
}
