import { ROLE_CODES } from "./meaning.ts";
import { RELATION_TYPES } from "./terms.ts";

const TAKEN: ReadonlySet<string> = new Set([...RELATION_TYPES, ...ROLE_CODES, "likelyDuplicate"]);

/** Whether a relation of the user's own can bear this name: it is no other code, and cannot be taken for one. */
export function canNameRelation(name: string): boolean {
	return name !== "" && !TAKEN.has(name) && !name.includes(":");
}
