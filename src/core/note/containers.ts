import type { ItemPlace, Surroundings } from "./blockEvents.ts";
import { code, isBlank } from "./characters.ts";
import { breakFailure, listMarkerEnd } from "./lineMarks.ts";

/** A list item or a quote that is open at the current line. */
export interface Container extends Surroundings {
	readonly isQuote: boolean;
	/** Columns that a line must be indented by to belong to the item. */
	readonly width: number;
	/** Columns before the marker. */
	readonly markerIndent: number;
	/** `-`, `*`, `+`, or the delimiter of a number: items of one list share it. */
	readonly mark: number;
	readonly list: number;
	readonly depth: number;
	/** False until something stands in it. */
	filled: boolean;
}

/** A place in a line: offset, column (tabs reach to the next multiple of four), and the column where content begins. */
export interface Cursor {
	at: number;
	column: number;
	base: number;
}

export function skipBlanks(text: string, cursor: Cursor, end: number): void {
	while (cursor.at < end) {
		const unit = text.charCodeAt(cursor.at);
		if (!isBlank(unit)) return;
		cursor.column += unit === code.tab ? 4 - (cursor.column % 4) : 1;
		cursor.at++;
	}
}

/** The containers open at a line, outermost first. */
export class ContainerStack {
	readonly open: Container[] = [];
	/** Indices of the quotes in `open`: what a blank line looks at. */
	readonly #quotes: number[] = [];
	#lists = 0;
	#quoteCount = 0;

	/**
	 * Moves the cursor behind the marks of the open containers and returns how many of them the line continues. A
	 * blank line costs nothing per item, so deep lists stay linear.
	 */
	match(text: string, cursor: Cursor, end: number): number {
		let matched = 0;
		let quotes = 0;
		for (; matched < this.open.length; matched++) {
			if (cursor.at >= end) return this.#quotes[quotes] ?? this.open.length;
			const container = this.open[matched]!;
			const indent = cursor.column - cursor.base;
			if (container.isQuote) {
				if (indent > 3 || text.charCodeAt(cursor.at) !== code.greater) return matched;
				enterQuote(text, cursor, end);
				quotes++;
			} else if (indent >= container.width) cursor.base += container.width;
			else if (this.#nests(text, cursor, end, container)) {
				cursor.base += container.width;
				return matched + 1;
			} else return matched;
		}
		return matched;
	}

	/**
	 * `1. a` followed by `  - b`: one column too few for CommonMark, yet meant as a child. Read so where the marker is
	 * of another kind and stands at least two columns further in.
	 */
	#nests(text: string, cursor: Cursor, end: number, item: Container): boolean {
		if (cursor.column - cursor.base < item.markerIndent + 2) return false;
		const behind = listMarkerEnd(text, cursor.at, end);
		return behind >= 0 && text.charCodeAt(behind - 1) !== item.mark && breakFailure(text, cursor.at, end) >= 0;
	}

	/** Closes all but the first `count` containers. */
	truncate(count: number): void {
		if (this.open.length === count) return;
		this.open.length = count;
		while (this.#quotes.length > 0 && this.#quotes[this.#quotes.length - 1]! >= count) this.#quotes.pop();
	}

	get top(): Container | undefined {
		return this.open.length === 0 ? undefined : this.open[this.open.length - 1];
	}

	/** Opens a quote at the cursor, inside the containers open now. */
	pushQuote(text: string, cursor: Cursor, end: number): void {
		const outer = this.top;
		enterQuote(text, cursor, end);
		this.#quotes.push(this.open.length);
		this.open.push({
			isQuote: true,
			width: 0,
			markerIndent: 0,
			mark: code.greater,
			list: outer?.list ?? 0,
			depth: outer?.depth ?? 0,
			item: outer?.item ?? null,
			quote: outer === undefined ? ++this.#quoteCount : outer.quote,
			filled: true,
		});
	}

	/**
	 * Opens a list item whose marker lies between the cursor and `behind`; null inside a quote, where none is kept.
	 * @param sibling the container that stood in its place until now.
	 */
	pushItem(
		text: string,
		cursor: Cursor,
		end: number,
		behind: number,
		line: number,
		sibling: Container | undefined,
	): ItemPlace | null {
		const outer = this.top;
		const mark = text.charCodeAt(behind - 1);
		const goesOn = sibling !== undefined && !sibling.isQuote && sibling.mark === mark;
		const list = outer !== undefined && outer.list > 0 ? outer.list : goesOn ? sibling.list : ++this.#lists;
		const markerIndent = cursor.column - cursor.base;
		const marker = text.slice(cursor.at, behind);
		cursor.column += behind - cursor.at;
		cursor.at = behind;
		const markerColumn = cursor.column;
		skipBlanks(text, cursor, end);
		const gap = cursor.column - markerColumn;
		const width = markerIndent + marker.length + (cursor.at >= end || gap > 4 ? 1 : gap);
		cursor.base += width;
		const depth = outer?.depth ?? 0;
		const quote = outer?.quote ?? 0;
		const item = quote > 0 ? null : { line, depth, marker, list };
		this.open.push({
			isQuote: false,
			width: Math.max(0, width),
			markerIndent,
			mark,
			list,
			depth: depth + 1,
			item,
			quote,
			filled: false,
		});
		return item;
	}
}

function enterQuote(text: string, cursor: Cursor, end: number): void {
	cursor.at++;
	cursor.column++;
	const spaced = cursor.at < end && isBlank(text.charCodeAt(cursor.at));
	cursor.base = cursor.column + (spaced ? 1 : 0);
	skipBlanks(text, cursor, end);
}
