import { build } from "esbuild";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { row, type Section } from "./measure.ts";

interface Trips {
	readonly started: number[];
	readonly columns: number[];
	readonly objects: number[];
}

/** What it costs in a browser that the layouts run in a worker; null where there is no browser. */
export async function workerTrips(project: string, quick: boolean): Promise<Section | null> {
	const executablePath = findChromium();
	if (executablePath === null) return null;
	const entry = { stdin: { contents: 'export * from "./src/core/layout/layoutEntry.ts"', resolveDir: project } };
	const { outputFiles } = await build({ ...entry, bundle: true, minify: true, write: false, format: "iife", globalName: "layouts", target: "es2022" });
	const source = `${outputFiles[0]!.text}; layouts.serveWorker(self)`;
	const browser = await chromium.launch({ executablePath, args: chromiumFlags });
	try {
		const page = await browser.newPage();
		const rows = [];
		for (const size of [10_000, 50_000]) {
			const { started, columns, objects } = await page.evaluate(measureTrips, { source, size, rounds: quick ? 9 : 31 });
			if (rows.length === 0) rows.push(row({ name: "worker started, first answer there", n: 1, samples: started }));
			rows.push(row({ name: "asked and answered", n: size, samples: columns, against: { name: "positions as objects", samples: objects } }));
		}
		return {
			title: "Layout: the way to the worker and back, in Chromium",
			method: "A request is cloned with all its columns, the least of all layouts (the outline) is made of it, and its positions are transferred back; beside it, an array of as many objects with x and y, there and back.",
			rows,
		};
	} finally {
		await browser.close();
	}
}

/** Runs in the page, so it refers to nothing beside it. */
async function measureTrips({ source, size, rounds }: { source: string; size: number; rounds: number }): Promise<Trips> {
	const begin = (text: string) => new Worker(URL.createObjectURL(new Blob([text])));
	const ask = (worker: Worker, message: unknown): Promise<number> => {
		const start = performance.now();
		return new Promise((resolve) => {
			worker.onmessage = () => resolve(performance.now() - start);
			worker.postMessage(message);
		});
	};
	const request = (count: number) => {
		const floats = () => new Float32Array(count).fill(Number.NaN);
		const indices = () => new Int32Array(count).fill(-1);
		const words = { width: floats(), height: floats(), radius: floats(), weight: floats(), year: new Int16Array(count), band: new Int16Array(count) };
		const edges = { edgeFrom: indices(), edgeTo: indices(), edgeKind: new Uint8Array(count) };
		const places = { pinX: floats(), pinY: floats(), previousX: floats(), previousY: floats() };
		return { kind: "layout", job: 1, request: { lens: "outline", parent: indices(), group: new Uint8Array(count), ...words, ...edges, ...places, aspect: 1 } };
	};
	const trips: Trips = { started: [], columns: [], objects: [] };
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		const worker = begin(source);
		await ask(worker, request(1));
		trips.started.push(performance.now() - start);
		worker.terminate();
	}
	const layouts = begin(source);
	const echo = begin("onmessage = ({ data }) => postMessage(data)");
	const asked = request(size);
	const objects = Array.from({ length: size }, (_, node) => ({ x: node, y: node }));
	for (let round = -3; round < rounds; round++) {
		const [columns, others] = [await ask(layouts, asked), await ask(echo, objects)];
		if (round < 0) continue;
		trips.columns.push(columns);
		trips.objects.push(others);
	}
	layouts.terminate();
	echo.terminate();
	return trips;
}
