import { Notice } from "obsidian";
import { failureText } from "../core/language/failureText.ts";
import type { Translate } from "../core/language/translate.ts";

/** Waits for something that nobody waits for; where it fails, a notice says why. */
export function attempt(deed: Promise<unknown>, translate: Translate): void {
	deed.catch((error: unknown) => new Notice(translate("notice.failed", { reason: failureText(error, translate) })));
}
