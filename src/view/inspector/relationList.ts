import type { NotePath } from "../../core/note/notePath.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendButton, appendPart, joinParts } from "../elements.ts";
import type { Host } from "../host.ts";
import { isRemovable, removal } from "../pictureBond.ts";
import type { Actions } from "../viewModel.ts";
import { appendQuote } from "./evidenceLinks.ts";
import type { Bond } from "./relationGroups.ts";

/** Related concepts, each with the sentence that says so, and the choice where it is only suggested. */
export function renderBonds(
	parent: Element,
	bonds: readonly Bond[],
	home: NotePath | null,
	taxonomy: Taxonomy,
	host: Host,
	actions: Actions,
): void {
	joinParts(parent, "li", "bond", bonds, (bond) => bondKey(bond, taxonomy), (item, { other, relations }) => {
		const best = relations[0];
		if (!best) return;
		item.dataset.status = best.status;
		const head = appendPart(item, "div", "bond-head");
		const name = appendPart(head, "button", "concept-link");
		name.type = "button";
		name.textContent = taxonomy.concept(other)?.label ?? other;
		name.setAttribute("dir", "auto");
		name.addEventListener("click", () => actions.reveal(other));
		name.addEventListener("contextmenu", (event) => actions.showMenu(other, event));
		if (best.status === "inherited" && best.source !== null) {
			const source = taxonomy.concept(best.source)?.label ?? best.source;
			appendPart(head, "span", "origin").textContent = host.translate("inspector.from", { source });
		}
		if (best.status === "suggested") {
			appendPart(head, "span", "badge").textContent = host.translate("inspector.suggested");
		}
		const stated = relations.find(isRemovable);
		if (stated) {
			const remove = appendButton(head, host, { icon: "unlink", label: host.translate("inspector.removeRelation") }, "quiet", "unlink");
			remove.addEventListener("click", () => actions.request(removal(stated)));
		}
		const evidence = relations.flatMap((relation) => relation.evidence);
		const [first, ...more] = evidence;
		if (first) appendQuote(item, first, home, host, actions);
		if (more.length > 0) {
			const unfold = appendButton(item, host, {
				text: host.translate("inspector.moreEvidence", { count: more.length }),
			}, "quiet");
			unfold.addEventListener("click", () => {
				unfold.remove();
				for (const piece of more) appendQuote(item, piece, home, host, actions);
			});
		}
		if (best.status === "suggested") {
			const choice = appendPart(item, "div", "choice");
			const accept = appendButton(choice, host, { icon: "check", text: host.translate("inspector.accept") });
			accept.addEventListener("click", () => actions.request({ kind: "acceptSuggestion", relation: best }));
			const dismiss = appendButton(choice, host, { icon: "x", text: host.translate("inspector.dismiss") });
			dismiss.addEventListener("click", () => actions.request({ kind: "dismissSuggestion", relation: best }));
		}
	});
}

function bondKey({ other, relations }: Bond, taxonomy: Taxonomy): string {
	const parts = relations.flatMap(({ status, source, evidence }) => [
		status,
		source ?? "",
		...evidence.map(({ path, line, quote }) => `${path}:${line}:${quote}`),
	]);
	return [other, taxonomy.concept(other)?.label ?? "", ...parts].join("\u0000");
}
