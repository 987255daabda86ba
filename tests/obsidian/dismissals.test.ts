import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { dismissalPlan } from "../../src/core/authoring/decisionPlan.ts";
import { MemoryNotes } from "../../src/core/note/memoryNotes.ts";
import type { Relation } from "../../src/core/taxonomy/concept.ts";
import type { Taxonomy } from "../../src/core/taxonomy/taxonomy.ts";
import { defaultReadingOptions } from "../../src/core/vocabulary/readingOptions.ts";
import { decide } from "../../src/obsidian/decisions.ts";
import { withoutDismissed } from "../../src/obsidian/dismissals.ts";
import type { Dismissal } from "../../src/obsidian/settings/settings.ts";
import { SettingsStore } from "../../src/obsidian/settings/settingsStore.ts";
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
	const dismissalsOf = (relation: Relation) => dismissalPlan(relation, { taxonomy }).decisions as unknown as Dismissal[];

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

	it("is kept in the settings, and taken out again without what else was decided", async () => {
		const store = new SettingsStore({ load: () => Promise.resolve(null), save: () => Promise.resolve(), keepAside: () => Promise.resolve("") });
		const dismissed = dismissalPlan(suggested!, { taxonomy }).decisions ?? [];
		await decide(store, dismissed, false);
		await decide(store, dismissed, false);
		await decide(store, [{ kind: "mapProperty", property: "up", as: "broader" }], false);
		expect(store.settings.dismissed).toEqual([{ from: suggested!.from, type: "variantOf", to: suggested!.to, path: "LSTM.md" }]);
		expect(store.settings.reading.properties).toEqual({ up: "broader" });
		await decide(store, dismissed, true);
		expect([store.settings.dismissed, store.settings.reading.properties]).toEqual([[], { up: "broader" }]);
		await decide(store, [{ kind: "mapProperty", property: "up", as: "broader" }], true);
		expect(store.settings.reading).toEqual(defaultReadingOptions);
	});

	it("costs nothing where there is none", () => {
		expect(withoutDismissed(taxonomy, [])).toBe(taxonomy);
	});
});
