import type { LayoutRequest, LayoutResult } from "./layout.ts";

/** What the view's side of the layout worker says. */
export type ToWorker =
	| { readonly kind: "layout"; readonly job: number; readonly request: LayoutRequest }
	| { readonly kind: "cancel"; readonly job: number };

/** What the worker answers. */
export type FromWorker =
	| { readonly kind: "progress"; readonly job: number; readonly result: LayoutResult; readonly done: number }
	| { readonly kind: "result"; readonly job: number; readonly result: LayoutResult }
	| { readonly kind: "failure"; readonly job: number; readonly message: string };

/** The part of a `Worker` or `MessagePort` that the layout uses. */
export interface WorkerPort<In, Out> {
	postMessage(message: Out, transfer: Transferable[]): void;
	onmessage: ((event: { readonly data: In }) => void) | null;
}
