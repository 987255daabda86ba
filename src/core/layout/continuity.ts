import { type Family, reordered } from "./family.ts";
import type { LayoutRequest } from "./layout.ts";
import { medianOf } from "./median.ts";

/*
 * What keeps a picture in place while notes change: known siblings keep their order, and the whole is moved so that
 * most of what was there before stands where it stood.
 */

/** True where the picture was drawn before. */
export function hasPrevious({ previousX }: LayoutRequest): boolean {
	return previousX.some((x) => !Number.isNaN(x));
}

/** More new nodes than this are no note that was added, but a branch that was unfolded: that is drawn tidily. */
const FEW = 3;

/** True where nearly all of the picture was there before: what a change of one note leaves. */
export function changedLittle({ previousX }: LayoutRequest): boolean {
	const fresh = previousX.reduce((count, x) => count + (Number.isNaN(x) ? 1 : 0), 0);
	return fresh <= FEW && fresh * 4 <= previousX.length;
}

/** Siblings in the order of their previous places; new ones follow the sibling that precedes them in the notes. */
export function inPreviousOrder(family: Family, place: Float32Array): Family {
	const list = family.list.slice();
	for (let owner = 0; owner <= family.count; owner++) {
		const siblings = list.subarray(family.start[owner], family.start[owner + 1]);
		if (siblings.length < 2) continue;
		const known = Array.from(siblings).filter((node) => !Number.isNaN(place[node]!));
		known.sort((a, b) => place[a]! - place[b]!);
		const order: number[] = [...known];
		let before = -1;
		for (const node of siblings.slice()) {
			if (Number.isNaN(place[node]!)) order.splice(order.indexOf(before) + 1, 0, node);
			before = node;
		}
		siblings.set(order);
	}
	return reordered(family, list);
}

/** Moves all nodes alike, so that the median of those known before does not move; then sets the pinned ones. */
export function settle(x: Float32Array, y: Float32Array, request: LayoutRequest): void {
	translate(x, request.previousX);
	translate(y, request.previousY);
	setPins(x, y, request);
}

/** Puts pinned nodes where the user put them. */
export function setPins(x: Float32Array, y: Float32Array, { pinX, pinY }: LayoutRequest): void {
	for (let node = 0; node < x.length; node++) {
		if (Number.isNaN(pinX[node]!) || Number.isNaN(pinY[node]!)) continue;
		x[node] = pinX[node]!;
		y[node] = pinY[node]!;
	}
}

function translate(place: Float32Array, previous: Float32Array): void {
	const moves: number[] = [];
	for (let node = 0; node < place.length; node++) if (!Number.isNaN(previous[node]!)) moves.push(previous[node]! - place[node]!);
	const move = medianOf(moves);
	if (move === null) return;
	for (let node = 0; node < place.length; node++) place[node]! += move;
}
