import { english, type WordKey } from "../core/language/en.ts";
import type { Translate } from "../core/language/translate.ts";
import type { SuitReason } from "../core/query/modelFinder.ts";
import type { Evidence } from "../core/statements/evidence.ts";
import type { Claim, ConceptId } from "../core/taxonomy/concept.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";

/** A type or relation of the user's own goes by its own name. */
export function termText(kind: "type" | "relation", term: string, translate: Translate): string {
	const key = `${kind}.${term}`;
	return Object.hasOwn(english, key) ? translate(key as WordKey) : term;
}

/** Place and words of a statement in one line. */
export function evidenceText({ path, line, quote }: Evidence): string {
	return `${path}:${line}: ${quote}`;
}

/** Where an item comes from, in brackets behind it; nothing where it stands nowhere. */
export function placeText([evidence]: readonly Evidence[]): string {
	return evidence === undefined ? "" : ` [${evidence.path}:${evidence.line}]`;
}

export function labelOf(taxonomy: Taxonomy, id: ConceptId): string {
	return taxonomy.concept(id)?.label ?? id;
}

/** "for machine translation: inherited from RNN". */
export function reasonText(reason: SuitReason, taxonomy: Taxonomy, translate: Translate): string {
	const via = reason.via.map((id) => labelOf(taxonomy, id)).join(" → ");
	const grade = translate(`grade.${reason.grade}`, { via });
	return translate("commandLine.forTask", { task: labelOf(taxonomy, reason.task), grade });
}

/** A claim, and from whom it is inherited. */
export function claimText({ text, source }: Claim, taxonomy: Taxonomy, translate: Translate): string {
	if (source === null) return text;
	return translate("compare.inheritedItem", { text, source: labelOf(taxonomy, source) });
}
