import { hasPrevious, settle } from "./continuity.ts";
import { generationsOf } from "./generations.ts";
import { LaneRows } from "./laneRows.ts";
import { type AxisTick, type Lane, type LayoutRequest, type LayoutResult, NODE_GROUP } from "./layout.ts";
import type { Slices } from "./layoutSteps.ts";
import { columnPitch, reach, rowHeight } from "./rows.ts";
import { placeTaskColumn } from "./taskColumn.ts";

const ROW_GAP = 12;
const ITEM_GAP = 14;
/** Above a lane's first row (its name stands there) and below its last. */
const LANE_HEAD = 26;
const LANE_FOOT = 10;
/** Distances of neighbouring years that are tried, in CSS pixels; and widths, where nothing has a year. */
const YEAR_PITCHES = [44, 64, 92, 132, 190];
const UNDATED_WIDTHS = [700, 1000, 1400, 2000, 2800, 4000];
const GENERATION_GAP = 36;
/** Nodes that find their rows between two pauses. */
const LAID_AT_ONCE = 1000;

/**
 * By year, left to right, in one lane for each band. What has no year stands in a lane of its own below, by generation;
 * where nothing has a year, every band's lane is by generation.
 */
export function* lineage(request: LayoutRequest): Slices<LayoutResult> {
	const placed = Array.from(request.group.keys()).filter((node) => request.group[node] !== NODE_GROUP.task || request.parent[node]! >= 0);
	const dated = placed.filter((node) => request.year[node] !== 0);
	const candidates = dated.length === 0 ? UNDATED_WIDTHS : YEAR_PITCHES;
	let best: Chart | null = null;
	let lowest = Number.POSITIVE_INFINITY;
	const earlier = earlierOf(request);
	const generation = generationsOf(request);
	const draw = function* (pitch: number): Slices<Chart> {
		const chart = new Chart(request, dated, pitch, earlier, generation);
		yield* chart.lay(placed, dated);
		return chart;
	};
	for (const pitch of candidates) {
		const chart = yield* draw(pitch);
		const cost = hasPrevious(request) ? chart.movement() : chart.size();
		if (cost < lowest) [best, lowest] = [chart, cost];
	}
	const { x, y, lanes, ticks } = best ?? (yield* draw(candidates[0]!));
	placeTaskColumn(request, x, y);
	const top = y.slice();
	settle(x, y, request);
	const move = top.length > 0 ? shiftOf(top, y, request) : 0;
	return {
		x,
		y,
		labelSide: new Uint8Array(x.length),
		ticks,
		lanes: lanes.map((lane) => ({ ...lane, top: lane.top + move, bottom: lane.bottom + move })),
	};
}

/** How far everything that is not pinned was moved down. */
function shiftOf(before: Float32Array, after: Float32Array, { pinY }: LayoutRequest): number {
	const free = pinY.findIndex((pinned) => Number.isNaN(pinned));
	return free < 0 ? 0 : after[free]! - before[free]!;
}

interface LaneDraft {
	readonly band: number;
	readonly undated: boolean;
	readonly nodes: readonly number[];
}

/** One way to chart the lineage, with a given distance between neighbouring years, or a given width without any. */
class Chart {
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly lanes: Lane[] = [];
	readonly ticks: AxisTick[] = [];
	readonly #row: Int32Array;
	/** Nodes without a year that stand where they stood. */
	readonly #stays = new Set<number>();
	#rowPitch = 0;
	#laid = 0;
	#width = 0;
	#height = 0;

	constructor(
		private readonly request: LayoutRequest,
		dated: readonly number[],
		private readonly pitch: number,
		private readonly earlier: ReadonlyMap<number, readonly number[]>,
		private readonly generation: Int32Array,
	) {
		const count = request.parent.length;
		this.x = new Float32Array(count);
		this.y = new Float32Array(count);
		this.#row = new Int32Array(count);
		const years = this.#yearPlaces(dated, pitch);
		for (const node of dated) this.x[node] = years.get(request.year[node]!) ?? 0;
	}

	*lay(placed: readonly number[], dated: readonly number[]): Slices<void> {
		this.#rowPitch = placed.reduce((most, node) => Math.max(most, rowHeight(this.request, node)), 0) + ROW_GAP;
		for (const lane of this.#drafts(placed, dated)) yield* this.#layLane(lane);
	}

	/** The larger, the smaller it must be drawn. */
	size(): number {
		return Math.max(this.#width / this.request.aspect, this.#height, 400);
	}

	/** How far the nodes known before would move, on average. */
	movement(): number {
		const { previousX, previousY } = this.request;
		let sum = 0;
		for (let node = 0; node < this.x.length; node++) {
			if (Number.isNaN(previousX[node]!)) continue;
			sum += Math.abs(this.x[node]! - previousX[node]!) + Math.abs(this.y[node]! - previousY[node]!);
		}
		return sum;
	}

	/** Gaps between years grow with their logarithm: what lies between is empty. */
	#yearPlaces(dated: readonly number[], pitch: number): Map<number, number> {
		const years = [...new Set(dated.map((node) => this.request.year[node]!))].sort((a, b) => a - b);
		const places = new Map<number, number>();
		let x = 0;
		for (const [at, year] of years.entries()) {
			if (at > 0) x += pitch * (1 + 0.3 * Math.log2(year - years[at - 1]!));
			places.set(year, x);
			this.ticks.push({ x, year });
		}
		return places;
	}

	#drafts(placed: readonly number[], dated: readonly number[]): LaneDraft[] {
		const { band } = this.request;
		const undated = placed.filter((node) => this.request.year[node] === 0);
		const lanesOf = (nodes: readonly number[], isUndated: boolean): LaneDraft[] => {
			const bands = [...new Set(nodes.map((node) => band[node]!))].sort((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
			return bands.map((own) => ({ band: own, undated: isUndated, nodes: nodes.filter((node) => band[node] === own) }));
		};
		if (dated.length === 0) return lanesOf(undated, true);
		const byBand = [...undated].sort((a, b) => band[a]! - band[b]! || a - b);
		return [...lanesOf(dated, false), ...(undated.length > 0 ? [{ band: -1, undated: true, nodes: byBand }] : [])];
	}

	*#layLane(lane: LaneDraft): Slices<void> {
		const rows = new LaneRows();
		const top = this.#height;
		const known = this.#previousRows(lane.nodes);
		if (lane.undated) yield* this.#layByGeneration(lane, rows, known);
		else yield* this.#layByYear(lane, rows, known);
		for (const node of lane.nodes) {
			this.y[node] = top + LANE_HEAD + (this.#row[node]! + 0.5) * this.#rowPitch;
			this.#width = Math.max(this.#width, this.x[node]! + reach(this.request, node));
		}
		this.#height = top + LANE_HEAD + Math.max(1, rows.count) * this.#rowPitch + LANE_FOOT;
		this.lanes.push({ band: lane.band, undated: lane.undated, top, bottom: this.#height });
	}

	*#layByYear({ nodes }: LaneDraft, rows: LaneRows, known: ReadonlyMap<number, number>): Slices<void> {
		const inLane = new Set(nodes);
		// Of two known ones that no longer fit into their row, the later stays: it is the earlier one's label that grew.
		const turn = (node: number) => (known.has(node) ? -1e6 - this.request.year[node]! : this.request.year[node]!);
		const order = [...nodes].sort((a, b) => turn(a) - turn(b) || a - b);
		const done = new Set<number>();
		for (const node of order) {
			const kin = (this.earlier.get(node) ?? []).filter((other) => inLane.has(other) && done.has(other));
			const middle = kin.reduce((sum, other) => sum + this.#row[other]!, 0) / Math.max(1, kin.length);
			const before = known.get(node);
			const stays = before !== undefined && rows.isFree(before, this.#left(node), this.#right(node));
			if (stays) rows.take(before, this.#left(node), this.#right(node));
			this.#row[node] = stays ? before : rows.takeNearest(before ?? Math.round(middle), this.#left(node), this.#right(node));
			done.add(node);
			if (++this.#laid % LAID_AT_ONCE === 0) yield;
		}
	}

	/** A grid for each generation, filled column by column; each is as wide as its share of what there is. */
	*#layByGeneration({ nodes }: LaneDraft, rows: LaneRows, known: ReadonlyMap<number, number>): Slices<void> {
		const { generation } = this;
		const generations = [...new Set(nodes.map((node) => generation[node]!))].sort((a, b) => a - b);
		const pitch = this.#keptPitch(known) ?? columnPitch(nodes.reduce((most, node) => Math.max(most, this.#right(node) - this.#left(node)), 0), GENERATION_GAP);
		const available = this.ticks.length > 0 ? Math.max(this.#width, 1000) : this.pitch;
		this.#keepCells(nodes, rows, known);
		let left = 0;
		for (const own of generations) {
			const members = nodes.filter((node) => generation[node] === own);
			const columns = Math.max(1, Math.floor((available * members.length) / nodes.length / pitch));
			const height = Math.max(Math.ceil(members.length / columns), known.size > 0 ? rows.count : 0);
			yield* this.#fillCells(members.filter((node) => !this.#stays.has(node)), rows, left, pitch, height);
			left = members.reduce((most, node) => Math.max(most, this.x[node]! + pitch), left);
		}
	}

	/** Nodes keep their cells. Of two that no longer fit side by side the right one stays: the left one's label grew. */
	#keepCells(nodes: readonly number[], rows: LaneRows, known: ReadonlyMap<number, number>): void {
		const { previousX } = this.request;
		const fromRight = nodes.filter((node) => known.has(node)).sort((a, b) => previousX[b]! - previousX[a]! || a - b);
		for (const node of fromRight) {
			const row = known.get(node)!;
			this.x[node] = previousX[node]!;
			if (!rows.isFree(row, this.#left(node), this.#right(node))) continue;
			rows.take(row, this.#left(node), this.#right(node));
			this.#row[node] = row;
			this.#stays.add(node);
		}
	}

	/** Column by column, from the left; cells that are taken are passed over. */
	*#fillCells(nodes: readonly number[], rows: LaneRows, left: number, pitch: number, height: number): Slices<void> {
		let cell = 0;
		for (const node of nodes) {
			if (++this.#laid % LAID_AT_ONCE === 0) yield;
			for (; ; cell++) {
				const row = cell % height;
				this.x[node] = left + Math.floor(cell / height) * pitch;
				if (!rows.isFree(row, this.#left(node), Math.max(this.#right(node), this.#left(node) + pitch - 1))) continue;
				rows.take(row, this.#left(node), this.#right(node));
				this.#row[node] = row;
				break;
			}
		}
	}

	/** The distance of the columns in which known nodes stood; null where there were fewer than two. */
	#keptPitch(known: ReadonlyMap<number, number>): number | null {
		const places = [...new Set(Array.from(known.keys(), (node) => this.request.previousX[node]!))].sort((a, b) => a - b);
		const pitches = places.slice(1).map((x, at) => x - places[at]!);
		return pitches.length === 0 ? null : Math.min(...pitches);
	}

	/** Rows in which the lane's nodes stood before, counted from the uppermost. */
	#previousRows(nodes: readonly number[]): Map<number, number> {
		const { previousY } = this.request;
		const known = nodes.filter((node) => !Number.isNaN(previousY[node]!));
		const top = known.reduce((least, node) => Math.min(least, previousY[node]!), Number.POSITIVE_INFINITY);
		return new Map(known.map((node) => [node, Math.round((previousY[node]! - top) / this.#rowPitch)]));
	}

	#left(node: number): number {
		return this.x[node]! - this.request.radius[node]! - ITEM_GAP / 2;
	}

	#right(node: number): number {
		return this.x[node]! + reach(this.request, node) + ITEM_GAP / 2;
	}
}

/** What each node is tied to among those of earlier years. */
function earlierOf({ edgeFrom, edgeTo, year }: LayoutRequest): Map<number, number[]> {
	const ties = new Map<number, number[]>();
	for (let edge = 0; edge < edgeFrom.length; edge++) {
		const from = edgeFrom[edge]!;
		const to = edgeTo[edge]!;
		const [late, early] = year[from]! >= year[to]! ? [from, to] : [to, from];
		const list = ties.get(late);
		if (list) list.push(early);
		else ties.set(late, [early]);
	}
	return ties;
}
