import { describe, expect, it } from "vitest";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import type { ConceptId, Relation, Status } from "../../../src/core/taxonomy/concept.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { relationGroups, tasksOf } from "../../../src/view/inspector/relationGroups.ts";

function relation(from: string, type: string, to: string, status: Status = "asserted"): Relation {
	const evidence = { path: toNotePath("note.md"), line: 1, quote: `${from} ${type} ${to}`, origin: "prose" } as const;
	return { from: from as ConceptId, type, to: to as ConceptId, status, source: null, evidence: [evidence] };
}

function taxonomyOf(...relations: Relation[]): Pick<Taxonomy, "outgoing" | "incoming" | "ownRelations"> {
	return {
		ownRelations: [],
		outgoing: (id) => relations.filter(({ from }) => from === id),
		incoming: (id) => relations.filter(({ to }) => to === id),
	};
}

const groupsOf = (taxonomy: Pick<Taxonomy, "outgoing" | "incoming">, id: string) =>
	relationGroups(taxonomy as Taxonomy, id as ConceptId).map(({ type, reversed, bonds }) => [type, reversed, bonds.map(({ other }) => other)]);

describe("a concept's relations", () => {
	it("stand in reading order, those that lead here apart from those that lead away", () => {
		const taxonomy = taxonomyOf(
			relation("LSTM", "mentions", "Transformer"),
			relation("LSTM", "ownKind", "X"),
			relation("LSTM", "broader", "模型"),
			relation("GRU", "broader", "LSTM"),
		);
		expect(groupsOf(taxonomy, "LSTM")).toEqual([
			["broader", false, ["模型"]],
			["broader", true, ["GRU"]],
			["ownKind", false, ["X"]],
			["mentions", false, ["Transformer"]],
		]);
	});

	it("are one bond where both sides state the same contrast", () => {
		const taxonomy = taxonomyOf(relation("RNN", "contrastsWith", "CNN"), relation("CNN", "contrastsWith", "RNN"));
		expect(groupsOf(taxonomy, "RNN")).toEqual([["contrastsWith", false, ["CNN"]]]);
	});

	it("put what is stated before what is suggested or inherited", () => {
		const taxonomy = taxonomyOf(relation("A", "uses", "B", "inherited"), relation("A", "uses", "B", "suggested"), relation("A", "uses", "B"));
		const [group] = relationGroups(taxonomy as Taxonomy, "A" as ConceptId);
		expect(group?.bonds[0]?.relations.map(({ status }) => status)).toEqual(["asserted", "suggested", "inherited"]);
	});

	it("leave a model's tasks to their own list, and show a task its models", () => {
		const taxonomy = taxonomyOf(relation("RNN", "suitedFor", "翻译"));
		expect(groupsOf(taxonomy, "RNN")).toEqual([]);
		expect(tasksOf(taxonomy as Taxonomy, "RNN" as ConceptId).map(({ other }) => other)).toEqual(["翻译"]);
		expect(groupsOf(taxonomy, "翻译")).toEqual([["suitedFor", true, ["RNN"]]]);
	});
});
