import type { Concept } from "../concept.ts";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.ts";
import { childrenOf, parentsOf } from "../hierarchy.ts";
import type { Taxonomy } from "../taxonomy.ts";

/** A gap is a gap only where most of its like have none: a vault without tasks is not full of models without task. */
const MOST = 0.5;
const ENOUGH = 3;
const MODEL_RELATIONS = new Set(["suitedFor", "variantOf", "basedOn"]);

/** Concepts with a note or section that neither stand under anything nor hold anything, while most others do. */
export function findOrphans(taxonomy: Taxonomy): Diagnostic[] {
	const described = taxonomy.concepts.filter((concept) => isDescribed(concept) && concept.type !== "task");
	const tops = described.filter(({ id }) => parentsOf(taxonomy, id).length === 0);
	const placed = described.length - tops.length;
	if (placed < ENOUGH || placed < described.length * MOST) return [];
	const orphans = tops.filter(({ id }) => childrenOf(taxonomy, id).length === 0);
	return orphans.flatMap((concept) => gap("orphan", concept));
}

export function findIdleModels(taxonomy: Taxonomy): Diagnostic[] {
	const models = taxonomy.concepts.filter((concept) => isDescribed(concept) && isSurelyModel(taxonomy, concept));
	const idle = models.filter(({ id }) => !taxonomy.outgoing(id).some(({ type }) => type === "suitedFor"));
	const busy = models.length - idle.length;
	if (busy < ENOUGH || busy < models.length * MOST) return [];
	return idle.flatMap((concept) => gap("modelWithoutTask", concept));
}

/** A heading among models may be none: it is asked for its tasks only where something is said of it as of a model. */
function isSurelyModel(taxonomy: Taxonomy, { id, type, typeReason, strengths, weaknesses }: Concept): boolean {
	if (type !== "model") return false;
	if (typeReason !== "position" && typeReason !== "relation") return true;
	const telling = taxonomy.outgoing(id).some((relation) => MODEL_RELATIONS.has(relation.type));
	return telling || strengths.length + weaknesses.length > 0;
}

function isDescribed({ presence }: Concept): boolean {
	return presence === "note" || presence === "section";
}

function gap(code: DiagnosticCode, { id, label, places: [place] }: Concept): Diagnostic[] {
	if (!place) return [];
	const { path, line } = place;
	return [{ code, severity: "hint", path, line, parameters: { label }, concepts: [id], fix: null }];
}
