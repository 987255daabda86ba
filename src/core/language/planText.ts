import type { WordKey } from "./en.ts";
import { failureText } from "./failureText.ts";
import { verb } from "./pathText.ts";
import type { Translate } from "./translate.ts";

type Blanks = Readonly<Record<string, string>>;

/** A plan's purpose, as authoring names it. */
interface Purpose {
	readonly code: PlanWord;
	readonly parameters: Blanks;
	readonly undoes: boolean;
}

/** A warning or a refusal. */
interface Objection<Code> {
	readonly code: Code;
	readonly path: string | null;
	readonly parameters: Blanks;
}

type Behind<Prefix extends string> = WordKey extends infer Key ? (Key extends `${Prefix}${infer Code}` ? Code : never) : never;
type PlanWord = Behind<"plan.">;

const types: Readonly<Record<string, WordKey>> = {
	category: "type.category",
	model: "type.model",
	task: "type.task",
	concept: "type.concept",
};

/** What a plan is for, without a full stop: "Move LSTM to RNN". */
export function summaryText({ code, parameters, undoes }: Purpose, translate: Translate): string {
	const plan = translate(`plan.${code}`, inWords(parameters, translate));
	return undoes ? translate("plan.undo", { plan }) : plan;
}

/** What a person should know before confirming, in one sentence. */
export function warningText({ code, path, parameters }: Objection<Behind<"planWarning.">>, translate: Translate): string {
	return translate(`planWarning.${code}`, { path: path ?? "", ...inWords(parameters, translate) });
}

/** Why something is not done: the end of a sentence. */
export function refusalText({ code, path, parameters }: Objection<Behind<"refusal.">>, translate: Translate): string {
	return translate(`refusal.${code}`, { path: path ?? "", ...inWords(parameters, translate) });
}

/** Relations, types, repairs of a name and reasons of a failure come as codes; a user's own relations and types stay as they are. */
function inWords(parameters: Blanks, translate: Translate): Blanks {
	const { relation, type, repair, reason } = parameters;
	const typeKey = type !== undefined && Object.hasOwn(types, type) ? types[type] : undefined;
	return {
		...parameters,
		...(relation === undefined ? {} : { does: verb(relation, false, translate) }),
		...(reason === undefined ? {} : { reason: failureText(reason, translate) }),
		...(repair === undefined ? {} : { repair: translate(`repair.${repair as Behind<"repair.">}`) }),
		...(typeKey === undefined ? {} : { type: translate(typeKey) }),
	};
}
