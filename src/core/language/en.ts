import { authoring } from "./en/authoring.ts";
import { commandLine } from "./en/commandLine.ts";
import { common } from "./en/common.ts";
import { diagnostics } from "./en/diagnostics.ts";
import { interchange } from "./en/interchange.ts";
import { panels } from "./en/panels.ts";
import { query } from "./en/query.ts";
import { settings } from "./en/settings.ts";
import { view } from "./en/view.ts";

/** Every word for people, in English. */
export const english = {
	...authoring,
	...commandLine,
	...common,
	...diagnostics,
	...interchange,
	...panels,
	...query,
	...settings,
	...view,
} as const;

export type WordKey = keyof typeof english;
