import { elide, oneLine } from "./labelText.ts";
import { LINE_HEIGHTS, type TextMeasure } from "./textMeasure.ts";
import { BADGE_PADDING, LABEL_GAP, type VisibleGraph, type VisibleNode } from "./visibleGraph.ts";

/** Widest parts of a label, in CSS pixels at 100 %; what is longer is cut, the card shows it whole. */
const WIDEST = {
	inline: { label: 264, second: 132 },
	stacked: { label: 176, second: 120 },
} as const;

/** The texts of a label, before they are cut. */
export interface LabelTexts {
	readonly label: string;
	readonly secondLabel: string;
	readonly taskLabel: string;
	readonly foldedCount: number;
	/** Set in strong type. */
	readonly strong: boolean;
}

type LabelBox = Pick<VisibleNode, "label" | "secondLabel" | "partWidths" | "width" | "height">;

/** Cuts a label's parts to what is allowed and measures the box they need. */
export function labelBoxOf(texts: LabelTexts, flow: VisibleGraph["labelFlow"], measure: TextMeasure): LabelBox {
	const style = texts.strong ? "strongLabel" : "label";
	const label = elide(oneLine(texts.label), style, WIDEST[flow].label, measure);
	const secondLabel = elide(oneLine(texts.secondLabel), "secondLabel", WIDEST[flow].second, measure);
	const width = (text: string) => (text === "" ? 0 : measure.width(text, "secondLabel"));
	const partWidths = [
		Math.max(4, measure.width(label, style)),
		width(secondLabel),
		width(texts.taskLabel),
		texts.foldedCount > 0 ? width(String(texts.foldedCount)) + BADGE_PADDING : 0,
	] as const;
	const [labelWidth, second, tasks, fold] = partWidths;
	if (flow === "inline") {
		return { label, secondLabel, partWidths, width: row(labelWidth, second, tasks, fold), height: LINE_HEIGHTS[style] };
	}
	const below = row(second, tasks);
	const height = LINE_HEIGHTS[style] + (below > 0 ? LINE_HEIGHTS.secondLabel : 0);
	return { label, secondLabel, partWidths, width: Math.max(row(labelWidth, fold), below), height };
}

function row(...widths: number[]): number {
	const filled = widths.filter((width) => width > 0);
	return filled.reduce((sum, width) => sum + width, 0) + LABEL_GAP * Math.max(0, filled.length - 1);
}
