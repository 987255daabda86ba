import type { Page } from "playwright-core";
import { DrawingPages, launchBrowser } from "./drawing/browser.ts";
import { pluginLoadTimes } from "./drawing/pluginLoad.ts";
import { type BenchOptions, quantile, type Row, row, type Section } from "./measure.ts";

const OURS = "this view";
const RIVAL = "force-graph";
const PEERS = [RIVAL, "force-graph, no labels", "vis-network", "cytoscape", "d3 SVG", "sigma"];
/** Beyond this many nodes a library takes longer to set up than it is worth waiting for. */
const LARGEST: Readonly<Record<string, number>> = { cytoscape: 10_000, "d3 SVG": 10_000, sigma: 1000 };

/** How many times faster a frame is to be than the library's, by library and size. */
const MEDIAN_GOALS: Readonly<Record<string, number>> = { [`${RIVAL} 10000`]: 4, [`${RIVAL} 50000`]: 50, "cytoscape 10000": 60 };
const SLOW_GOALS: Readonly<Record<string, number>> = { [`${RIVAL} 10000`]: 15 };

const GESTURE =
	"The whole graph is in view at first, then the camera goes to eight times and back, around the middle, at 1280 × 800. " +
	"Tree plus 1.5 n links across, labels of 2–8 Chinese characters, the same places for all; a frame is the time until the browser asks for the next one, composing included. " +
	"Each library with its defaults; force-graph's labels as in its own example. No GPU: sigma's WebGL is drawn by software, so its row says nothing of a machine with one.";

interface Effort {
	readonly peers: readonly string[];
	readonly sizes: readonly number[];
	/** Frames of a gesture, and the seconds after which a slow library is let go in the middle of it. */
	readonly frames: number;
	readonly seconds: number;
	/** Of this view and of its rival; the others get one. */
	readonly rounds: number;
}

const FULL: Effort = { peers: PEERS, sizes: [1000, 5000, 10_000, 50_000], frames: 240, seconds: 4, rounds: 2 };
const QUICK: Effort = { peers: [RIVAL, "cytoscape"], sizes: [1000, 10_000], frames: 120, seconds: 1.5, rounds: 1 };

/** This view and other libraries draw the same graph at the same places, in the same browser. */
export async function* drawing({ quick, project }: BenchOptions): AsyncGenerator<Section> {
	const effort = quick ? QUICK : FULL;
	const browser = await launchBrowser();
	const pages = new DrawingPages(browser, project);
	try {
		const gestures = new Map<string, number[][]>();
		for (const size of effort.sizes) {
			for (let round = 0; round < effort.rounds; round++) {
				for (const renderer of [OURS, ...effort.peers]) {
					if (size > (LARGEST[renderer] ?? Number.POSITIVE_INFINITY) || (round > 0 && renderer !== OURS && renderer !== RIVAL)) continue;
					const frames = await onPage(pages, renderer, size, (page) =>
						page.evaluate(async ([f, s]) => await window.drawing.gesture(f, s), [effort.frames, effort.seconds] as const),
					);
					const key = `${renderer} ${size}`;
					gestures.set(key, [...(gestures.get(key) ?? []), frames]);
				}
			}
			yield gestureSection(size, gestures);
		}
		yield await changeSection(pages, effort, gestures);
		yield loadSection(await pluginLoadTimes(browser, project, quick ? 3 : 7));
	} finally {
		await browser.close();
	}
}

async function onPage<T>(pages: DrawingPages, renderer: string, size: number, ask: (page: Page) => Promise<T>): Promise<T> {
	const page = await pages.open(renderer);
	try {
		await page.evaluate(async ([name, nodes]) => await window.drawing.mount(name, nodes), [renderer, size] as const);
		return await ask(page);
	} finally {
		await page.close();
	}
}

function gestureSection(size: number, gestures: ReadonlyMap<string, readonly number[][]>): Section {
	const slow = (rounds: readonly number[][]) => rounds.map((frames) => quantile([...frames].sort((a, b) => a - b), 0.95));
	const goalOf = (faster: number | undefined) => (faster === undefined ? {} : { goal: { faster } });
	const ours = gestures.get(`${OURS} ${size}`) ?? [];
	const rows = PEERS.flatMap((peer): Row[] => {
		const key = `${peer} ${size}`;
		const theirs = gestures.get(key);
		if (!theirs) return [];
		return [
			row({ name: "p50", n: size, samples: ours.flat(), against: { name: peer, samples: theirs.flat() }, ...goalOf(MEDIAN_GOALS[key]) }),
			row({ name: "p95", n: size, samples: slow(ours), against: { name: peer, samples: slow(theirs) }, ...goalOf(SLOW_GOALS[key]) }),
		];
	});
	return { title: `Drawing: a frame while panning and zooming ${size.toLocaleString("en")} nodes`, method: GESTURE, rows };
}

async function changeSection(pages: DrawingPages, { sizes, frames, seconds, rounds }: Effort, gestures: ReadonlyMap<string, readonly number[][]>): Promise<Section> {
	const rows: Row[] = [];
	const flat = { goal: { within: 1.5 } };
	const at = (size: number) => gestures.get(`${OURS} ${size}`)?.flat() ?? [];
	const [small = 1000, large = 10_000] = [sizes[0], sizes.at(-1)];
	const middle = sizes.includes(50_000) ? 10_000 : small;
	const againstMiddle = (samples: number[]) => ({ against: { name: `n = ${middle.toLocaleString("en")}`, samples } });
	rows.push(row({ name: "panning and zooming", n: large, samples: at(large), ...againstMiddle(at(middle)), ...(large === 50_000 ? flat : {}) }));

	const moving: Record<string, number[]> = { [OURS]: [], [RIVAL]: [] };
	for (let round = 0; round < rounds; round++) {
		for (const renderer of [OURS, RIVAL]) {
			moving[renderer]!.push(...(await onPage(pages, renderer, 10_000, (page) => page.evaluate(async ([f, s]) => await window.drawing.moving(f, s), [frames / 4, seconds] as const))));
		}
	}
	rows.push(row({ name: "every node moves", n: 10_000, samples: moving[OURS]!, against: { name: RIVAL, samples: moving[RIVAL]! }, goal: { faster: 2.5 } }));

	const answers = new Map<number, Answers>();
	for (const size of sizes) answers.set(size, await onPage(pages, OURS, size, (page) => page.evaluate(answersOf, { frames: frames / 2, seconds })));
	const named = { hovering: "another node is hovered", picking: "what lies under a point", selecting: "one is chosen", folding: "a branch is folded or unfolded" };
	for (const [key, name] of Object.entries(named) as [keyof typeof named, string][]) {
		for (const [size, answer] of answers) {
			const isFlat = (key === "hovering" || key === "picking") && size > middle;
			const beside = size > middle ? againstMiddle(answers.get(middle)![key]) : {};
			rows.push(row({ name, n: size, unit: key === "picking" ? "µs" : "ms", samples: answer[key], ...beside, ...(isFlat ? flat : {}) }));
		}
	}
	for (const [size, { idle }] of answers) {
		rows.push(row({ name: "frames drawn in a second of rest", n: size, unit: "steps", samples: [idle] }));
	}
	return {
		title: "Drawing: changes",
		method: "Time from the event to the frame that shows it, the whole view at work: picture, panels, hidden outline. Places are given, so no layout is in these figures.",
		rows,
	};
}

type Answers = Record<"hovering" | "picking" | "selecting" | "folding", number[]> & { readonly idle: number };

/** Runs in the page. */
async function answersOf({ frames, seconds }: { frames: number; seconds: number }): Promise<Answers> {
	const { drawing } = window;
	return {
		idle: await drawing.idle(),
		picking: await drawing.picking(2000),
		hovering: await drawing.hovering(frames, seconds),
		selecting: await drawing.selecting(9),
		folding: await drawing.folding(6),
	};
}

function loadSection({ evaluated, loaded }: { readonly evaluated: number[]; readonly loaded: number[] }): Section {
	return {
		title: "Loading the plugin",
		method: "The shipped main.js in the workbench on the sample vault: until its class is there, and then onload, which registers and computes nothing.",
		rows: [row({ name: "main.js evaluated", samples: evaluated }), row({ name: "onload", samples: loaded })],
	};
}
