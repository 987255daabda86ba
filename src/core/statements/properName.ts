import { MODEL_ENDINGS, TASK_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { isCoined } from "./acronym.ts";
import { endsLike, type NamedThing } from "./conceptNames.ts";

/** Coined, or ending as names of models do. */
export function isProper(thing: Pick<NamedThing, "label" | "altLabels">): boolean {
	return [thing.label, ...thing.altLabels].some((name) => isCoined(name) || endsLike(name, MODEL_ENDINGS)) && !endsLike(thing.label, TASK_ENDINGS);
}
