import type { NotePath } from "../note/notePath.ts";
import type { Concept, ConceptId, Relation } from "../taxonomy/concept.ts";
import type { RelationType } from "../vocabulary/terms.ts";
import { planOf, type Edit } from "./edit.ts";
import type { PlanCode, PlanResult, PlanWarning } from "./editPlan.ts";
import { bodyStart } from "./frontmatterScan.ts";
import type { PlanningContext } from "./planningContext.ts";
import { References } from "./reference.ts";
import type { Refusal } from "./refusal.ts";
import { startOfLine, statingEdits, unstatingEdits, type UnstatingEdits } from "./relationEdit.ts";

/** States a relation between two concepts; `accept` where it was suggested before. */
export async function planConnect(
	from: ConceptId,
	type: RelationType,
	to: ConceptId,
	context: PlanningContext,
	code: "connect" | "accept" = "connect",
): Promise<PlanResult> {
	const ends = endsOf(from, to, context);
	if ("code" in ends) return refusedPlan(ends);
	const edits = await statingEdits(ends.from, type, ends.to, context, referencesOf(context));
	if ("code" in edits) return refusedPlan(edits);
	return await planned(code, parametersOf(ends.from, type, ends.to), edits, context);
}

/** Takes a relation out of the properties and inline fields that state it. */
export async function planDisconnect(from: ConceptId, type: RelationType, to: ConceptId, context: PlanningContext): Promise<PlanResult> {
	const loop = from === to ? await statedLoop(from, type, context) : null;
	const concept = context.taxonomy.concept(from);
	const ends = loop && concept ? { from: concept, to: concept } : endsOf(from, to, context);
	if ("code" in ends) return refusedPlan(ends);
	const relation = loop ?? statedRelation(from, type, to, context);
	if (!relation) return refusedPlan({ code: "nothingToDo", path: null, parameters: {} });
	const unstating = await unstatingEdits(relation, null, context, referencesOf(context));
	return await withoutRelation("disconnect", parametersOf(ends.from, type, ends.to), unstating, context);
}

/**
 * Gives a concept another parent, in the place of the one it leaves; it keeps its other parents. A variant that is
 * moved under another model becomes a variant of that one.
 */
export async function planMove(id: ConceptId, leaves: ConceptId | null, to: ConceptId, context: PlanningContext): Promise<PlanResult> {
	const ends = endsOf(id, to, context);
	if ("code" in ends) return refusedPlan(ends);
	if (reaches(to, id, context)) return refusedPlan({ code: "wouldCycle", path: null, parameters: { name: ends.from.label, other: ends.to.label } });
	const references = referencesOf(context);
	const parameters = { name: ends.from.label, other: ends.to.label };
	const old = leaves === null ? null : (statedRelation(id, "broader", leaves, context) ?? statedRelation(id, "variantOf", leaves, context));
	if (!old) {
		const edits = await statingEdits(ends.from, "broader", ends.to, context, references);
		return "code" in edits ? refusedPlan(edits) : await planned("move", parameters, edits, context);
	}
	return await withoutRelation("move", parameters, await unstatingEdits(old, ends.to, context, references), context);
}

export function refusedPlan(refusal: Refusal): PlanResult {
	return { kind: "refused", refusal };
}

export function referencesOf(context: PlanningContext): References {
	return new References(context.taxonomy, context.files, context.conventions);
}

/** Reads the notes that the edits are about and makes a plan of them. */
export async function planned(
	code: PlanCode,
	parameters: Readonly<Record<string, string>>,
	edits: readonly Edit[],
	context: PlanningContext,
	warnings: readonly PlanWarning[] = [],
): Promise<PlanResult> {
	const texts = new Map<NotePath, string | null>();
	for (const edit of edits) if (edit.kind !== "create" && !texts.has(edit.path)) texts.set(edit.path, await context.read(edit.path));
	const options = { style: context.conventions.style, parseYaml: context.parseYaml };
	return planOf({ code, parameters, undoes: false }, edits, (path) => texts.get(path) ?? null, options, warnings);
}

async function withoutRelation(
	code: PlanCode,
	parameters: Readonly<Record<string, string>>,
	unstating: UnstatingEdits | Refusal,
	context: PlanningContext,
): Promise<PlanResult> {
	if ("code" in unstating) return refusedPlan(unstating);
	const [first] = unstating.left;
	if (unstating.edits.length === 0 && first) return refusedPlan({ code: "statedInText", path: first.path, parameters: { line: String(first.line) } });
	const warnings = unstating.left.map(({ path, line }): PlanWarning => ({ code: "statedElsewhere", path, parameters: { line: String(line) } }));
	return await planned(code, parameters, unstating.edits, context, warnings);
}

function endsOf(from: ConceptId, to: ConceptId, context: PlanningContext): { readonly from: Concept; readonly to: Concept } | Refusal {
	if (from === to) return { code: "sameConcept", path: null, parameters: {} };
	const [a, b] = [context.taxonomy.concept(from), context.taxonomy.concept(to)];
	return a && b ? { from: a, to: b } : { code: "unknownConcept", path: null, parameters: { name: a ? to : from } };
}

function statedRelation(from: ConceptId, type: RelationType, to: ConceptId, context: PlanningContext): Relation | null {
	return context.taxonomy.outgoing(from).find((relation) => relation.type === type && relation.to === to && relation.status === "asserted") ?? null;
}

/** What a note states of itself: no relation of the taxonomy, but a diagnostic that names the line. */
async function statedLoop(id: ConceptId, type: RelationType, context: PlanningContext): Promise<Relation | null> {
	const found = context.taxonomy.diagnostics.find(({ fix }) => fix?.kind === "removeRelation" && fix.from === id && fix.to === id && fix.type === type);
	const text = found && (await context.read(found.path));
	if (!found || typeof text !== "string") return null;
	const { path, line } = found;
	const origin = startOfLine(text, line) < bodyStart(text) ? "property" : "inlineField";
	return { from: id, type, to: id, status: "asserted", source: null, evidence: [{ path, line, quote: "", origin }] };
}

/** Whether a chain of broader relations leads from one concept to the other. */
function reaches(from: ConceptId, to: ConceptId, context: PlanningContext): boolean {
	const seen = new Set<ConceptId>([from]);
	const open = [from];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		if (at === to) return true;
		for (const relation of context.taxonomy.outgoing(at)) {
			if (relation.type !== "broader" || relation.status !== "asserted" || seen.has(relation.to)) continue;
			seen.add(relation.to);
			open.push(relation.to);
		}
	}
	return false;
}

function parametersOf(from: Concept, type: RelationType, to: Concept): Readonly<Record<string, string>> {
	return { name: from.label, relation: type, other: to.label };
}
