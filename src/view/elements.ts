import { creator, select } from "d3";
import type { Host } from "./host.ts";

/** The plugin's own class for a part of the view. */
export function partClass(...names: readonly string[]): string {
	return names.map((name) => `model-taxonomy-${name}`).join(" ");
}

/** Appends an element of the plugin's class, in the parent's own document. */
export function appendPart<Name extends keyof HTMLElementTagNameMap>(
	parent: Element,
	tag: Name,
	...names: readonly string[]
): HTMLElementTagNameMap[Name] {
	const element = makeElement(parent, tag);
	if (names.length > 0) element.className = partClass(...names);
	parent.append(element);
	return element;
}

/** An element of the same document as another, not yet in it: in a popout window that is not the global one. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(near: Element, tag: Name): HTMLElementTagNameMap[Name] {
	return creator<HTMLElementTagNameMap[Name]>(tag).call(near);
}

/**
 * Makes a parent's parts follow a list. A part is built once; `key` holds all that it shows, so a changed item is
 * another part, while an unchanged one keeps its element, and with it focus and scroll position.
 */
export function joinParts<Item>(
	parent: Element,
	tag: keyof HTMLElementTagNameMap,
	name: string,
	items: readonly Item[],
	key: (item: Item) => string,
	build: (element: HTMLElement, item: Item) => void,
): void {
	const seen = new Map<string, number>();
	const keyed = items.map((item) => {
		const own = key(item);
		const count = seen.get(own) ?? 0;
		seen.set(own, count + 1);
		return { item, key: count === 0 ? own : `${own} ${count}` };
	});
	select(parent)
		.selectChildren<HTMLElement, (typeof keyed)[number]>(`.${partClass(name)}`)
		.data(keyed, ({ key: own }) => own)
		.join((enter) =>
			enter
				.append(tag)
				.attr("class", partClass(name))
				.each(function ({ item }) {
					build(this as HTMLElement, item);
				}),
		);
}

export interface ButtonLook {
	readonly icon?: string;
	/** Visible words; without them `label` names the button. */
	readonly text?: string;
	readonly label?: string;
}

/** A button with an icon, words, or both. An icon alone always has a name, shown as a tooltip. */
export function appendButton(parent: Element, host: Pick<Host, "setIcon">, look: ButtonLook, ...names: readonly string[]) {
	const button = appendPart(parent, "button", "button", ...names);
	button.type = "button";
	if (look.icon !== undefined) {
		const icon = appendPart(button, "span", "icon");
		icon.setAttribute("aria-hidden", "true");
		host.setIcon(icon, look.icon);
	}
	if (look.text !== undefined) appendPart(button, "span", "button-text").textContent = look.text;
	if (look.label !== undefined) nameButton(button, look.label);
	return button;
}

/** Names a button for screen readers and, in Obsidian, for the tooltip that it makes of `aria-label`. */
export function nameButton(button: Element, label: string): void {
	button.setAttribute("aria-label", label);
}

/** Sets a value that the stylesheet uses: the one way in which code reaches into style. */
export function setCssValue(element: HTMLElement, name: string, value: string): void {
	element.style.setProperty(`--model-taxonomy-${name}`, value);
}

/** Gives an element the colour of a slot, or the neutral one for -1. */
export function setHue(element: HTMLElement | SVGElement, slot: number): void {
	element.dataset.branch = slot < 0 ? "none" : String(slot);
	element.style.setProperty("--model-taxonomy-hue", `var(--model-taxonomy-${slot < 0 ? "neutral" : `branch-${slot}`})`);
}

/** Shows or hides an element without taking it out of the document. */
export function setHidden(element: Element, hidden: boolean): void {
	select(element).property("hidden", hidden);
}

/** Whether an element's text runs from right to left, wherever that was said. */
export function isRightToLeft(element: Element): boolean {
	const view = element.ownerDocument.defaultView ?? window;
	return view.getComputedStyle(element).direction === "rtl";
}
