import type { Layout } from "../core/layout/layout.ts";

/** A layout of one view's own, to be disposed of with it. */
export interface Arranging {
	readonly layout: Layout;
	readonly dispose: () => void;
}
