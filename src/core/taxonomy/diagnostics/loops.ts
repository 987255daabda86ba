import type { CardStore } from "../cardStore.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Moment } from "../versionedMap.ts";

/** Relations that no concept can have to itself. */
const NOT_REFLEXIVE = new Set(["broader", "variantOf", "basedOn"]);

/** Notes that name themselves as their own parent or origin, in a property or a field of their own. */
export function findLoops(store: CardStore, moment: Moment): Diagnostic[] {
	const found: Diagnostic[] = [];
	for (const id of store.loops.keysAt(moment)) {
		const card = store.cards.getAt(moment, id);
		const loop = card?.loops.find(({ type }) => NOT_REFLEXIVE.has(type));
		const evidence = loop?.evidence.find(({ origin }) => origin === "property" || origin === "inlineField");
		if (!card || !loop || !evidence) continue;
		const { label } = card.concept;
		found.push({
			code: "cycle",
			severity: "error",
			path: evidence.path,
			line: evidence.line,
			parameters: { ring: `${label} → ${label}` },
			concepts: [card.concept.id],
			fix: { kind: "removeRelation", from: loop.from, type: loop.type, to: loop.to },
		});
	}
	return found;
}
