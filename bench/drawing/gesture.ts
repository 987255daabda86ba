import type { Camera } from "../../src/core/visible/viewState.ts";
import { type Drawn, HEIGHT, nextFrame, WIDTH } from "./renderer.ts";

/** How far the gesture zooms in, from the whole graph. */
const NEAREST = 8;
/** How far off the middle it comes, as a share of the graph's reach. */
const ASIDE = 0.5;
/** A renderer that misses this many frames for one movement has stopped. */
const MOST_WAITED = 400;

/** The camera that shows the whole graph. */
export function wholeCamera(reach: number): Camera {
	return { x: WIDTH / 2, y: HEIGHT / 2, k: Math.min(WIDTH, HEIGHT) / 2 / (reach * 1.08) };
}

/** Zooms to eight times and back while it pans around the middle: `t` from 0 to 1, the whole graph at both ends. */
export function gestureAt(t: number, reach: number): Camera {
	const whole = wholeCamera(reach);
	const near = (1 - Math.cos(2 * Math.PI * t)) / 2;
	const k = whole.k * NEAREST ** near;
	const x = Math.cos(2 * Math.PI * t) * ASIDE * reach * near;
	const y = Math.sin(2 * Math.PI * t) * ASIDE * reach * near;
	return { x: WIDTH / 2 - x * k, y: HEIGHT / 2 - y * k, k };
}

/**
 * Moves along, `share` from 0 to 1, in so many steps, or in fewer larger ones where the renderer would need more than
 * `seconds`: a slow one goes the same way. Waits each time until the renderer has drawn and the browser asks for the next
 * frame, and gives the times between in milliseconds.
 */
export async function timeFrames(drawn: Drawn, frames: number, seconds: number, move: (share: number) => void): Promise<number[]> {
	const times: number[] = [];
	const start = await nextFrame();
	let last = start;
	for (let share = 0; share < 1; ) {
		const before = drawn.painted();
		share = Math.min(1, Math.max((times.length + 1) / frames, (last - start) / (seconds * 1000)));
		move(share);
		let now = await nextFrame();
		for (let waited = 0; drawn.painted() === before; waited++) {
			if (waited > MOST_WAITED) throw new Error("the renderer draws no more");
			now = await nextFrame();
		}
		// The clock that the browser gives a frame is that of its beginning: what is drawn in it shows in the next one.
		times.push(now - last);
		last = now;
	}
	return times;
}
