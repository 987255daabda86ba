import { ForeignDrafts, oneLine } from "./foreignDrafts.ts";
import { ForeignSyntaxError, SLICE_LENGTH, type Breather, type ForeignTaxonomy } from "./foreignTaxonomy.ts";

type Plain = Readonly<Record<string, unknown>>;

/**
 * The concepts of the document that the JSON export writes: what is stated, nothing suggested, inherited or merely
 * mentioned.
 * @throws ForeignSyntaxError
 */
export async function jsonConcepts(source: string, breathe: Breather): Promise<ForeignTaxonomy> {
	const document = parsed(source);
	if (document.format !== "model-taxonomy" || document.version !== 1) throw new ForeignSyntaxError(1, "notOurJson", text(document.format));
	const drafts = new ForeignDrafts();
	let read = 0;
	for (const concept of items(document.concepts)) {
		if (++read % SLICE_LENGTH === 0) await breathe();
		const key = text(concept.id);
		if (drafts.has(key)) {
			drafts.report("keyTwice", null, { name: key });
			continue;
		}
		const draft = drafts.of(key, null);
		draft.label = text(concept.label);
		draft.type = text(concept.type) || null;
		draft.year = typeof concept.year === "number" ? concept.year : null;
		draft.summary = isPlain(concept.summary) ? text(concept.summary.text) : "";
		for (const name of Array.isArray(concept.altLabels) ? concept.altLabels : []) draft.aliases.add(text(name));
		for (const role of ["strengths", "weaknesses"] as const) {
			for (const claim of items(concept[role])) if (claim.status === "asserted") draft[role].add(text(claim.text));
		}
	}
	for (const { from, type, to, status } of items(document.relations)) {
		if (++read % SLICE_LENGTH === 0) await breathe();
		if (status !== "asserted" || type === "mentions" || !drafts.has(text(from))) continue;
		drafts.of(text(from), null).relations.push({ type: text(type), to: text(to), line: null });
	}
	drafts.declared.push(...items(document.ownRelations));
	return drafts.taxonomy(false);
}

function parsed(source: string): Plain {
	try {
		const value: unknown = JSON.parse(source.replace(/^\uFEFF/, ""));
		return isPlain(value) ? value : {};
	} catch (error) {
		const place = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
		const line = place === undefined ? 1 : source.slice(0, Number(place)).split("\n").length;
		throw new ForeignSyntaxError(line, "notJson", "");
	}
}

function isPlain(value: unknown): value is Plain {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function items(value: unknown): Plain[] {
	return Array.isArray(value) ? value.filter(isPlain) : [];
}

function text(value: unknown): string {
	return typeof value === "string" ? oneLine(value) : "";
}
