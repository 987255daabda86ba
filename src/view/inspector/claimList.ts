import type { NotePath } from "../../core/note/notePath.ts";
import type { Claim } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendPart, joinParts } from "../elements.ts";
import type { Host } from "../host.ts";
import type { Actions } from "../viewModel.ts";
import { appendSource } from "./evidenceLinks.ts";

/** Strengths or weaknesses, each with its line; those of a parent say whose they are. */
export function renderClaims(
	parent: Element,
	sign: "plus" | "minus" | "dot",
	claims: readonly Claim[],
	home: NotePath | null,
	taxonomy: Taxonomy,
	host: Host,
	actions: Actions,
): void {
	joinParts(parent, "li", "claim", claims, claimKey, (item, claim) => {
		item.dataset.status = claim.status;
		item.dataset.sign = sign;
		const mark = appendPart(item, "span", "claim-sign");
		mark.setAttribute("aria-hidden", "true");
		host.setIcon(mark, sign);
		const body = appendPart(item, "div", "claim-body");
		const words = appendPart(body, "span", "claim-words");
		words.textContent = claim.text;
		words.setAttribute("dir", "auto");
		const origin = appendPart(body, "span", "origin");
		if (claim.source !== null) {
			const source = claim.source;
			const label = taxonomy.concept(source)?.label ?? source;
			const from = appendPart(origin, "button", "source");
			from.type = "button";
			from.textContent = host.translate("inspector.from", { source: label });
			from.addEventListener("click", () => actions.reveal(source));
		}
		if (claim.status === "suggested") {
			appendPart(origin, "span", "badge").textContent = host.translate("inspector.suggested");
		}
		const evidence = claim.evidence[0];
		if (evidence) appendSource(origin, evidence, home, host, actions);
	});
}

function claimKey({ text, status, source, evidence }: Claim): string {
	const first = evidence[0];
	return [text, status, source ?? "", first?.path ?? "", first?.line ?? 0].join("\u0000");
}
