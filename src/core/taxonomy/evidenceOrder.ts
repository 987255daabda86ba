import type { Evidence } from "../statements/evidence.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import { compactList } from "./compactList.ts";

export function compareEvidence(a: Evidence, b: Evidence): number {
	return (
		compareCodePoints(a.path, b.path) ||
		a.line - b.line ||
		compareCodePoints(a.quote, b.quote) ||
		compareCodePoints(a.origin, b.origin)
	);
}

/** Sorted by place; the same words of the same line count once. */
export function mergeEvidence(evidence: readonly Evidence[]): Evidence[] {
	if (evidence.length < 2) return compactList(evidence);
	const sorted = [...evidence].sort(compareEvidence);
	const distinct = sorted.filter((each, at) => {
		const before = sorted[at - 1];
		return !before || compareEvidence(before, each) !== 0;
	});
	return compactList(distinct);
}
