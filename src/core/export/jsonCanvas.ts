import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { wellFormed } from "./wellFormed.ts";

/** Where a concept stands in the picture: the centre of its box. */
export interface CanvasPlace {
	readonly id: ConceptId;
	readonly x: number;
	readonly y: number;
	/** Canvas colours run from "1" to "6". */
	readonly colour: number | null;
}

const BOX = { width: 220, height: 60 } as const;

/** Pixels between two boxes' centres that the picture's own spacing is stretched to. */
const STRETCH = { x: 1.6, y: 2.6 } as const;

/**
 * The visible concepts as JSON Canvas 1.0: notes as file nodes, everything else as text nodes, stated relations
 * between them as edges.
 */
export function jsonCanvas(
	taxonomy: Taxonomy,
	places: readonly CanvasPlace[],
	relationLabel: (type: string) => string,
): string {
	const ids = new Map(places.map(({ id }, index) => [id, `c${index}`]));
	const nodes = places.flatMap((place) => {
		const concept = taxonomy.concept(place.id);
		return concept ? [{ id: ids.get(place.id), ...content(concept), ...box(place) }] : [];
	});
	const edges = taxonomy.relations
		.filter(({ from, to, type, status }) => status !== "inherited" && type !== "mentions" && ids.has(from) && ids.has(to))
		.map(({ from, type, to }, index) => ({
			id: `r${index}`,
			fromNode: ids.get(from),
			toNode: ids.get(to),
			toEnd: type === "related" || type === "contrastsWith" ? "none" : "arrow",
			label: relationLabel(type),
		}));
	return `${JSON.stringify({ nodes, edges }, null, "\t")}\n`;
}

function content(concept: Concept): { type: "file"; file: string } | { type: "text"; text: string } {
	const [place] = concept.places;
	if (concept.presence === "note" && place) return { type: "file", file: place.path };
	return { type: "text", text: wellFormed(concept.label) };
}

function box({ x, y, colour }: CanvasPlace): object {
	return {
		x: Math.round(x * STRETCH.x - BOX.width / 2),
		y: Math.round(y * STRETCH.y - BOX.height / 2),
		...BOX,
		...(colour === null ? {} : { color: String(colour) }),
	};
}
