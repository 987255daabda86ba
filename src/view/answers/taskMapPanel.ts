import { taskMap, type TaskMap } from "../../core/query/taskMap.ts";
import type { Concept, ConceptId, Relation } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendButton, appendPart, setHidden } from "../elements.ts";
import { appendQuote } from "../inspector/evidenceLinks.ts";
import type { AnswerActions, AnswerHost, AnswerPanel } from "./answerPanel.ts";

/** Rows and columns drawn at once; the rest comes on request, so that no frame is blocked. */
const MOST = 80;

/** Models × tasks: which model suits which task, in blocks, with the sentence behind each cell. */
export class TaskMapPanel implements AnswerPanel {
	readonly #hint: HTMLElement;
	readonly #frame: HTMLElement;
	readonly #evidence: HTMLElement;
	readonly #more: HTMLButtonElement;
	#limit = MOST;
	#drawn = -1;
	#taxonomy: Taxonomy | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: AnswerHost,
		private readonly actions: AnswerActions,
	) {
		const { translate } = host;
		this.#hint = appendPart(parent, "p", "hint");
		this.#frame = appendPart(parent, "div", "table-frame", "task-map-frame");
		this.#frame.tabIndex = 0;
		this.#frame.setAttribute("role", "region");
		this.#frame.setAttribute("aria-label", translate("view.taskMap"));
		this.#more = appendButton(parent, host, { text: translate("taskMap.more") }, "quiet");
		this.#more.addEventListener("click", () => {
			this.#limit += MOST;
			this.#drawn = -1;
			this.#update();
		});
		this.#evidence = appendPart(parent, "div", "cell-evidence");
		this.#evidence.setAttribute("aria-live", "polite");
	}

	ask(): void {
		this.#limit = MOST;
		this.#drawn = -1;
		this.#evidence.replaceChildren();
		this.#update();
	}

	focus(): void {
		this.#frame.focus();
	}

	render(taxonomy: Taxonomy): void {
		this.#taxonomy = taxonomy;
		this.#update();
	}

	#update(): void {
		const { host } = this;
		const taxonomy = this.#taxonomy;
		if (!taxonomy || this.#drawn === taxonomy.revision) return;
		this.#drawn = taxonomy.revision;
		const map = taskMap(taxonomy);
		const counts = { models: map.models.length, tasks: map.tasks.length, filled: map.filled };
		this.#hint.textContent = host.translate(map.filled === 0 ? "taskMap.empty" : "taskMap.count", counts);
		setHidden(this.#more, map.models.length <= this.#limit && map.tasks.length <= this.#limit);
		this.#frame.replaceChildren();
		if (map.filled > 0) this.#buildTable(map);
	}

	#buildTable(map: TaskMap): void {
		const [models, tasks] = [map.models.slice(0, this.#limit), map.tasks.slice(0, this.#limit)];
		const table = appendPart(this.#frame, "table", "task-map");
		const head = appendPart(appendPart(table, "thead"), "tr");
		appendPart(head, "td");
		for (const task of tasks) this.#buildHead(head, task, "col", () => this.actions.ask("finder", [task.id]));
		const body = appendPart(table, "tbody");
		for (const model of models) {
			const row = appendPart(body, "tr");
			this.#buildHead(row, model, "row", () => this.actions.reveal(model.id));
			for (const task of tasks) this.#buildCell(row, model, task, map.cell(model.id, task.id));
		}
	}

	#buildHead(row: HTMLElement, concept: Concept, scope: "col" | "row", run: () => void): void {
		const head = appendPart(row, "th", `map-${scope}`);
		head.setAttribute("scope", scope);
		const name = appendPart(head, "button", "concept-link");
		name.type = "button";
		name.textContent = concept.label;
		name.title = concept.label;
		name.setAttribute("dir", "auto");
		name.addEventListener("click", run);
		name.addEventListener("contextmenu", (event) => this.actions.showMenu(concept.id, event));
	}

	#buildCell(row: HTMLElement, model: Concept, task: Concept, relation: Relation | null): void {
		const cell = appendPart(row, "td", "map-cell");
		if (!relation) return;
		const { translate } = this.host;
		const mark = appendPart(cell, "button", "map-mark");
		mark.type = "button";
		mark.dataset.status = relation.status;
		const status = translate(`status.${relation.status}`);
		mark.setAttribute("aria-label", translate("taskMap.cell", { model: model.label, task: task.label, status }));
		mark.addEventListener("click", () => this.#showEvidence(model, task, relation));
	}

	#showEvidence(model: Concept, task: Concept, relation: Relation): void {
		const { host, actions } = this;
		const evidence = this.#evidence;
		evidence.replaceChildren();
		const status = host.translate(`status.${relation.status}`);
		const title = appendPart(evidence, "p", "section-title");
		title.textContent = host.translate("taskMap.cell", { model: model.label, task: task.label, status });
		const label = (id: ConceptId) => this.#taxonomy?.concept(id)?.label ?? id;
		if (relation.source !== null) {
			appendPart(evidence, "p", "origin").textContent = host.translate("inspector.from", { source: label(relation.source) });
		}
		for (const piece of relation.evidence) appendQuote(evidence, piece, null, host, actions);
	}
}
