/** A thing on a line: where its middle would like to be, and how much room it needs. */
export interface SpreadItem {
	readonly wanted: number;
	readonly size: number;
}

/** Things that touch, and move as one. */
interface Run {
	readonly from: number;
	readonly count: number;
	readonly size: number;
	/** Of the wanted beginnings, each less the room of what stands before it in the run. */
	readonly sum: number;
}

/**
 * Middles that keep the order and let nothing overlap, as near as possible to the wanted ones (least squares, by pooling
 * adjacent violators). Linear.
 */
export function spread(items: readonly SpreadItem[]): number[] {
	const runs: Run[] = [];
	for (const [at, { wanted, size }] of items.entries()) {
		let run: Run = { from: at, count: 1, size, sum: wanted - size / 2 };
		for (let before = runs.at(-1); before && beginning(before) + before.size > beginning(run); before = runs.at(-1)) {
			runs.pop();
			run = {
				from: before.from,
				count: before.count + run.count,
				size: before.size + run.size,
				sum: before.sum + run.sum - run.count * before.size,
			};
		}
		runs.push(run);
	}
	return runs.flatMap((run) => {
		let at = beginning(run);
		return items.slice(run.from, run.from + run.count).map(({ size }) => {
			at += size;
			return at - size / 2;
		});
	});
}

function beginning({ sum, count }: Run): number {
	return sum / count;
}
