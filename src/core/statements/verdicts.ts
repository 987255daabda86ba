import { VERDICTS } from "../vocabulary/words/proseWords.ts";

export interface Verdict {
	readonly role: "strength" | "weakness";
	readonly words: string;
}

const DEGREE = "(?:也|还|但|却|且|又|更|最|较|很|会|容易|明显|略|稍|有点|相对|同时|而且)";

/** Clauses of a one-line description that are nothing but a verdict, a word of degree before it at most. */
export function verdictsIn(description: string): Verdict[] {
	const found: Verdict[] = [];
	for (const clause of description.slice(0, 1000).split(/[，,。；;、]|——/)) {
		const words = clause.trim();
		if (words.length > 24) continue;
		for (const role of ["weakness", "strength"] as const) {
			if (VERDICTS[role].some((verdict) => new RegExp(`^${DEGREE}{0,3}${verdict}$`).test(words))) found.push({ role, words });
		}
	}
	return found;
}
