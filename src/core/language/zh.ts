import { authoring } from "./zh/authoring.ts";
import { commandLine } from "./zh/commandLine.ts";
import { common } from "./zh/common.ts";
import { diagnostics } from "./zh/diagnostics.ts";
import { interchange } from "./zh/interchange.ts";
import { panels } from "./zh/panels.ts";
import { query } from "./zh/query.ts";
import { settings } from "./zh/settings.ts";
import { view } from "./zh/view.ts";
import type { WordKey } from "./en.ts";

/** Every word for people, in simplified Chinese. */
export const chinese: Readonly<Record<WordKey, string>> = {
	...authoring,
	...commandLine,
	...common,
	...diagnostics,
	...interchange,
	...panels,
	...query,
	...settings,
	...view,
};
