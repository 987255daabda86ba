import { describe, expect, it } from "vitest";
import { pathText } from "../../../src/core/language/pathText.ts";
import { translator } from "../../../src/core/language/translate.ts";
import { transitiveRelations } from "../../../src/core/query/transitive.ts";
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
