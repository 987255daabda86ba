import type { WordKey } from "../../core/language/en.ts";
import { findGaps, type Gaps } from "../../core/query/gaps.ts";
import type { Concept } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendButton, appendPart, joinParts, setHidden } from "../elements.ts";
import type { AnswerActions, AnswerHost, AnswerPanel } from "./answerPanel.ts";

interface Gap {
	readonly key: keyof Gaps;
	readonly title: WordKey;
	readonly fill: WordKey;
	/** The action that fills it. */
	run(concept: Concept, actions: AnswerActions, event: MouseEvent): void;
}

const gaps: readonly Gap[] = [
	{
		key: "tasksWithoutModel",
		title: "gaps.tasksWithoutModel",
		fill: "gaps.addModel",
		run: ({ id }, actions) => {
			actions.request({ kind: "newNote", type: "model", bond: { relation: "suitedFor", other: id, newNoteIs: "from" } });
		},
	},
	{
		key: "modelsWithoutTask",
		title: "gaps.modelsWithoutTask",
		fill: "gaps.addTask",
		run: ({ id }, actions) => actions.request({ kind: "connect", from: id, to: null }),
	},
	{
		key: "modelsWithoutWeakness",
		title: "gaps.modelsWithoutWeakness",
		fill: "gaps.open",
		run: ({ id }, actions, event) => actions.openConcept(id, event),
	},
	{
		key: "modelsWithoutSource",
		title: "gaps.modelsWithoutSource",
		fill: "gaps.createNote",
		run: ({ id }, actions) => actions.request({ kind: "createNote", concept: id }),
	},
];

const MOST = 60;

/** What the notes leave open, each with the action that fills it. */
export class GapsPanel implements AnswerPanel {
	readonly #none: HTMLElement;
	readonly #body: HTMLElement;

	constructor(
		parent: HTMLElement,
		private readonly host: AnswerHost,
		private readonly actions: AnswerActions,
	) {
		this.#none = appendPart(parent, "p", "hint");
		this.#none.textContent = host.translate("gaps.none");
		this.#body = appendPart(parent, "div", "gaps");
	}

	ask(): void {
		// There is nothing to choose: the answer is the whole vault's.
	}

	focus(): void {
		this.#body.querySelector("button")?.focus();
	}

	render(taxonomy: Taxonomy): void {
		const found = findGaps(taxonomy);
		const open = gaps.filter(({ key }) => found[key].length > 0);
		setHidden(this.#none, open.length > 0);
		const key = ({ key: name }: Gap) => `${name} ${taxonomy.revision}`;
		joinParts(this.#body, "section", "section", open, key, (section, gap) => this.#buildGap(section, gap, found[gap.key]));
	}

	#buildGap(section: HTMLElement, gap: Gap, concepts: readonly Concept[]): void {
		const { host, actions } = this;
		const head = appendPart(section, "div", "section-head");
		const title = appendPart(head, "div", "section-title");
		title.setAttribute("role", "heading");
		title.setAttribute("aria-level", "3");
		title.textContent = host.translate(gap.title);
		appendPart(head, "span", "section-count").textContent = String(concepts.length);
		const list = appendPart(section, "ul", "section-list");
		list.setAttribute("role", "list");
		for (const concept of concepts.slice(0, MOST)) {
			const item = appendPart(list, "li", "gap");
			const name = appendPart(item, "button", "concept-link");
			name.type = "button";
			name.textContent = concept.label;
			name.setAttribute("dir", "auto");
			name.addEventListener("click", () => actions.reveal(concept.id));
			const fill = appendButton(item, host, { icon: "plus", text: host.translate(gap.fill) }, "quiet");
			fill.addEventListener("click", (event) => gap.run(concept, actions, event));
		}
		if (concepts.length > MOST) {
			appendPart(section, "p", "hint").textContent = host.translate("answer.andMore", { count: concepts.length - MOST });
		}
	}
}
