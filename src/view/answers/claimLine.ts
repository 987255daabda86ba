import type { Claim } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendPart } from "../elements.ts";
import { appendSource } from "../inspector/evidenceLinks.ts";
import type { AnswerActions, AnswerHost } from "./answerPanel.ts";

const BRIEF = 4;

/** The first few strengths or weaknesses with their lines, as a list; nothing where there are none. */
export function appendClaims(
	parent: Element,
	sign: "plus" | "minus",
	claims: readonly Claim[],
	taxonomy: Taxonomy,
	host: AnswerHost,
	actions: AnswerActions,
	marked: ReadonlySet<Claim> = new Set(),
): void {
	if (claims.length === 0) return;
	const { translate } = host;
	const list = appendPart(parent, "ul", "claim-list");
	list.setAttribute("role", "list");
	list.setAttribute("aria-label", translate(sign === "plus" ? "inspector.strengths" : "inspector.weaknesses"));
	for (const claim of claims.slice(0, BRIEF)) {
		const item = appendPart(list, "li", "claim");
		item.dataset.sign = sign;
		item.dataset.status = claim.status;
		if (marked.has(claim)) item.dataset.marked = "true";
		const mark = appendPart(item, "span", "claim-sign");
		mark.setAttribute("aria-hidden", "true");
		host.setIcon(mark, sign);
		const body = appendPart(item, "div", "claim-body");
		const words = appendPart(body, "span", "claim-words");
		words.textContent = claim.text;
		words.setAttribute("dir", "auto");
		const origin = appendPart(body, "span", "origin");
		if (claim.source !== null) {
			const source = taxonomy.concept(claim.source)?.label ?? claim.source;
			appendPart(origin, "span").textContent = translate("inspector.from", { source });
		}
		const evidence = claim.evidence[0];
		if (evidence) appendSource(origin, evidence, null, host, actions);
	}
	if (claims.length > BRIEF) {
		appendPart(list, "li", "hint").textContent = translate("answer.andMore", { count: claims.length - BRIEF });
	}
}
