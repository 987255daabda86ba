import { type Passage, part } from "./passage.ts";

/** A line that begins with a label: "**优点：** 参数少", "属于:: [[NLP]]", "Parents: [[dl]]", "**缺点**". */
export interface LabelLine {
	readonly key: Passage;
	/** What follows on the line; null where nothing does. */
	readonly content: Passage | null;
	readonly form: LabelForm;
}

/** `field`: two colons; `colon`: one; `bold`: a bold beginning or a whole bold line; `bare`: words alone. */
export type LabelForm = "field" | "colon" | "bold" | "bare";

const LONGEST_KEY = 60;
/** Markup may take room before the colon. */
const LONGEST_START = 400;
const MAY_BE_LABEL = /[:：]|^\s*(?:\*\*|__)/;

/** Splits a line at its label; null where it has none. Whether the label means anything is for the reader to say. */
export function labelLine(line: Passage): LabelLine | null {
	if (!MAY_BE_LABEL.test(line.raw.slice(0, LONGEST_START))) return null;
	const { text, bold } = line.inline;
	if (text === "") return null;
	const field = /^([^:：[\](){}「」"“”。，]{1,40}?)\s*(?:::|：：)(?:\s|$|(?=\[\[))/.exec(text.slice(0, LONGEST_KEY + 4));
	if (field !== null) return cut(line, field[1]!.length, field[0].length, "field");
	const first = bold[0];
	if (first !== undefined && first.start === 0 && first.end <= LONGEST_KEY * 2) {
		const inside = text.slice(0, first.end).replace(/[\s:：.。．]+$/, "").length;
		const behind = /^\s*[:：]?\s*/.exec(text.slice(first.end))![0];
		const rest = first.end + behind.length;
		// A bold beginning that ends like a sentence is a run-in heading, as textbooks set it: "**Strengths.** Fast; small."
		const ended = /[:：.。．]\s*$/.test(text.slice(0, first.end)) || /[:：]/.test(behind);
		if (rest >= text.length) return cut(line, inside, text.length, "bold");
		if (ended) return cut(line, inside, rest, "bold");
		const dash = /^\s*(?:——|[—–]|-\s)\s*/.exec(text.slice(first.end));
		if (dash !== null) return cut(line, inside, first.end + dash[0].length, "bold");
	}
	const colon = text.slice(0, LONGEST_KEY).search(/[:：]/);
	if (colon > 0 && !text.startsWith("//", colon + 1) && !/[。！？!?]/.test(text.slice(0, colon))) {
		const wide = text[colon] === "：";
		if (wide || colon + 1 >= text.length || text[colon + 1] === " " || line.inline.links.some((link) => link.start === colon + 1) || /[\u3400-\u9fff]/.test(text[colon - 1]!)) {
			return cut(line, colon, colon + 1, "colon");
		}
	}
	return null;
}

/** A short line without any mark, as a label without its colon. */
export function bareLabel(line: Passage): LabelLine | null {
	const text = line.raw.length > 60 ? "" : line.inline.text;
	return text.length > 0 && text.length <= 24 ? { key: line, content: null, form: "bare" } : null;
}

function cut(line: Passage, keyEnd: number, from: number, form: LabelForm): LabelLine | null {
	const key = part(line, 0, keyEnd);
	if (key.inline.text === "") return null;
	const rest = part(line, from, line.inline.text.length);
	return { key, content: rest.inline.text === "" ? null : rest, form };
}

const LONGEST_SPLIT = 2000;
const LONGEST_INNER = 29;
/** What no label holds. */
const NO_LABEL = /[。．；;!！:：,，|｜()（）]/;
const COLON = /[:：](?!\/\/)/g;

/**
 * A line cut before each label that stands in its middle: "Learns a distribution. Children: [[GAN]]", "优点：快。缺点：难训练".
 * A label begins behind a mark of punctuation or in bold, and its words must mean something.
 */
export function splitAtLabels(line: Passage, means: (words: string) => boolean): readonly Passage[] {
	if (!/[:：]/.test(line.raw)) return [line];
	const { text, bold } = line.inline;
	if (text.length > LONGEST_SPLIT) return [line];
	const starts: number[] = [];
	for (const { index } of text.matchAll(COLON)) {
		const [start, end] = labelBefore(text, index);
		const words = text.slice(start, end);
		// Latin words may be the end of a sentence without a mark: only what stands behind its last stop counts.
		const from = start + Math.max(0, words.lastIndexOf(". ") + 2 * Number(words.includes(". ")));
		if (from === end || from === 0) continue;
		const isBold = bold.some(({ start }) => start === from);
		if (!isBold && !/[。．；;!！,，|｜]\s*$|\.\s+$/.test(text.slice(Math.max(0, from - 4), from))) continue;
		if (means(text.slice(from, end))) starts.push(from);
	}
	if (starts.length === 0) return [line];
	return [0, ...starts].map((start, index) => part(line, start, starts[index] ?? text.length)).filter(({ inline }) => inline.text !== "");
}

/** From where to where the words before a colon reach, at most as far back as a label may. Most text has no colon, so it is there that looking begins. */
function labelBefore(text: string, colon: number): readonly [start: number, end: number] {
	let end = colon;
	while (end > 0 && /\s/.test(text[end - 1]!)) end--;
	let start = end;
	while (start > 0 && end - start < LONGEST_INNER && !NO_LABEL.test(text[start - 1]!)) start--;
	while (start < end && /[\s.]/.test(text[start]!)) start++;
	return [start, end];
}
