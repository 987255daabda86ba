import type { TextMeasure, TextStyle } from "../../core/visible/textMeasure.ts";
import { makeElement } from "../elements.ts";
import { fontOf } from "../../core/painter/labelParts.ts";
import type { Palette } from "../../core/painter/palette.ts";

/** Beyond this many texts the memory is worth more than the time. */
const MOST_REMEMBERED = 40_000;

/** Measures with the fonts that the picture is drawn in; each text once. */
export function canvasMeasure(near: Element, palette: Pick<Palette, "font">): TextMeasure {
	const context = makeElement(near, "canvas").getContext("2d");
	const known: Record<TextStyle, Map<string, number>> = {
		label: new Map(),
		strongLabel: new Map(),
		secondLabel: new Map(),
	};
	let font = "";
	return {
		width(text, style) {
			const remembered = known[style].get(text);
			if (remembered !== undefined) return remembered;
			const wanted = fontOf(style, palette);
			if (context && font !== wanted) context.font = font = wanted;
			// Half a pixel more than measured: text grows unevenly with its size.
			const width = context ? context.measureText(text).width + 0.5 : text.length * 8;
			if (known[style].size >= MOST_REMEMBERED) known[style].clear();
			known[style].set(text, width);
			return width;
		},
	};
}
