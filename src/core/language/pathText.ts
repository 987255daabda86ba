import { inverseNameOf, type UserRelation } from "../vocabulary/readingOptions.ts";
import type { Concept, ConceptId, Relation } from "../taxonomy/concept.ts";
import type { WordKey } from "./en.ts";
import type { Translate } from "./translate.ts";

/** A relation walked as stated, or against its direction. */
interface Step {
	/** With the steps that it follows from, where it is not stated itself. */
	readonly relation: Relation & { readonly steps?: readonly Relation[] };
	readonly reversed: boolean;
}

/** So many names stand in brackets. */
const MOST_NAMED = 5;

/** A path in one sentence: "BERT is based on Transformer, which contrasts with RNN." Empty for an empty path. */
export function pathText(
	steps: readonly Step[],
	concept: (id: ConceptId) => Concept | null,
	translate: Translate,
	own: readonly UserRelation[] = [],
): string {
	const label = (id: ConceptId) => concept(id)?.label ?? id;
	const clauses = steps.map(({ relation, reversed }, index) => {
		const [from, to] = reversed ? [relation.to, relation.from] : [relation.from, relation.to];
		const blanks = { from: label(from), does: verb(relation.type, reversed, translate, own), to: label(to) };
		const between = (relation.steps ?? []).slice(1).map((step) => label(step.from));
		const via = between.length === 0 ? "" : translate("path.via", { names: named(reversed ? between.reverse() : between) });
		return translate(index === 0 ? "path.first" : "path.next", blanks) + via;
	});
	return clauses.length === 0 ? "" : clauses.join("") + translate("path.end");
}

function named(labels: readonly string[]): string {
	return labels.slice(0, MOST_NAMED).join(", ") + (labels.length > MOST_NAMED ? " …" : "");
}

const verbs: Readonly<Record<string, readonly [WordKey, WordKey]>> = {
	broader: ["path.broader", "path.broader.reversed"],
	variantOf: ["path.variantOf", "path.variantOf.reversed"],
	basedOn: ["path.basedOn", "path.basedOn.reversed"],
	suitedFor: ["path.suitedFor", "path.suitedFor.reversed"],
	uses: ["path.uses", "path.uses.reversed"],
	contrastsWith: ["path.contrastsWith", "path.contrastsWith.reversed"],
	related: ["path.related", "path.related.reversed"],
	mentions: ["path.mentions", "path.mentions.reversed"],
};

/**
 * What stands between two names. A relation of the user's own has no sentence: an arrow says which way it goes, unless
 * it has a name from the other end.
 */
export function verb(type: string, reversed: boolean, translate: Translate, own: readonly UserRelation[] = []): string {
	const known = Object.hasOwn(verbs, type) ? verbs[type] : undefined;
	if (known) return translate(known[reversed ? 1 : 0]);
	const inverse = reversed ? inverseNameOf(type, own) : null;
	if (inverse !== null) return translate("path.own", { relation: inverse });
	return translate(reversed ? "path.own.reversed" : "path.own", { relation: type });
}
