import { ownCopy } from "../note/ownCopy.ts";

const LONGEST = 60;
const MOST = 4000;

/**
 * A pure function of words that keeps its answers to short ones, since notes use the same words again and again. When
 * there are too many it forgets them all. What is kept holds no note alive.
 */
export function remembered<T extends NonNullable<unknown> | null>(answer: (words: string) => T): (words: string) => T {
	const known = new Map<string, T>();
	return (words) => {
		if (words.length > LONGEST) return answer(words);
		let found = known.get(words);
		if (found === undefined) {
			if (known.size >= MOST) known.clear();
			const own = ownCopy(words);
			found = answer(own);
			known.set(own, found);
		}
		return found;
	};
}
