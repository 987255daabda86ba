import type { Scene } from "../scene/scene.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { wellFormed } from "./wellFormed.ts";

/** Of every box, and the least room between two of them; pixels of the canvas. */
const BOX = { width: 240, height: 60 } as const;
const GAP = 24;

/** How far the picture's own spacing is stretched across, and may be stretched down, before all of it grows. */
const ACROSS = 2;
const DOWN = [1.5, 2, 2.5, 3, 3.5, 4, 5] as const;

/** The format's own colours, "1" to "6" for red, orange, yellow, green, cyan and purple, in the order of the branches' hues. */
const COLOURS = ["#d53984", "5", "3", "6", "4", "2", "#086ddd", "1"] as const;

/** Relations that hold both ways have no arrowhead. */
const MUTUAL: ReadonlySet<string> = new Set(["related", "contrastsWith"]);

interface Box {
	readonly id: string;
	readonly concept: Concept;
	readonly x: number;
	readonly y: number;
	readonly colour: number;
}

/**
 * A picture as JSON Canvas 1.0: notes as file nodes, everything else as text nodes, the lines between them as edges.
 * The boxes stand as the picture's shapes do, spread until none lies on another.
 */
export function jsonCanvas(scene: Scene, taxonomy: Taxonomy, relationLabel: (type: string) => string): string {
	const boxes = boxesOf(scene, taxonomy);
	const nodes = [...boxes.values()].map(({ id, concept, x, y, colour }) => ({
		id,
		...content(concept),
		x: Math.round(x - BOX.width / 2),
		y: Math.round(y - BOX.height / 2),
		...BOX,
		...(colour < 0 ? {} : { color: COLOURS[colour % COLOURS.length] }),
	}));
	const edges = scene.graph.edges.flatMap(({ from, to, type, status, implied }) => {
		const [start, end] = [boxes.get(from), boxes.get(to)];
		if (!start || !end || implied || status === "inherited" || type === "likelyDuplicate" || type === "mentions") return [];
		return [{ ...joined(start, end), ...(MUTUAL.has(type) ? { toEnd: "none" } : {}), label: oneLine(relationLabel(type)) }];
	});
	return `${JSON.stringify({ nodes, edges: edges.map((edge, index) => ({ id: `r${index}`, ...edge })) }, null, "\t")}\n`;
}

function boxesOf({ graph, nodes }: Scene, taxonomy: Taxonomy): ReadonlyMap<number, Box> {
	const boxes = new Map<number, Box>();
	for (const [node, { id, branchColour }] of graph.nodes.entries()) {
		const concept = taxonomy.concept(id as ConceptId);
		if (!concept) continue;
		boxes.set(node, { id: `c${boxes.size}`, concept, x: nodes.x[node] ?? 0, y: nodes.y[node] ?? 0, colour: branchColour });
	}
	const { across, down } = spread([...boxes.values()]);
	return new Map([...boxes].map(([node, box]) => [node, { ...box, x: box.x * across, y: box.y * down }]));
}

/** Factors under which no two boxes overlap: of those that do, the ones that need the least room. */
function spread(boxes: readonly Pick<Box, "x" | "y">[]): { across: number; down: number } {
	const sorted = [...boxes].sort((a, b) => a.x - b.x);
	const [width, height] = [BOX.width + GAP, BOX.height + GAP];
	const growths = DOWN.map(() => 1);
	for (const [index, one] of sorted.entries()) {
		for (let next = index + 1; next < sorted.length; next++) {
			const other = sorted[next]!;
			const dx = (other.x - one.x) * ACROSS;
			if (dx >= width) break;
			const dy = Math.abs(other.y - one.y);
			for (const [at, down] of DOWN.entries()) {
				growths[at] = Math.max(growths[at]!, Math.min(width / Math.max(1, dx), height / Math.max(1, dy * down)));
			}
		}
	}
	const room = (at: number) => growths[at]! ** 2 * DOWN[at]!;
	const best = [...DOWN.keys()].reduce((least, at) => (room(at) < room(least) ? at : least), 0);
	return { across: ACROSS * growths[best]!, down: DOWN[best]! * growths[best]! };
}

function content(concept: Concept): { type: "file"; file: string } | { type: "text"; text: string } {
	const [place] = concept.places;
	if (concept.presence === "note" && place) return { type: "file", file: wellFormed(place.path) };
	return { type: "text", text: plainMarkdown(concept.label) };
}

/** Words that Markdown leaves as they are. */
function plainMarkdown(text: string): string {
	return oneLine(text)
		.replace(/[\\`*_[\]<>#|~$!^=%]/g, "\\$&")
		.replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");
}

function oneLine(text: string): string {
	return wellFormed(text).replace(/\s+/g, " ").trim();
}

/** Leaves and arrives on the sides that face each other. */
function joined(start: Box, end: Box): { fromNode: string; fromSide: string; toNode: string; toSide: string } {
	const [dx, dy] = [end.x - start.x, end.y - start.y];
	const level = Math.abs(dx) > BOX.width;
	const [before, behind] = level ? ["left", "right"] : ["top", "bottom"];
	const [fromSide, toSide] = (level ? dx : dy) < 0 ? [before, behind] : [behind, before];
	return { fromNode: start.id, fromSide, toNode: end.id, toSide };
}
