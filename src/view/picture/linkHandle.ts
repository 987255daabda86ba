import type { ConceptId } from "../../core/taxonomy/concept.ts";
import { appendPart, setCssValue, setHidden } from "../elements.ts";
import type { Point } from "../camera.ts";

/** What dragging a node out of, or about, the picture asks for. */
export interface DragListener {
	/** Carries a link from here on. */
	start(id: ConceptId, event: DragEvent): void;
	/** The node is over the picture; null once it has left it. */
	over(id: ConceptId, event: DragEvent | null): void;
	drop(id: ConceptId, event: DragEvent): void;
	end(): void;
}

/**
 * A transparent element over the hovered node. The canvas has no elements of its own, but a browser drags only
 * elements, and Obsidian shows its page preview beside one.
 */
export class LinkHandle {
	readonly element: HTMLElement;
	readonly #abort = new AbortController();
	#id: ConceptId | null = null;
	#dragging: ConceptId | null = null;

	constructor(stage: HTMLElement, listener: DragListener) {
		this.element = appendPart(stage, "div", "handle");
		this.element.draggable = true;
		this.element.setAttribute("aria-hidden", "true");
		setHidden(this.element, true);
		const { signal } = this.#abort;
		this.element.addEventListener(
			"dragstart",
			(event) => {
				if (this.#id === null) return;
				this.#dragging = this.#id;
				listener.start(this.#id, event);
			},
			{ signal },
		);
		this.element.addEventListener(
			"dragend",
			() => {
				this.#dragging = null;
				listener.end();
			},
			{ signal },
		);
		stage.addEventListener(
			"dragover",
			(event) => {
				if (this.#dragging === null) return;
				event.preventDefault();
				listener.over(this.#dragging, event);
			},
			{ signal },
		);
		stage.addEventListener(
			"dragleave",
			(event) => {
				const inside = event.relatedTarget !== null && stage.contains(event.relatedTarget as Node);
				if (this.#dragging !== null && !inside) listener.over(this.#dragging, null);
			},
			{ signal },
		);
		stage.addEventListener(
			"drop",
			(event) => {
				if (this.#dragging === null) return;
				event.preventDefault();
				listener.drop(this.#dragging, event);
			},
			{ signal },
		);
	}

	/** Lays the handle over a node: its box in CSS pixels of the stage. Null takes it away. */
	cover(id: ConceptId | null, corner: Point = { x: 0, y: 0 }, width = 0, height = 0): void {
		if (this.#dragging !== null) return;
		this.#id = id;
		setHidden(this.element, id === null);
		if (id === null) return;
		setCssValue(this.element, "x", `${corner.x}px`);
		setCssValue(this.element, "y", `${corner.y}px`);
		setCssValue(this.element, "width", `${width}px`);
		setCssValue(this.element, "height", `${height}px`);
	}

	destroy(): void {
		this.#abort.abort();
		this.element.remove();
	}
}
