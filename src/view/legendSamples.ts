import { select } from "d3";
import type { RelationStyle } from "../core/scene/relationStyle.ts";
import type { Presence } from "../core/taxonomy/concept.ts";
import type { ConceptType } from "../core/vocabulary/terms.ts";
import { partClass, setHue } from "./elements.ts";

const WIDTH = 30;
const SIZE = 14;

function svg(parent: Element, width: number) {
	return select(parent)
		.append("svg")
		.attr("class", partClass("sample"))
		.attr("width", width)
		.attr("height", SIZE)
		.attr("viewBox", `0 0 ${width} ${SIZE}`)
		.attr("aria-hidden", "true")
		.attr("focusable", "false");
}

/** A relation's line as the picture draws it. */
export function appendRelationSample(parent: Element, { dash, width, arrow, token, sign }: RelationStyle): void {
	const root = svg(parent, WIDTH).attr("data-token", token);
	const middle = SIZE / 2;
	root
		.append("path")
		.attr("d", `M1,${middle}H${WIDTH - (arrow === "none" ? 1 : 4)}`)
		.attr("fill", "none")
		.attr("stroke-width", width)
		.attr("stroke-dasharray", dash.length > 0 ? dash.join(" ") : null);
	if (arrow !== "none") {
		root
			.append("path")
			.attr("d", `M${WIDTH - 7},${middle - 3.5}L${WIDTH - 1},${middle}L${WIDTH - 7},${middle + 3.5}${arrow === "filled" ? "Z" : ""}`)
			.attr("data-filled", arrow === "filled")
			.attr("stroke-width", 1.25);
	}
	if (sign !== "") {
		root.append("text").attr("x", WIDTH / 2).attr("y", middle).text(sign);
	}
}

/** A type's shape, in the colour of a slot where colours tell types. */
export function appendTypeSample(parent: Element, type: ConceptType, slot?: number): void {
	const root = svg(parent, SIZE).attr("data-shape", type);
	const element = root.node();
	if (slot !== undefined && element) setHue(element, slot);
	if (type === "category") root.append("rect").attr("x", 2).attr("y", 2).attr("width", 10).attr("height", 10).attr("rx", 2.5);
	else if (type === "model") root.append("circle").attr("cx", 7).attr("cy", 7).attr("r", 5.2);
	else if (type === "task") root.append("path").attr("d", "M7,0.8L13.2,7L7,13.2L0.8,7Z");
	else root.append("path").attr("d", "M7,1.2L12,4.1V9.9L7,12.8L2,9.9V4.1Z");
}

/** A presence's ring. */
export function appendPresenceSample(parent: Element, presence: Presence): void {
	svg(parent, SIZE).attr("data-presence", presence).append("circle").attr("cx", 7).attr("cy", 7).attr("r", 4.8);
}
