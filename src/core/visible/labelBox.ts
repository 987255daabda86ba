import { elide, oneLine } from "./labelText.ts";
import { LINE_HEIGHTS, type TextMeasure } from "./textMeasure.ts";
import type { Lens } from "./viewState.ts";
import { BADGE_PADDING, LABEL_GAP, type VisibleGraph, type VisibleNode } from "./visibleGraph.ts";

/** Widest label of a lens, in CSS pixels at 100 %; what is longer is cut, the card shows it whole. */
const WIDEST: Readonly<Record<Lens, number>> = { outline: 400, tree: 240, radial: 136, network: 170, lineage: 170 };
/** A wider second label is left out where it would lengthen its line, and cut elsewhere. */
const WIDEST_SECOND = { inline: 72, stacked: 130 } as const;

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
export function labelBoxOf(texts: LabelTexts, lens: Lens, measure: TextMeasure): LabelBox {
	const flow = labelFlowOf(lens);
	const style = texts.strong ? "strongLabel" : "label";
	const label = elide(oneLine(texts.label), style, WIDEST[lens], measure);
	const secondLabel = secondLabelFor(texts.secondLabel, flow, measure);
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

function secondLabelFor(text: string, flow: VisibleGraph["labelFlow"], measure: TextMeasure): string {
	const line = oneLine(text);
	// A short name beside the label helps, a long one only pushes everything else away.
	if (flow === "inline" && measure.width(line, "secondLabel") > WIDEST_SECOND.inline) return "";
	return elide(line, "secondLabel", WIDEST_SECOND.stacked, measure);
}

/** Rings have room for one line only; an outline's row is one line. */
export function labelFlowOf(lens: Lens): VisibleGraph["labelFlow"] {
	return lens === "radial" || lens === "outline" ? "inline" : "stacked";
}

function row(...widths: number[]): number {
	const filled = widths.filter((width) => width > 0);
	return filled.reduce((sum, width) => sum + width, 0) + LABEL_GAP * Math.max(0, filled.length - 1);
}
