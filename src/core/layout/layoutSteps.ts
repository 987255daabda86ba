import type { LayoutResult } from "./layout.ts";

/** Work that pauses after slices of a few milliseconds at most; the generator's return value is the result. */
export type Slices<T> = Generator<undefined, T>;

/** What has come of a layout so far. */
export interface LayoutStep {
	readonly picture: () => LayoutResult;
	/** The share of the work that is done, 0 to 1. */
	readonly done: number;
}

/** A layout's work in slices; a step where there is something new to show. */
export type LayoutSteps = Generator<LayoutStep | undefined, LayoutResult>;
