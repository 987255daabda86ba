import type { AskedAnswer } from "../../core/query/blockOptions.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendPart } from "../elements.ts";
import type { AnswerActions, AnswerHost, AnswerPanel } from "./answerPanel.ts";
import { answerPanels } from "./answerPanels.ts";

/** One answer inside a note: the same panel as over the picture, and as live. */
export class AnswerEmbed {
	readonly #panel: AnswerPanel;
	#asked: string | null = null;

	constructor(container: HTMLElement, kind: AskedAnswer["shown"], host: AnswerHost, actions: AnswerActions) {
		this.#panel = answerPanels[kind](appendPart(container, "div", "answer-embed"), host, actions);
	}

	/** The question is asked again only when its concepts are others, so that what a person changed stays. */
	render(taxonomy: Taxonomy, { concepts, avoid, where, transposed }: AskedAnswer): void {
		this.#panel.render(taxonomy);
		const meant = [...concepts, ...where.map(({ other }) => other)].join("\n");
		if (meant === this.#asked) return;
		this.#asked = meant;
		this.#panel.ask(concepts, { avoid, where, transposed });
	}
}
