import fc from "fast-check";
import { expect, it } from "vitest";
import { answerBlockText, askedAnswer, readOptions, shownOf, type AskedAnswer } from "../../../src/core/query/blockOptions.ts";
import { parseYaml } from "../../yaml.ts";
import { idOf, taxonomyOf } from "../../builders.ts";

/** The text between the fences. */
const inside = (block: string): string => block.split("\n").slice(1, -2).join("\n");

it("an answer copied as a code block asks the very same again, whatever names hold", () => {
	// No file name and no wikilink can hold these.
	const name = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[|[\]]/.test(text));
	const kinds = { finder: "task", compare: "model", path: "model" } as const;
	fc.assert(
		fc.property(fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])), fc.uniqueArray(name, { minLength: 2, maxLength: 2 }), fc.boolean(), (shown, labels, transposed) => {
			const taxonomy = taxonomyOf(labels.map((label) => ({ label, type: kinds[shown] })), [], { ownRelations: [{ type: "partOf", words: [], inverseWords: [] }] });
			const asked: AskedAnswer = {
				shown,
				concepts: labels.map(idOf),
				avoid: shown === "finder" ? ["慢", "slow"] : [],
				where: shown === "finder" ? [{ type: "partOf", reversed: transposed, other: idOf(labels[0]!) }, { type: "broader", reversed: false, other: idOf(labels[1]!) }] : [],
				transposed: shown === "compare" && transposed,
			};
			const options = readOptions(parseYaml(inside(answerBlockText(taxonomy, asked))));
			expect(options && shownOf(options)).toBe(shown);
			expect(options && askedAnswer(taxonomy, options, shown)).toEqual({ asked, problems: [] });
		}),
	);
});

it("questions about everything need no names", () => {
	expect(answerBlockText(taxonomyOf([]), { shown: "taskMap", concepts: [], avoid: [], where: [], transposed: false })).toBe("```model-taxonomy\nshow: taskMap\n```\n");
});

it("a condition goes by any name of its relation; an unknown one is named with what would be right", () => {
	const taxonomy = taxonomyOf([{ label: "翻译", type: "task" }, "飞机"], [], { ownRelations: [{ type: "partOf", words: ["component of"], inverseWords: ["has part"], inverseName: "parts" }] });
	const asked = (where: unknown) => askedAnswer(taxonomy, new Map<string, unknown>([["tasks", "翻译"], ["where", where]]), "finder");
	for (const name of ["partOf", "PARTOF", "Component-of"]) expect(asked({ [name]: "[[飞机]]" })).toMatchObject({ asked: { where: [{ type: "partOf", reversed: false, other: idOf("飞机") }] }, problems: [] });
	for (const name of ["parts", "has part", "inverse:partOf"]) expect(asked({ [name]: ["飞机"] }).asked.where).toEqual([{ type: "partOf", reversed: true, other: idOf("飞机") }]);
	expect(asked({ relatedToo: "飞机" }).problems).toEqual([{ kind: "badValue", option: "where", value: "relatedToo", allowed: ["broader", "variantOf", "basedOn", "uses", "partOf", "inverse:partOf"] }]);
	expect(asked("飞机").problems[0]).toMatchObject({ kind: "badValue", option: "where", value: "飞机" });
	expect(asked({ partOf: "nobody" }).problems[0]).toMatchObject({ kind: "unknownName", option: "where", name: "nobody" });
});
