import { noteBasename, type NotePath } from "../../core/note/notePath.ts";
import type { Evidence } from "../../core/statements/evidence.ts";
import { appendPart, nameButton } from "../elements.ts";
import type { Host } from "../host.ts";
import type { Actions } from "../viewModel.ts";

/** A link to the line that says so; names the note only where it is not the one at hand. */
export function appendSource(
	parent: Element,
	evidence: Evidence,
	home: NotePath | null,
	host: Pick<Host, "translate">,
	actions: Pick<Actions, "openEvidence">,
): HTMLButtonElement {
	const note = noteBasename(evidence.path);
	const button = appendPart(parent, "button", "source");
	button.type = "button";
	button.textContent =
		evidence.path === home
			? host.translate("inspector.line", { line: evidence.line })
			: host.translate("inspector.noteLine", { note, line: evidence.line });
	nameButton(button, `${button.textContent}: ${host.translate("inspector.openLine", { note, line: evidence.line })}`);
	button.addEventListener("click", (event) => actions.openEvidence(evidence, event));
	button.addEventListener("auxclick", (event) => {
		if (event.button === 1) actions.openEvidence(evidence, event);
	});
	return button;
}

/** The words themselves, as a quotation that leads to their line. */
export function appendQuote(
	parent: Element,
	evidence: Evidence,
	home: NotePath | null,
	host: Pick<Host, "translate" | "previewPlace">,
	actions: Pick<Actions, "openEvidence">,
): void {
	const row = appendPart(parent, "div", "quote");
	const words = appendPart(row, "span", "quote-words");
	words.textContent = shortened(evidence.quote.trim());
	words.setAttribute("dir", "auto");
	const source = appendSource(row, evidence, home, host, actions);
	// The whole quotation is the target; the button stays the one that keyboards reach.
	row.addEventListener("click", (event) => {
		if (!source.contains(event.target as Node | null)) actions.openEvidence(evidence, event);
	});
	row.addEventListener("mouseover", (event) => {
		host.previewPlace({ path: evidence.path, line: evidence.line, heading: null }, event, row);
	});
}

const LONGEST_QUOTE = 140;

/** A quotation no longer than a glance. */
export function shortened(text: string): string {
	const letters = [...text];
	return letters.length <= LONGEST_QUOTE ? text : `${letters.slice(0, LONGEST_QUOTE - 1).join("")}…`;
}
