import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { dismissalsOf } from "../../src/core/authoring/connect.ts";
import { MemoryNotes } from "../../src/core/note/memoryNotes.ts";
import type { Relation } from "../../src/core/taxonomy/concept.ts";
import type { Taxonomy } from "../../src/core/taxonomy/taxonomy.ts";
import { defaultReadingOptions } from "../../src/core/vocabulary/readingOptions.ts";
import { withoutDismissed } from "../../src/obsidian/dismissals.ts";
import { TaxonomyBuilder } from "../../src/obsidian/taxonomyBuilder.ts";

function taxonomyOf(texts: Readonly<Record<string, string>>): Taxonomy {
	const notes = new MemoryNotes(texts, (text) => load(text, { schema: CORE_SCHEMA }));
	const builder = new TaxonomyBuilder(notes.links, defaultReadingOptions);
	for (const path of notes.paths()) builder.put(notes.facts(path)!);
	return builder.taxonomy();
}

const notes = {
	"RNN.md": "---\ntype: model\n---\n",
	"LSTM.md": "---\ntype: model\n---\nLSTM is a variant of [[RNN]].\n",
	"GRU.md": "---\ntype: model\nvariant of: '[[RNN]]'\n---\n",
};

describe("a dismissed suggestion", () => {
	const taxonomy = taxonomyOf(notes);
	const suggested = taxonomy.relations.find(({ status }) => status === "suggested");

	it("is gone from every list, and nothing else is", () => {
		expect(suggested?.type).toBe("variantOf");
		const shown = withoutDismissed(taxonomy, dismissalsOf(suggested!));
		expect(shown.relations).toEqual(taxonomy.relations.filter((relation) => relation !== suggested));
		expect(shown.outgoing(suggested!.from)).not.toContain(suggested);
		expect(shown.incoming(suggested!.to)).not.toContain(suggested);
		expect(shown.concepts).toBe(taxonomy.concepts);
		expect(shown.revision).not.toBe(taxonomy.revision);
	});

	it("comes back when another note makes it, too", () => {
		const twice: Relation = { ...suggested!, evidence: [...suggested!.evidence, { ...suggested!.evidence[0]!, path: taxonomy.concepts[0]!.places[0]!.path }] };
		const told = { ...taxonomy, relations: [twice] };
		expect(withoutDismissed(told, dismissalsOf(suggested!)).relations).toEqual([twice]);
		expect(withoutDismissed(told, dismissalsOf(twice)).relations).toEqual([]);
	});

	it("does not touch what a note states outright", () => {
		const stated = taxonomy.relations.find(({ status }) => status === "asserted")!;
		expect(withoutDismissed(taxonomy, dismissalsOf(stated)).relations).toContain(stated);
	});

	it("costs nothing where there is none", () => {
		expect(withoutDismissed(taxonomy, [])).toBe(taxonomy);
	});
});
