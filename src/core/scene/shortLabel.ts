import { LINE_HEIGHTS } from "../visible/textMeasure.ts";
import type { VisibleNode } from "../visible/visibleGraph.ts";

/** The box of the label alone, without second label, task label and fold badge; CSS pixels at 100 %. */
export function shortLabelSize({ partWidths }: VisibleNode): { width: number; height: number } {
	return { width: partWidths[0], height: LINE_HEIGHTS.label };
}
