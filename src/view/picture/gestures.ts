import { panned, type Point, zoomed } from "../camera.ts";
import type { Picture } from "./picture.ts";
import { type Hit, REACH } from "./pointing.ts";

/** What gestures ask for. `event` decides on modifiers. */
export interface GestureListener {
	click(hit: Hit | null, event: MouseEvent): void;
	doubleClick(hit: Hit | null, event: MouseEvent): void;
	middleClick(hit: Hit | null, event: MouseEvent): void;
	contextMenu(hit: Hit | null, event: MouseEvent): void;
	/** The mouse rests on something, or on nothing. */
	hover(hit: Hit | null, event: MouseEvent): void;
	leave(): void;
}

/** CSS pixels that a pointer may wander during a click. */
const CLICK_SLOP = 5;
const LONG_PRESS_MS = 500;
const DOUBLE_TAP_MS = 320;

interface Contact extends Point {
	readonly startX: number;
	readonly startY: number;
}

/**
 * Pointers on the picture: one drags it, two pinch it, a wheel zooms about the pointer, a long press asks for the menu.
 * Written for this picture instead of taken from d3-zoom, which brings forty kilobytes of transitions that a canvas
 * has no use for.
 */
export class Gestures {
	readonly #contacts = new Map<number, Contact>();
	readonly #abort = new AbortController();
	readonly #stage: HTMLElement;
	readonly #window: Window;
	/** The gesture was a drag or pinch: the click that follows it is none. */
	#wandered = false;
	#touch = false;
	#pressTimer = 0;
	#lastTap: { readonly time: number; readonly at: Point } | null = null;

	constructor(
		private readonly picture: Picture,
		private readonly listener: GestureListener,
	) {
		this.#stage = picture.stage;
		this.#window = this.#stage.ownerDocument.defaultView ?? window;
		const { signal } = this.#abort;
		const on = <K extends keyof HTMLElementEventMap>(
			type: K,
			handle: (event: HTMLElementEventMap[K]) => void,
			options?: AddEventListenerOptions,
		) => this.#stage.addEventListener(type, handle, { signal, ...options });
		on("wheel", (event) => this.#onWheel(event), { passive: false });
		on("pointerdown", (event) => this.#onDown(event));
		on("pointermove", (event) => this.#onMove(event));
		on("pointerup", (event) => this.#onUp(event));
		on("pointercancel", (event) => this.#onUp(event));
		on("pointerleave", () => listener.leave());
		on("mousemove", (event) => {
			if (this.#contacts.size === 0 && !this.#touch && this.#isPicture(event)) listener.hover(this.#hitAt(event), event);
		});
		on("click", (event) => {
			if (this.#isPicture(event) && !this.#wandered && !this.#touch) listener.click(this.#hitAt(event), event);
		});
		on("dblclick", (event) => {
			if (this.#isPicture(event) && !this.#touch) listener.doubleClick(this.#hitAt(event), event);
		});
		on("auxclick", (event) => {
			if (event.button === 1 && this.#isPicture(event)) listener.middleClick(this.#hitAt(event), event);
		});
		on("mousedown", (event) => {
			// Else the middle button starts the browser's own scrolling.
			if (event.button === 1 && this.#isPicture(event)) event.preventDefault();
		});
		on("contextmenu", (event) => {
			if (!this.#isPicture(event)) return;
			event.preventDefault();
			if (!this.#touch) listener.contextMenu(this.#hitAt(event), event);
		});
	}

	destroy(): void {
		this.#abort.abort();
		this.#window.clearTimeout(this.#pressTimer);
		this.#contacts.clear();
	}

	/** Where an event is, in CSS pixels of the stage. */
	place(event: MouseEvent): Point {
		const { left, top } = this.#stage.getBoundingClientRect();
		return { x: event.clientX - left, y: event.clientY - top };
	}

	#hitAt(event: MouseEvent): Hit | null {
		return this.picture.hitAt(this.place(event), this.#touch ? REACH.touch : REACH.mouse);
	}

	/** Panels lie above the picture inside of the stage; what happens on them is theirs. */
	#isPicture(event: Event): boolean {
		const target = event.target as Element | null;
		return target?.closest("[data-overlay]") === null;
	}

	#onWheel(event: WheelEvent): void {
		if (!this.#isPicture(event)) return;
		event.preventDefault();
		// A pinch on a trackpad arrives as a wheel with Ctrl and small steps. Units: pixels, lines or pages.
		const unit = [0.002, 0.05, 1][event.deltaMode] ?? 0.002;
		const factor = 2 ** (-event.deltaY * unit * (event.ctrlKey ? 8 : 1));
		this.picture.moveTo(zoomed(this.picture.currentCamera, this.place(event), factor));
		this.listener.leave();
	}

	#onDown(event: PointerEvent): void {
		if (!this.#isPicture(event)) return;
		this.#touch = event.pointerType === "touch";
		if (!this.#touch && event.button !== 0) return;
		if (this.#contacts.size === 0) this.#wandered = false;
		// The handle over a node is dragged by the browser, as a link.
		const onHandle = (event.target as Element | null)?.closest("[draggable=true]") !== null;
		if (onHandle && !this.#touch) return;
		const { x, y } = this.place(event);
		this.#contacts.set(event.pointerId, { x, y, startX: x, startY: y });
		this.#window.clearTimeout(this.#pressTimer);
		if (!this.#touch || this.#contacts.size > 1) return;
		this.#pressTimer = this.#window.setTimeout(() => {
			if (this.#contacts.size !== 1 || this.#wandered) return;
			this.#wandered = true;
			this.#contacts.clear();
			this.listener.contextMenu(this.#hitAt(event), event);
		}, LONG_PRESS_MS);
	}

	#onMove(event: PointerEvent): void {
		const contact = this.#contacts.get(event.pointerId);
		if (!contact) return;
		const { x, y } = this.place(event);
		const far = Math.hypot(x - contact.startX, y - contact.startY) > CLICK_SLOP;
		if (!this.#wandered && (far || this.#contacts.size > 1)) {
			this.#wandered = true;
			this.#window.clearTimeout(this.#pressTimer);
			this.listener.leave();
			// From here on moves arrive even from outside; a click without one stays with the element under it.
			this.#stage.setPointerCapture(event.pointerId);
			this.#stage.dataset.dragging = "true";
		}
		if (!this.#wandered) return;
		const others = [...this.#contacts].filter(([id]) => id !== event.pointerId).map(([, other]) => other);
		const [other] = others;
		const camera = this.picture.currentCamera;
		if (other) {
			const before = Math.hypot(contact.x - other.x, contact.y - other.y);
			const after = Math.hypot(x - other.x, y - other.y);
			const middle = { x: (x + other.x) / 2, y: (y + other.y) / 2 };
			const moved = panned(camera, (x - contact.x) / 2, (y - contact.y) / 2);
			this.picture.moveTo(before > 0 ? zoomed(moved, middle, after / before) : moved);
		} else this.picture.moveTo(panned(camera, x - contact.x, y - contact.y));
		this.#contacts.set(event.pointerId, { ...contact, x, y });
	}

	#onUp(event: PointerEvent): void {
		this.#window.clearTimeout(this.#pressTimer);
		if (!this.#contacts.delete(event.pointerId)) return;
		delete this.#stage.dataset.dragging;
		if (!this.#touch || this.#wandered || event.type === "pointercancel") return;
		const at = this.place(event);
		const hit = this.#hitAt(event);
		const lastTap = this.#lastTap;
		const near = lastTap !== null && Math.hypot(at.x - lastTap.at.x, at.y - lastTap.at.y) < 30;
		if (lastTap && near && event.timeStamp - lastTap.time < DOUBLE_TAP_MS) {
			this.#lastTap = null;
			this.listener.doubleClick(hit, event);
		} else {
			this.#lastTap = { time: event.timeStamp, at };
			this.listener.click(hit, event);
		}
	}
}
