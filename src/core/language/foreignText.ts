import type { WordKey } from "./en.ts";
import type { Translate } from "./translate.ts";

type Behind<Prefix extends string> = WordKey extends infer Key ? (Key extends `${Prefix}${infer Code}` ? Code : never) : never;

/** What a person should know of a file that is imported, with its line where there is one. */
export function foreignProblemText(
	problem: { readonly code: Exclude<Behind<"importProblem.">, "line">; readonly line: number | null; readonly parameters: Readonly<Record<string, string>> },
	translate: Translate,
): string {
	const { code, line, parameters } = problem;
	const { syntax, found } = parameters;
	const reason = syntax === undefined ? "" : translate(`importSyntax.${syntax as Behind<"importSyntax.">}`, { found: found ?? "" });
	const text = translate(`importProblem.${code}`, { ...parameters, reason });
	return line === null ? text : translate("importProblem.line", { line, problem: text });
}
