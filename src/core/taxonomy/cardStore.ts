import { compareCodePoints } from "../note/codePointOrder.ts";
import { withItem, withoutItem } from "./compactList.ts";
import type { ConceptId } from "./concept.ts";
import type { ConceptCard } from "./conceptCard.ts";
import type { NameProblem } from "./nameBinding.ts";
import type { NoteInfo } from "./noteInfo.ts";
import { sameValue } from "./sameValue.ts";
import { History, VersionedMap } from "./versionedMap.ts";

/** Everything that a taxonomy is read from, readable as of any moment that someone still holds. */
export class CardStore {
	readonly history = new History();
	readonly cards = new VersionedMap<ConceptCard>(this.history);
	/** Concepts by name, sorted. */
	readonly named = new VersionedMap<readonly ConceptId[]>(this.history);
	/** Concepts that a note describes or names: its own first, then by line. */
	readonly inNotes = new VersionedMap<readonly ConceptId[]>(this.history);
	/** Concepts that adopt or drop something of a concept, sorted. */
	readonly heirs = new VersionedMap<readonly ConceptId[]>(this.history);
	/** Marks concepts that are stated to stand above themselves. */
	readonly loops = new VersionedMap<true>(this.history);
	readonly problems = new VersionedMap<NameProblem>(this.history);
	/** Notes that one place states to be the same, by a name. */
	readonly twins = new VersionedMap<readonly ConceptId[]>(this.history);
	/** Only notes of which there is something to say. */
	readonly notes = new VersionedMap<NoteInfo>(this.history);

	/** @param sourcesOf concepts with a relation to this one, as of now. */
	constructor(readonly sourcesOf: (id: ConceptId) => Iterable<ConceptId>) {}

	/** Replaces a concept's card, or removes it. Does nothing where nothing differs. */
	replace(id: ConceptId, card: ConceptCard | undefined): void {
		const before = this.cards.get(id);
		if (sameValue(before, card)) return;
		this.cards.set(id, card);
		const looped = (card?.loops.length ?? 0) > 0;
		if (looped !== (this.loops.get(id) ?? false)) this.loops.set(id, looped || undefined);
		move(this.named, id, before?.names, card?.names);
		move(this.heirs, id, heritage(before), heritage(card));
	}
}

function heritage(card: ConceptCard | undefined): string[] | undefined {
	return card && [...new Set(card.inheritances.map(({ from }) => from))];
}

/** Enters a concept under new keys and takes it from those that it left. */
function move(
	lists: VersionedMap<readonly ConceptId[]>,
	id: ConceptId,
	before: readonly string[] = [],
	after: readonly string[] = [],
): void {
	for (const key of before) {
		if (after.includes(key)) continue;
		const left = withoutItem(lists.get(key) ?? [], id);
		lists.set(key, left.length > 0 ? left : undefined);
	}
	for (const key of after) {
		if (!before.includes(key)) lists.set(key, withItem(lists.get(key) ?? [], id).sort(compareCodePoints));
	}
}
