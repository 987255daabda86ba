import { record, words } from "../vocabulary/parseReadingOptions.ts";
import { type Colouring, isColour } from "./colouring.ts";

/** Reads stored colours; what is missing or damaged is left to the theme. */
export function parseColouring(stored: unknown): Colouring {
	const { by, categories, types } = record(stored);
	return { by: by === "type" ? "type" : "category", categories: chosen(categories), types: chosen(types) };
}

function chosen(stored: unknown): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(words(stored)).filter(([, colour]) => isColour(colour)));
}
