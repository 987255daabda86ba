import { bodyStart } from "./frontmatterScan.ts";
import type { Splice } from "./splice.ts";

/**
 * Moves splices that were computed for `base` to a `current` text that was edited elsewhere meanwhile. Null where an
 * edit touches a splice, or where repeated lines leave open which of them is meant. The result is certain, not
 * likely: the texts are aligned from their beginnings and from their ends, and both must agree.
 */
export function rebased(splices: readonly Splice[], base: string, current: string): Splice[] | null {
	if (base === current) return [...splices];
	const forward = moved(splices, base, current, alignment(base, current, "start"));
	if (!forward) return null;
	const backward = moved(splices, base, current, alignment(base, current, "end"));
	if (!backward || backward.length !== forward.length) return null;
	const agree = forward.every((splice, index) => splice.start === backward[index]?.start && splice.end === backward[index]?.end);
	return agree ? forward : null;
}

/** A stretch that both texts share. */
interface Shared {
	readonly base: number;
	readonly current: number;
	readonly length: number;
}

function moved(splices: readonly Splice[], base: string, current: string, shared: readonly Shared[]): Splice[] | null {
	const result: Splice[] = [];
	let index = 0;
	let reached = 0;
	for (const splice of splices) {
		while (index < shared.length - 1 && endOf(shared[index]!) < splice.end) index++;
		const start = startWithin(shared[index], splice, base, current) ?? startOfUniqueLines(splice, base, current);
		if (start === null || start < reached) return null;
		reached = start + splice.end - splice.start;
		result.push({ start, end: reached, text: splice.text });
	}
	return result;
}

/** Where a splice comes to lie if a shared stretch holds it whole, and no edit touches it but at a line's edge. */
function startWithin(stretch: Shared | undefined, splice: Splice, base: string, current: string): number | null {
	if (!stretch || splice.start < stretch.base || splice.end > endOf(stretch)) return null;
	const shift = stretch.current - stretch.base;
	if (splice.start === stretch.base && !(startsLine(base, splice.start) && startsLine(current, splice.start + shift))) return null;
	if (splice.end === endOf(stretch) && !(endsLine(base, splice.end) && endsLine(current, splice.end + shift))) return null;
	return splice.start + shift;
}

/** Lines that stand once in either text are the same lines, wherever they were moved within body or properties. */
function startOfUniqueLines(splice: Splice, base: string, current: string): number | null {
	if (splice.start === splice.end) return null;
	const from = splice.start === 0 ? 0 : base.lastIndexOf("\n", splice.start - 1) + 1;
	let to = splice.end;
	while (!endsLine(base, to)) to++;
	const lines = base.slice(from, to);
	const inBase = onlyPlace(lines, base);
	const inCurrent = onlyPlace(lines, current);
	if (inBase === null || inCurrent === null) return null;
	if (inBase < bodyStart(base) !== inCurrent < bodyStart(current)) return null;
	return splice.start + inCurrent - inBase;
}

/** Where whole lines stand, if they stand once. */
function onlyPlace(lines: string, text: string): number | null {
	let place: number | null = null;
	for (let at = text.indexOf(lines); at >= 0; at = text.indexOf(lines, at + 1)) {
		if (!startsLine(text, at) || !endsLine(text, at + lines.length)) continue;
		if (place !== null) return null;
		place = at;
	}
	return place;
}

function endOf(stretch: Shared): number {
	return stretch.base + stretch.length;
}

function startsLine(text: string, at: number): boolean {
	return at === 0 || text[at - 1] === "\n";
}

/** Also true behind a line's end: a place between two lines ends the one above. */
function endsLine(text: string, at: number): boolean {
	return at === text.length || text[at] === "\n" || text[at] === "\r" || startsLine(text, at);
}

type Side = "start" | "end";

/** Shared stretches in order: whole lines between lines that are unique in both texts, then what is left of a gap. */
function alignment(base: string, current: string, first: Side): Shared[] {
	const baseLines = linesOf(base);
	const currentLines = linesOf(current);
	const pairs: [number, number][] = [];
	const open: [number, number, number, number][] = [[0, baseLines.length, 0, currentLines.length]];
	for (let gap = open.pop(); gap; gap = open.pop()) {
		let [baseFrom, baseTo, currentFrom, currentTo] = gap;
		const same = (b: number, c: number) => baseLines[b]!.text === currentLines[c]!.text;
		const trimStart = () => {
			while (baseFrom < baseTo && currentFrom < currentTo && same(baseFrom, currentFrom)) pairs.push([baseFrom++, currentFrom++]);
		};
		const trimEnd = () => {
			while (baseFrom < baseTo && currentFrom < currentTo && same(baseTo - 1, currentTo - 1)) pairs.push([--baseTo, --currentTo]);
		};
		if (first === "start") {
			trimStart();
			trimEnd();
		} else {
			trimEnd();
			trimStart();
		}
		const anchors = uniquePairs(baseLines, currentLines, [baseFrom, baseTo, currentFrom, currentTo]);
		if (anchors.length === 0) continue;
		let [b, c] = [baseFrom, currentFrom];
		for (const [anchorBase, anchorCurrent] of anchors) {
			pairs.push([anchorBase, anchorCurrent]);
			open.push([b, anchorBase, c, anchorCurrent]);
			[b, c] = [anchorBase + 1, anchorCurrent + 1];
		}
		open.push([b, baseTo, c, currentTo]);
	}
	pairs.sort((a, b) => a[0] - b[0]);
	const shared: Shared[] = [];
	const bodyFrom = bodyStart(base);
	let [atBase, atCurrent] = [0, 0];
	for (const [b, c] of [...pairs, null].map((pair) => pair ?? [baseLines.length, currentLines.length] as const)) {
		const line = baseLines[b];
		const [toBase, toCurrent] = [line?.at ?? base.length, currentLines[c]?.at ?? current.length];
		// A property's line counts as a whole: with another key before it, the same value means something else.
		if (atBase >= bodyFrom) shared.push(...gapEnds(base, current, [atBase, toBase, atCurrent, toCurrent], first));
		const length = line?.text.length ?? 0;
		if (length > 0) shared.push({ base: toBase, current: toCurrent, length });
		[atBase, atCurrent] = [toBase + length, toCurrent + length];
	}
	return joined(shared);
}

/** What the two sides of a changed gap begin and end with in common. */
function gapEnds(base: string, current: string, gap: readonly [number, number, number, number], first: Side): Shared[] {
	const [baseFrom, baseTo, currentFrom, currentTo] = gap;
	const room = Math.min(baseTo - baseFrom, currentTo - currentFrom);
	let [prefix, suffix] = [0, 0];
	const growPrefix = () => {
		while (prefix + suffix < room && base[baseFrom + prefix] === current[currentFrom + prefix]) prefix++;
	};
	const growSuffix = () => {
		while (prefix + suffix < room && base[baseTo - 1 - suffix] === current[currentTo - 1 - suffix]) suffix++;
	};
	if (first === "start") {
		growPrefix();
		growSuffix();
	} else {
		growSuffix();
		growPrefix();
	}
	return [
		{ base: baseFrom, current: currentFrom, length: prefix },
		{ base: baseTo - suffix, current: currentTo - suffix, length: suffix },
	].filter((stretch) => stretch.length > 0);
}

function joined(shared: readonly Shared[]): Shared[] {
	const result: Shared[] = [];
	for (const stretch of shared) {
		const last = result[result.length - 1];
		if (last && endOf(last) === stretch.base && last.current + last.length === stretch.current) {
			result[result.length - 1] = { ...last, length: last.length + stretch.length };
		} else result.push(stretch);
	}
	return result;
}

interface Line {
	readonly at: number;
	/** With its line end. */
	readonly text: string;
}

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	for (let at = 0; at < text.length; ) {
		const newline = text.indexOf("\n", at);
		const end = newline < 0 ? text.length : newline + 1;
		lines.push({ at, text: text.slice(at, end) });
		at = end;
	}
	return lines;
}

/** Lines that stand once in either gap, kept where their order agrees (the anchors of a patience diff). */
function uniquePairs(
	base: readonly Line[],
	current: readonly Line[],
	[baseFrom, baseTo, currentFrom, currentTo]: readonly [number, number, number, number],
): [number, number][] {
	const count = new Map<string, { base: number; current: number; timesBase: number; timesCurrent: number }>();
	for (let b = baseFrom; b < baseTo; b++) {
		const seen = count.get(base[b]!.text);
		if (seen) seen.timesBase++;
		else count.set(base[b]!.text, { base: b, current: -1, timesBase: 1, timesCurrent: 0 });
	}
	for (let c = currentFrom; c < currentTo; c++) {
		const seen = count.get(current[c]!.text);
		if (!seen) continue;
		seen.current = c;
		seen.timesCurrent++;
	}
	const candidates = [...count.values()].filter((seen) => seen.timesBase === 1 && seen.timesCurrent === 1);
	return longestIncreasing(candidates.map((seen) => [seen.base, seen.current]));
}

/** The longest run of pairs, sorted by their first number, whose second numbers rise. */
function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
	const tails: number[] = [];
	const previous: number[] = [];
	pairs.forEach(([, value], index) => {
		let [low, high] = [0, tails.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (pairs[tails[middle]!]![1] < value) low = middle + 1;
			else high = middle;
		}
		previous[index] = low > 0 ? tails[low - 1]! : -1;
		tails[low] = index;
	});
	const run: [number, number][] = [];
	for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = previous[index]!) run.push(pairs[index]!);
	return run.reverse();
}
