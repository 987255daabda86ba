import type { Concept } from "../taxonomy/concept.ts";
import type { Translate } from "./translate.ts";

/** What is wrong with a code block's options; the shape that `core/query` gives. */
type BlockProblem =
	| { readonly kind: "notOptions" }
	| { readonly kind: "unknownOption"; readonly option: string; readonly allowed: readonly string[] }
	| { readonly kind: "badValue"; readonly option: string; readonly value: string; readonly allowed: readonly string[] }
	| { readonly kind: "missing"; readonly option: string }
	| { readonly kind: "unknownName"; readonly option: string; readonly name: string; readonly nearest: readonly Concept[] }
	| { readonly kind: "ambiguousName"; readonly option: string; readonly name: string; readonly concepts: readonly Concept[] };

/** A problem in one sentence, with what would be right. */
export function blockProblemText(problem: BlockProblem, translate: Translate): string {
	switch (problem.kind) {
		case "notOptions":
			return translate("block.notOptions");
		case "unknownOption":
			return translate("block.unknownOption", { option: problem.option, allowed: problem.allowed.join(", ") });
		case "badValue":
			return translate("block.badValue", { ...problem, allowed: problem.allowed.join(", ") });
		case "missing":
			return translate("block.missing", { option: problem.option });
		case "unknownName": {
			const nearest = problem.nearest.map(({ label }) => label).join(", ");
			const { option, name } = problem;
			return nearest === "" ? translate("block.unknownName", { option, name }) : translate("block.nearestName", { option, name, nearest });
		}
		case "ambiguousName": {
			const places = problem.concepts.map(({ label, places: [place] }) => (place ? `${label} (${place.path})` : label));
			return translate("block.ambiguousName", { option: problem.option, name: problem.name, which: places.join(", ") });
		}
	}
}
