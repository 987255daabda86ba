import type * as O from "obsidian";

type Search = (text: string) => O.SearchResult | null;

/** Every letter of the query in order, closer together and earlier being better. [D] */
export function prepareFuzzySearch(query: string): Search {
	const wanted = query.toLowerCase().replace(/\s+/g, "");
	return (text) => {
		const low = text.toLowerCase();
		const whole = low.indexOf(query.trim().toLowerCase());
		if (wanted === "") return { score: 0, matches: [] };
		if (whole >= 0) return { score: -whole / 1000, matches: [[whole, whole + query.trim().length]] };
		const matches: [number, number][] = [];
		let from = 0;
		for (const letter of wanted) {
			const at = low.indexOf(letter, from);
			if (at < 0) return null;
			const last = matches.at(-1);
			if (last?.[1] === at) last[1] = at + letter.length;
			else matches.push([at, at + letter.length]);
			from = at + letter.length;
		}
		return { score: -matches.length - (matches[0]?.[0] ?? 0) / 1000, matches };
	};
}

/** Every word of the query somewhere. [D] */
export function prepareSimpleSearch(query: string): Search {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (text) => {
		const low = text.toLowerCase();
		const matches = words.map((word): [number, number] => [low.indexOf(word), low.indexOf(word) + word.length]);
		if (matches.some(([from]) => from < 0)) return null;
		return { score: -(matches[0]?.[0] ?? 0) / 1000, matches: matches.sort(([a], [b]) => a - b) };
	};
}

export function sortSearchResults(results: O.SearchResultContainer[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}

export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: O.SearchMatches | null, offset = 0): void {
	let at = 0;
	for (const [from, to] of matches ?? []) {
		const start = from + offset;
		if (start < at) continue;
		el.appendText(text.slice(at, start));
		el.createSpan({ cls: "suggestion-highlight", text: text.slice(start, to + offset) });
		at = to + offset;
	}
	el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: O.SearchResult, offset?: number): void {
	renderMatches(el, text, result.matches, offset);
}
