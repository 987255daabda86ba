import type { ConceptId } from "../../src/core/taxonomy/concept.ts";
import { toScreen } from "../../src/view/camera.ts";
import { gestureAt, timeFrames, wholeCamera } from "./gesture.ts";
import { type OwnView, ownView } from "./ours.ts";
import { peers } from "./peers.ts";
import { type Drawn, HEIGHT, nextFrame, WIDTH } from "./renderer.ts";
import { type Subject, subjectOf } from "./subject.ts";

let subject: Subject;
let drawn: Drawn;
let own: OwnView | null = null;

/** What the benchmark asks of the page, which draws with one renderer. Times are milliseconds. */
const drawing = {
	/** @returns how long it took until the whole graph was drawn. */
	async mount(renderer: string, size: number): Promise<number> {
		subject = subjectOf(size);
		const container = document.body.appendChild(document.createElement("div"));
		Object.assign(container.style, { position: "absolute", top: "0", left: "0", width: `${WIDTH}px`, height: `${HEIGHT}px` });
		await nextFrame();
		const start = performance.now();
		const peer = peers[renderer];
		drawn = peer ? await peer(container, subject, wholeCamera(subject.reach)) : (own = await ownView(container, subject));
		await nextFrame();
		await nextFrame();
		return performance.now() - start;
	},

	/** Each frame of the gesture. */
	async gesture(frames: number, seconds: number): Promise<number[]> {
		const look = (share: number): void => drawn.look(gestureAt(share, subject.reach));
		await timeFrames(drawn, 3, seconds, (share) => look(share / 100));
		return await timeFrames(drawn, frames, seconds, look);
	},

	/** Each frame while every node is on its way. */
	async moving(frames: number, seconds: number): Promise<number[]> {
		const { x, y, reach } = subject;
		const away = (from: Float32Array, turn: number) => from.map((at, node) => at + reach * 0.02 * Math.sin(turn + node));
		await rest();
		return await timeFrames(drawn, frames, seconds, (share) => drawn.place!(away(x, 40 * share), away(y, 40 * share + 1)));
	},

	/** Each frame after the pointer has come to another node. */
	async hovering(frames: number, seconds: number): Promise<number[]> {
		await rest();
		return await timeFrames(drawn, frames, seconds, (share) => point("mousemove", Math.floor(share * 997 * frames) % subject.labels.length));
	},

	/** How long it takes to find what lies under each of so many points: a node, else an edge. Microseconds. */
	async picking(points: number): Promise<number[]> {
		await rest();
		const { picture } = view();
		return Array.from({ length: points / 100 }, (_, batch) => {
			const start = performance.now();
			for (let at = batch * 100; at < batch * 100 + 100; at++) {
				const point = { x: (at * 7919) % WIDTH, y: (at * 104_729) % HEIGHT };
				if (!picture.hitAt(point, 4)) picture.edgeAt(point);
			}
			return (performance.now() - start) * 10;
		});
	},

	/** Each time from a choice to the frame that shows it. */
	async selecting(times: number): Promise<number[]> {
		await rest();
		return await timeFrames(drawn, times, 20, (share) => view().view.change((state) => ({ ...state, selection: [idAt(share)] })));
	},

	/** Each time from folding or unfolding a branch to the first frame that shows it. */
	async folding(times: number): Promise<number[]> {
		await rest();
		const branch = view().picture.currentScene!.graph.nodes.find(({ childCount, parent }) => childCount > 2 && parent >= 0)!;
		const took: number[] = [];
		for (let time = 0; time < times; time++) {
			took.push(...(await timeFrames(drawn, 1, 20, () => view().view.toggleFold(branch.id))));
			await rest();
		}
		return took;
	},

	/** Frames that are drawn within a second in which nothing happens. */
	async idle(): Promise<number> {
		await rest();
		const before = drawn.painted();
		await new Promise((resolve) => setTimeout(resolve, 1000));
		return drawn.painted() - before;
	},
};

function view(): OwnView {
	if (!own) throw new Error("this page draws with another library");
	return own;
}

async function rest(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 400));
	while (own && !own.picture.resting) await nextFrame();
}

function idAt(share: number): ConceptId {
	const node = Math.floor(share * (subject.labels.length - 1));
	return view().taxonomy.concepts[node]!.id;
}

function point(type: string, node: number): void {
	const { stage, currentCamera } = view().picture;
	const { left, top } = stage.getBoundingClientRect();
	const { x, y } = toScreen(currentCamera, { x: subject.x[node]!, y: subject.y[node]! });
	stage.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: left + x, clientY: top + y }));
}

declare global {
	interface Window {
		drawing: typeof drawing;
	}
}
window.drawing = drawing;
