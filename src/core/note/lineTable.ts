import { code } from "./characters.ts";

/**
 * Where each line of a note begins and ends, in UTF-16 offsets. A line ends before `\n` or `\r\n`; a lone `\r` is no
 * break. A byte order mark belongs to no line. Indices count from 0.
 */
export interface LineTable {
	readonly count: number;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

export function lineTable(text: string): LineTable {
	const starts: number[] = [];
	const ends: number[] = [];
	let start = text.charCodeAt(0) === code.byteOrderMark ? 1 : 0;
	for (;;) {
		const found = text.indexOf("\n", start);
		starts.push(start);
		if (found < 0) break;
		ends.push(found > start && text.charCodeAt(found - 1) === code.carriageReturn ? found - 1 : found);
		start = found + 1;
	}
	ends.push(text.length);
	return { count: starts.length, starts, ends };
}
