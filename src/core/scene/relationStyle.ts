import type { UserRelation } from "../vocabulary/readingOptions.ts";

/** How a relation is drawn; colours are tokens that the view maps to Obsidian's variables. */
export interface RelationStyle {
	readonly type: string;
	/** On and off lengths in CSS pixels; empty for a solid line. */
	readonly dash: readonly number[];
	readonly width: number;
	readonly arrow: "none" | "open" | "filled";
	readonly token: "lineFaint" | "line" | "lineStrong" | "accent" | "warning";
	/** Drawn at the middle of the line. */
	readonly sign: string;
}

/** In the legend's order. "own" and what begins so stand for relations of the user's own, by their lines. */
export const relationStyles: readonly RelationStyle[] = [
	{ type: "broader", dash: [], width: 1.25, arrow: "none", token: "lineFaint", sign: "" },
	{ type: "variantOf", dash: [], width: 1.75, arrow: "open", token: "lineStrong", sign: "" },
	{ type: "basedOn", dash: [6, 3], width: 1.5, arrow: "filled", token: "lineStrong", sign: "" },
	{ type: "suitedFor", dash: [1.5, 3.5], width: 1.5, arrow: "none", token: "accent", sign: "" },
	{ type: "uses", dash: [10, 3, 2, 3], width: 1.25, arrow: "open", token: "line", sign: "" },
	{ type: "contrastsWith", dash: [3, 3], width: 1.25, arrow: "none", token: "line", sign: "⇄" },
	{ type: "related", dash: [2, 5], width: 1.25, arrow: "none", token: "line", sign: "" },
	{ type: "mentions", dash: [1, 6], width: 1, arrow: "none", token: "lineFaint", sign: "" },
	{ type: "own", dash: [8, 4], width: 1.25, arrow: "open", token: "line", sign: "" },
	{ type: "own solid", dash: [], width: 1.25, arrow: "filled", token: "line", sign: "" },
	{ type: "own dotted", dash: [2, 3], width: 1.5, arrow: "open", token: "line", sign: "" },
	{ type: "own dashDot", dash: [8, 3, 2, 3], width: 1.5, arrow: "filled", token: "line", sign: "" },
	{ type: "likelyDuplicate", dash: [2, 2], width: 1.5, arrow: "none", token: "warning", sign: "≈" },
];

const OWN = relationStyles.findIndex(({ type }) => type === "own");

/** Index into `relationStyles`. */
export function relationStyleIndex(type: string, own: readonly UserRelation[] = []): number {
	const index = indexOf(type);
	if (index >= 0) return index;
	const line = own.find((relation) => relation.type === type)?.line;
	return Math.max(OWN, indexOf(`own ${line}`));
}

function indexOf(type: string): number {
	return relationStyles.findIndex((style) => style.type === type);
}
