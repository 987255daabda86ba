import type { LayoutResult } from "./layout.ts";

/** A picture on the way, and the share of the work that is done. */
export interface LayoutStep {
	/** Null where there is nothing new to show yet. */
	readonly result: LayoutResult | null;
	readonly done: number;
}

/** A layout's work in slices of a few milliseconds; the generator's return value is the result. */
export type LayoutSteps = Generator<LayoutStep, LayoutResult>;
