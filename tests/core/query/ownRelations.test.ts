import { describe, expect, it } from "vitest";
import { pathText } from "../../../src/core/language/pathText.ts";
import { translator } from "../../../src/core/language/translate.ts";
import { findModels } from "../../../src/core/query/modelFinder.ts";
import { stepsOf, transitiveRelations } from "../../../src/core/query/transitive.ts";
import { typedPath } from "../../../src/core/query/typedPath.ts";
import { relationStyleIndex, relationStyles } from "../../../src/core/scene/relationStyle.ts";
import { relationGroups } from "../../../src/view/inspector/relationGroups.ts";
import { groupWord } from "../../../src/view/typeWords.ts";
import { idOf, taxonomyOf } from "../../builders.ts";

const partOf = { type: "partOf", words: [], inverseWords: [], inverseName: "parts", line: "dotted", transitive: true } as const;

describe("a relation of the user's own", () => {
	it("reaches further where it is transitive, both ways, and says by way of what", () => {
		const taxonomy = taxonomyOf([], [["襟翼", "partOf", "机翼"], ["机翼", "partOf", "飞机"], ["飞机", "partOf", "机队"]], { ownRelations: [partOf] });
		const said = (label: string, reversed: boolean) =>
			transitiveRelations(taxonomy, idOf(label), reversed).map(({ from, to, source, status }) => [from, to, source, status]);
		expect(said("襟翼", false)).toEqual([
			[idOf("襟翼"), idOf("飞机"), idOf("机翼"), "inherited"],
			[idOf("襟翼"), idOf("机队"), idOf("飞机"), "inherited"],
		]);
		expect(said("飞机", true)).toEqual([[idOf("襟翼"), idOf("飞机"), idOf("机翼"), "inherited"]]);
		const [group] = relationGroups(taxonomy, idOf("飞机")).filter(({ reversed }) => reversed);
		expect(group?.bonds.map(({ other }) => other)).toEqual([idOf("机翼"), idOf("襟翼")]);
	});

	it("says nothing again that is stated, and ends in a ring", () => {
		const taxonomy = taxonomyOf([], [["A", "partOf", "B"], ["B", "partOf", "A"], ["B", "partOf", "C"], ["A", "partOf", "C"]], { ownRelations: [partOf] });
		expect(transitiveRelations(taxonomy, idOf("A"), false)).toEqual([]);
	});

	it("carries nothing on where it is not transitive", () => {
		const taxonomy = taxonomyOf([], [["A", "partOf", "B"], ["B", "partOf", "C"]], { ownRelations: [{ ...partOf, transitive: false }] });
		expect(transitiveRelations(taxonomy, idOf("A"), false)).toEqual([]);
	});

	it("is one step of a path where it is transitive, and says by way of what", () => {
		const taxonomy = taxonomyOf([], [["襟翼", "partOf", "机翼"], ["机翼", "partOf", "飞机"], ["飞机", "basedOn", "滑翔机"]], { ownRelations: [partOf] });
		const words = (from: string, to: string, language: "en" | "zh") => {
			const paths = typedPath(taxonomy, idOf(from), idOf(to))?.paths ?? [];
			return paths.map((path) => pathText(path, (id) => taxonomy.concept(id), translator(language), taxonomy.ownRelations));
		};
		expect(words("襟翼", "滑翔机", "en")).toEqual(["襟翼 partOf → 飞机 (by way of 机翼), which is based on 滑翔机."]);
		expect(words("飞机", "襟翼", "zh")).toEqual(["飞机 parts → 襟翼（经由 机翼）。"]);
		const [hop] = typedPath(taxonomy, idOf("飞机"), idOf("襟翼"))?.paths[0] ?? [];
		expect(hop && stepsOf(hop.relation).map(({ from, to }) => [from, to])).toEqual([[idOf("襟翼"), idOf("机翼")], [idOf("机翼"), idOf("飞机")]]);
		expect(hop?.relation.evidence.map(({ quote }) => quote)).toEqual(["襟翼", "机翼"]);
	});

	it("narrows the answers of the finder, through any number of steps where it is transitive", () => {
		const suited = ["襟翼", "机翼", "轮子"].map((label) => [label, "suitedFor", "升力"] as const);
		const relations = [...suited, ["襟翼", "partOf", "机翼"], ["机翼", "partOf", "飞机"], ["轮子", "partOf", "汽车"]] as const;
		const found = (transitive: boolean, condition: { type: string; reversed: boolean; other: string }) => {
			const taxonomy = taxonomyOf([{ label: "升力", type: "task" }], relations, { ownRelations: [{ ...partOf, transitive }] });
			const where = [{ ...condition, other: idOf(condition.other) }];
			return findModels(taxonomy, { tasks: [idOf("升力")], where }).map(({ concept }) => concept.label).sort();
		};
		expect(found(true, { type: "partOf", reversed: false, other: "飞机" })).toEqual(["机翼", "襟翼"]);
		expect(found(false, { type: "partOf", reversed: false, other: "飞机" })).toEqual(["机翼"]);
		expect(found(true, { type: "partOf", reversed: true, other: "襟翼" })).toEqual(["机翼"]);
		expect(found(true, { type: "broader", reversed: false, other: "飞机" })).toEqual([]);
	});

	it("is called from its other end as its owner says, in headings and in paths", () => {
		const taxonomy = taxonomyOf([], [["机翼", "partOf", "飞机"]], { ownRelations: [partOf] });
		const translate = translator("en");
		expect(groupWord("partOf", true, translate, taxonomy.ownRelations)).toBe("parts");
		expect(groupWord("partOf", true, translate, [])).toBe("partOf (from)");
		const path = typedPath(taxonomy, idOf("飞机"), idOf("机翼"))?.paths[0] ?? [];
		expect(pathText(path, (id) => taxonomy.concept(id), translate, taxonomy.ownRelations)).toBe("飞机 parts → 机翼.");
		expect(pathText(path, (id) => taxonomy.concept(id), translate)).toBe("飞机 ← partOf 机翼.");
	});

	it("is one group where both ends have one name", () => {
		const taxonomy = taxonomyOf([], [["A", "rivals", "B"], ["C", "rivals", "A"]], {
			ownRelations: [{ type: "rivals", words: [], inverseWords: [], inverseName: "rivals" }],
		});
		expect(relationGroups(taxonomy, idOf("A")).map(({ reversed, bonds }) => [reversed, bonds.length])).toEqual([[false, 2]]);
	});

	it("is drawn with the line that was chosen for it", () => {
		const styleOf = (own: readonly (typeof partOf)[]) => relationStyles[relationStyleIndex("partOf", own)]?.type;
		expect([styleOf([partOf]), styleOf([])]).toEqual(["own dotted", "own"]);
	});
});
