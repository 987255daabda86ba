import { nameKey } from "../taxonomy/nameKey.ts";
import type { Claim, Concept, ConceptId, Relation, Status } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { Evidence } from "../statements/evidence.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";

/** What models are compared by, in the order of the table's rows. */
export const COMPARED_PROPERTIES = [
	"type",
	"category",
	"basedOn",
	"variantOf",
	"variants",
	"tasks",
	"strengths",
	"weaknesses",
	"year",
] as const;
export type ComparedProperty = (typeof COMPARED_PROPERTIES)[number];

export interface Comparison {
	/** The columns. */
	readonly concepts: readonly Concept[];
	/** One for each property that at least one column has something for. */
	readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
	readonly property: ComparedProperty;
	/** One cell a concept; a cell is a list, empty where the notes say nothing. */
	readonly cells: readonly (readonly ComparedItem[])[];
	/** True where some cell has what another has not. */
	readonly differs: boolean;
}

export interface ComparedItem {
	/** What is shown: a concept's label, a claim's words, a type's code, or a year. */
	readonly text: string;
	/** Set where the item is a concept. */
	readonly concept: ConceptId | null;
	readonly status: Status;
	/** The concept it is inherited from. */
	readonly source: ConceptId | null;
	readonly evidence: readonly Evidence[];
	/** True where every column has it. */
	readonly shared: boolean;
}

type Unmarked = Omit<ComparedItem, "shared">;

/** Models side by side. Concepts that are gone are left out; the same concept twice is one column. */
export function compareConcepts(taxonomy: Taxonomy, ids: readonly ConceptId[]): Comparison {
	const concepts = [...new Set(ids)].flatMap((id) => taxonomy.concept(id) ?? []);
	const rows = COMPARED_PROPERTIES.flatMap((property) => {
		const cells = concepts.map((concept) => itemsOf[property](taxonomy, concept));
		return cells.some((cell) => cell.length > 0) ? [markShared(property, cells)] : [];
	});
	return { concepts, rows };
}

function markShared(property: ComparedProperty, cells: readonly (readonly Unmarked[])[]): ComparisonRow {
	const columns = new Map<string, number>();
	for (const cell of cells) {
		for (const key of new Set(cell.map(identity))) columns.set(key, (columns.get(key) ?? 0) + 1);
	}
	const everywhere = (item: Unmarked) => cells.length > 1 && columns.get(identity(item)) === cells.length;
	return {
		property,
		cells: cells.map((cell) => cell.map((item) => ({ ...item, shared: everywhere(item) }))),
		differs: [...columns.values()].some((count) => count < cells.length),
	};
}

/** Two items are the same thing when they are the same concept, or say the same words. */
function identity(item: Unmarked): string {
	return item.concept ?? nameKey(item.text);
}

const itemsOf: Record<ComparedProperty, (taxonomy: Taxonomy, concept: Concept) => Unmarked[]> = {
	type: (_, { type }) => (type === null ? [] : [plain(type)]),
	category: (taxonomy, { id }) => farEnds(taxonomy, taxonomy.outgoing(id), "broader", "to"),
	basedOn: (taxonomy, { id }) => farEnds(taxonomy, taxonomy.outgoing(id), "basedOn", "to"),
	variantOf: (taxonomy, { id }) => farEnds(taxonomy, taxonomy.outgoing(id), "variantOf", "to"),
	variants: (taxonomy, { id }) => farEnds(taxonomy, taxonomy.incoming(id), "variantOf", "from"),
	tasks: (taxonomy, { id }) => farEnds(taxonomy, taxonomy.outgoing(id), "suitedFor", "to"),
	strengths: (_, { strengths }) => strengths.map(claimItem),
	weaknesses: (_, { weaknesses }) => weaknesses.map(claimItem),
	year: (_, { year }) => (year === null ? [] : [plain(String(year))]),
};

function plain(text: string): Unmarked {
	return { text, concept: null, status: "asserted", source: null, evidence: [] };
}

function claimItem({ text, status, source, evidence }: Claim): Unmarked {
	return { text, concept: null, status, source, evidence };
}

function farEnds(taxonomy: Taxonomy, relations: readonly Relation[], type: string, end: "from" | "to"): Unmarked[] {
	return relations
		.filter((relation) => relation.type === type)
		.map(({ [end]: concept, status, source, evidence }) => {
			return { text: taxonomy.concept(concept)?.label ?? concept, concept, status, source, evidence };
		})
		.sort((a, b) => Number(a.status === "inherited") - Number(b.status === "inherited") || compareCodePoints(a.text, b.text));
}
