import { hasCjk } from "../vocabulary/foldWord.ts";
import { DEPENDENT_ENDINGS, DEPENDENT_OPENINGS, EXAMPLE_OPENINGS } from "../vocabulary/words/claimWords.ts";
import { cutAt, isComma } from "./enumeration.ts";
import { inheritanceIn } from "./inheritance.ts";
import { type Passage, part } from "./passage.ts";

const LONGEST_ENUMERATED = 26;
const MARKS = /(?:^|[\s。；;，,])(?:[（(]?\d{1,2}[)）]|\d{1,2}[、．]|[①-⑳])/g;

/** The claims of a paragraph under 优点 or 缺点: sentence by sentence, a plain enumeration piece by piece. */
export function claimsIn(of: Passage): Passage[] {
	return numbered(of).flatMap(sentences).flatMap((sentence) => {
		const inherited = inheritanceIn(sentence.inline.text);
		if (inherited !== null) return [part(sentence, inherited.start, inherited.end)];
		return enumeration(withoutExamples(sentence));
	}).map(trimClaim).filter(isClaim);
}

/** The claim of one list item: its label where it has one, else all of it; an enumeration of short pieces is cut. */
export function claimsOfItem(head: Passage | null, whole: Passage): Passage[] {
	if (head !== null) return [trimClaim(head)].filter(isClaim);
	const text = withoutExamples(whole);
	const inherited = inheritanceIn(text.inline.text);
	if (inherited !== null) return [trimClaim(part(text, inherited.start, inherited.end))].filter(isClaim);
	const pieces = cutAt(text, (char) => char === "、" || char === "；" || char === ";");
	const short = pieces.length > 1 && pieces.every((piece) => piece.inline.text.length <= 12 && piece.inline.text.length >= 2);
	return (short && !nounsInside(pieces) ? pieces : [text]).map(trimClaim).filter(isClaim);
}

/** Sentences of a text, closing marks left out. */
export function sentences(of: Passage): Passage[] {
	return cutAt(of, (char, at, text) => {
		if (char === "。" || char === "！" || char === "？" || char === "；" || char === ";" || char === "!" || char === "?") return true;
		return char === "." && (at + 1 >= text.length || text[at + 1] === " ") && !/\b(?:e\.g|i\.e|etc|vs|al|cf|Fig|approx)$/.test(text.slice(Math.max(0, at - 8), at));
	});
}

/** Without the marks and blanks at its ends. */
export function trimClaim(of: Passage): Passage {
	const { text } = of.inline;
	const start = /^[\s·•:：,，、;；✅❌✔✘☑✓✗👍👎➕➖+\u2212\-–—*]*/u.exec(text.slice(0, 12))![0].length;
	const end = text.length - /[\s。.．;；,，、:：!！]{0,8}$/.exec(text.slice(-8))![0].length;
	return part(of, start, Math.max(start, end));
}

function isClaim(of: Passage): boolean {
	const { text } = of.inline;
	return text.length >= 2 && /\p{L}/u.test(text) && !/^(?:无|暂无|待补|待补充|略|todo|tbd|n\/a|none|-+)$/i.test(text);
}

function numbered(of: Passage): Passage[] {
	const starts: { at: number; length: number }[] = [];
	for (const found of of.inline.text.matchAll(MARKS)) starts.push({ at: found.index, length: found[0].length });
	if (starts.length === 1 && starts[0]!.at === 0) return [part(of, starts[0]!.length, of.inline.text.length)];
	if (starts.length < 2) return [of];
	return starts.map(({ at, length }, index) => part(of, at + length, starts[index + 1]?.at ?? of.inline.text.length));
}

function enumeration(sentence: Passage): Passage[] {
	const pieces = cutAt(sentence, isComma);
	if (pieces.length < 2) return [sentence];
	if (isPlain(pieces)) return nounsInside(cutAt(sentence, (char) => char === "、")) ? cutAt(sentence, (char, at, text) => char !== "、" && isComma(char, at, text)) : pieces;
	const clauses = cutAt(sentence, (char, at, text) => char !== "、" && isComma(char, at, text));
	return clauses.length > 1 && isPlain(clauses) ? clauses : [sentence];
}

function isPlain(pieces: readonly Passage[]): boolean {
	return pieces.length <= 8 && pieces.every((piece, index) => {
		const { text } = piece.inline;
		if (index < pieces.length - 1 && DEPENDENT_ENDINGS.some((ending) => text.length > ending.length && text.endsWith(ending)) && !/(?:实|及|耗|延|滞|费|省|用|计|历|定|按|工|限|先|前|落)(?:时|后)$/.test(text)) return false;
		const words = text.toLowerCase();
		if (DEPENDENT_OPENINGS.some((opening) => words.startsWith(opening) && (hasCjk(opening) || /^\W/.test(words.slice(opening.length) || " ")))) return false;
		return hasCjk(text) ? text.length <= LONGEST_ENUMERATED : text.split(" ").length <= 5;
	});
}

/** "图像、视频等数据": the marks join nouns inside one clause. */
function nounsInside(pieces: readonly Passage[]): boolean {
	const last = pieces[pieces.length - 1]?.inline.text ?? "";
	return pieces.length > 1 && /等|和|及|与/.test(last);
}

function withoutExamples(of: Passage): Passage {
	const { text } = of.inline;
	const open = text.search(/[（(]/);
	if (open < 2) return of;
	const inside = text.slice(open + 1).trimStart().toLowerCase();
	const close = Math.max(text.lastIndexOf("）"), text.lastIndexOf(")"));
	const atEnd = close < 0 || close >= text.length - 2;
	if (atEnd && (EXAMPLE_OPENINGS.some((opening) => inside.startsWith(opening)) || text.length - open > open)) return part(of, 0, open);
	return of;
}
