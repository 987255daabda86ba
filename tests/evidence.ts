import type { Evidence } from "../src/core/statements/evidence.ts";

/** True where the named line of the note really contains the quoted words, blanks and compatible forms aside. */
export function isSound(evidence: Evidence, linesOf: (path: string) => readonly string[] | undefined): boolean {
	const line = linesOf(evidence.path)?.[evidence.line - 1];
	return line !== undefined && evidence.quote !== "" && evidence.quote.length <= 240 && squeeze(line).includes(squeeze(evidence.quote));
}

function squeeze(text: string): string {
	return text.normalize("NFKC").replace(/\s+/g, "");
}
