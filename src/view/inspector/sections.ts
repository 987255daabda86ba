import { select } from "d3";
import { appendButton, appendPart, partClass } from "../elements.ts";
import type { Host } from "../host.ts";

/** A titled list in the inspector. */
export interface Section {
	/** Names the section as long as one concept is shown. */
	readonly key: string;
	readonly title: string;
	readonly count: number;
	/** How many items show before "show all"; all where there are hardly more. */
	readonly brief: number;
	/** A flat list of chips instead of rows. */
	readonly chips?: boolean;
	/** Fills the list with the first `limit` items. */
	fill(list: HTMLElement, limit: number): void;
}

/** Makes a column of sections follow a list of them; `open` holds the keys of those shown whole. */
export function renderSections(root: HTMLElement, sections: readonly Section[], open: Set<string>, host: Host): void {
	select(root)
		.selectChildren<HTMLElement, Section>("section")
		.data(sections, ({ key }) => key)
		.join((enter) => enter.append("section").attr("class", partClass("section")).each(build))
		.each(function (section) {
			fill(this, section, open, host);
		});
}

function build(this: HTMLElement, section: Section): void {
	const head = appendPart(this, "div", "section-head");
	const title = appendPart(head, "div", "section-title");
	title.setAttribute("role", "heading");
	title.setAttribute("aria-level", "3");
	appendPart(head, "span", "section-count");
	const list = appendPart(this, "ul", ...(section.chips ? ["section-list", "chip-list"] : ["section-list"]));
	list.setAttribute("role", "list");
}

const SLACK = 2;

function fill(element: HTMLElement, section: Section, open: Set<string>, host: Host): void {
	const { key, title, count, brief } = section;
	const whole = open.has(key) || count <= brief + SLACK;
	select(element).select(`.${partClass("section-title")}`).text(title);
	select(element)
		.select(`.${partClass("section-count")}`)
		.text(count > brief ? String(count) : "");
	const list = element.querySelector<HTMLElement>(`.${partClass("section-list")}`);
	if (list) section.fill(list, whole ? count : brief);
	element.querySelector(`:scope > .${partClass("button")}`)?.remove();
	if (count <= brief + SLACK) return;
	const text = whole ? host.translate("inspector.showLess") : host.translate("inspector.showAll", { count });
	appendButton(element, host, { text }, "quiet").addEventListener("click", () => {
		if (!open.delete(key)) open.add(key);
		fill(element, section, open, host);
		element.querySelector<HTMLElement>(`:scope > .${partClass("button")}`)?.focus();
	});
}
