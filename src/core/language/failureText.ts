import type { WordKey } from "./en.ts";
import type { Translate } from "./translate.ts";

/** What hosts call the failures that a person can do something about. */
const KNOWN: readonly (readonly [RegExp, WordKey])[] = [
	[/\b(?:ENOSPC|EDQUOT)\b|quota/i, "failure.diskFull"],
	[/\b(?:EACCES|EPERM|EROFS|NotAllowedError)\b/, "failure.notAllowed"],
	[/\b(?:EBUSY|ETXTBSY)\b/, "failure.inUse"],
];

/** Why a host could not do something: in our words where we have some, else in its own. Null for no answer at all. */
export function failureText(error: unknown, translate: Translate): string {
	if (error === null) return translate("failure.noAnswer");
	const [name, message] = error instanceof Error ? [error.name, error.message] : ["", typeof error === "string" ? error : JSON.stringify(error)];
	const known = KNOWN.find(([pattern]) => pattern.test(`${name} ${message}`));
	return known ? translate(known[1]) : message;
}
