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
			const taxonomy = taxonomyOf(labels.map((label) => ({ label, type: kinds[shown] })));
			const asked: AskedAnswer = {
				shown,
				concepts: labels.map(idOf),
				avoid: shown === "finder" ? ["慢", "slow"] : [],
				transposed: shown === "compare" && transposed,
			};
			const options = readOptions(parseYaml(inside(answerBlockText(taxonomy, asked))));
			expect(options && shownOf(options)).toBe(shown);
			expect(options && askedAnswer(taxonomy, options, shown)).toEqual({ asked, problems: [] });
		}),
	);
});

it("questions about everything need no names", () => {
	expect(answerBlockText(taxonomyOf([]), { shown: "taskMap", concepts: [], avoid: [], transposed: false })).toBe("```model-taxonomy\nshow: taskMap\n```\n");
});
