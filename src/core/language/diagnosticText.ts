import type { Diagnostic } from "../taxonomy/diagnostic.ts";
import type { Translate } from "./translate.ts";

/** Says what is wrong, in one sentence. */
export function diagnosticText({ code, parameters }: Diagnostic, translate: Translate): string {
	return translate(`diagnostic.${code}`, parameters);
}
