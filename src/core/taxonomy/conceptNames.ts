import { noteBasename } from "../note/notePath.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import { compactList } from "./compactList.ts";
import { type ConceptEntry, SPELLING_RANKS, type Spelling } from "./ledger.ts";
import { nameKey } from "./nameKey.ts";

export interface ConceptNames {
	readonly label: string;
	/** Sorted. What its own note gives as spelled there, of others one spelling for each name. */
	readonly altLabels: readonly string[];
	/** Every name it answers to, as `nameKey` gives it, sorted. */
	readonly names: readonly string[];
}

/**
 * The firmest spelling is the label: what the concept's own note says, else what a section says. Of spellings that
 * are equally firm the first by code point is taken, so that no order of reading matters.
 */
export function conceptNames(entry: ConceptEntry): ConceptNames {
	const best = new Map<string, Spelling>();
	for (const spelling of entry.spellings) {
		const known = best.get(spelling.key);
		if (!known || compareSpellings(spelling, known) < 0) best.set(spelling.key, spelling);
	}
	const { label, key } = entry.path === null ? nameOf(entry, best) : titleOf(entry.path, best);
	const own = entry.spellings.filter(({ note, ownAlias, text }) => note + ownAlias > 0 && text !== label);
	const covered = new Set([key, ...own.map((spelling) => spelling.key)]);
	const found = [...best.values()].filter((spelling) => !covered.has(spelling.key));
	const others = [...own, ...found].map(({ text }) => text);
	const names = new Set([key, ...best.keys()]);
	if (entry.path !== null) names.add(nameKey(noteBasename(entry.path)));
	return { label, altLabels: compactList(others.sort(compareCodePoints)), names: compactList([...names].sort(compareCodePoints)) };
}

function titleOf(path: NonNullable<ConceptEntry["path"]>, best: ReadonlyMap<string, Spelling>) {
	const titles = [...best.values()].filter(({ note }) => note > 0).sort(compareSpellings);
	const label = titles[0]?.text ?? noteBasename(path);
	return { label, key: nameKey(label) };
}

function nameOf(entry: ConceptEntry, best: ReadonlyMap<string, Spelling>) {
	const key = entry.id.slice("name:".length);
	return { label: best.get(key)?.text ?? key, key };
}

function compareSpellings(a: Spelling, b: Spelling): number {
	return firmness(a) - firmness(b) || compareCodePoints(a.text, b.text);
}

function firmness(spelling: Spelling): number {
	return SPELLING_RANKS.findIndex((rank) => spelling[rank] > 0);
}
