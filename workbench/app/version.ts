import { pageQuery } from "./platform.ts";

/** Of the official types that this workbench was written for. */
export const NEWEST = "1.13.1";

const asked = pageQuery.get("version");

/** The version that is played: `?version=1.8.7` hides what came later. */
export const apiVersion = asked !== null && /^\d+\.\d+\.\d+$/.test(asked) ? asked : NEWEST;

export function versionAtLeast(version: string, present: string = apiVersion): boolean {
	const wanted = version.split(".").map(Number);
	const have = present.split(".").map(Number);
	const at = wanted.findIndex((part, index) => part !== (have[index] ?? 0));
	return at < 0 || (have[at] ?? 0) > (wanted[at] ?? 0);
}
