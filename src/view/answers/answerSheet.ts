import type { WordKey } from "../../core/language/en.ts";
import { answerBlockText } from "../../core/query/blockOptions.ts";
import type { ConceptId } from "../../core/taxonomy/concept.ts";
import { select } from "../../core/visible/viewTransitions.ts";
import { appendButton, appendPart, setHidden } from "../elements.ts";
import type { Host } from "../host.ts";
import type { Actions, Part, Question, ViewModel } from "../viewModel.ts";
import type { AnswerActions, AnswerPanel } from "./answerPanel.ts";
import { answerPanels } from "./answerPanels.ts";

/** Every question, in the order of the tabs. */
const questions: readonly { readonly kind: Question; readonly title: WordKey }[] = [
	{ kind: "finder", title: "answer.finder" },
	{ kind: "compare", title: "answer.compare" },
	{ kind: "taskMap", title: "answer.taskMap" },
	{ kind: "path", title: "answer.path" },
	{ kind: "gaps", title: "answer.gaps" },
];

let counter = 0;

/** Questions over the picture: a tab each, built when it is first asked. */
export class AnswerSheet implements Part {
	readonly #root: HTMLElement;
	readonly #tabs = new Map<Question, HTMLElement>();
	readonly #bodies = new Map<Question, HTMLElement>();
	readonly #panels = new Map<Question, AnswerPanel>();
	readonly #answerActions: AnswerActions;
	#kind: Question | null = null;
	#model: ViewModel | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: Host,
		actions: Actions,
	) {
		this.#answerActions = {
			reveal: (id) => actions.reveal(id),
			openConcept: (id, event) => actions.openConcept(id, event),
			openPlace: (place, event) => actions.openPlace(place, event),
			openEvidence: (evidence, event) => actions.openEvidence(evidence, event),
			showMenu: (id, event) => actions.showMenu(id, event),
			request: (request) => actions.request(request),
			ask: (question, concepts) => this.open(question, concepts),
			light: (concepts) => {
				this.close();
				actions.change((state) => concepts.reduce((next, id, index) => select(next, id, index > 0), state));
				actions.zoomTo("selection");
			},
		};
		const id = `model-taxonomy-answers-${++counter}`;
		this.#root = appendPart(parent, "section", "answer-sheet");
		this.#root.setAttribute("aria-label", host.translate("answer.sheet"));
		const bar = appendPart(this.#root, "div", "answer-bar");
		const tabs = appendPart(bar, "div", "answer-tabs");
		tabs.setAttribute("role", "tablist");
		tabs.setAttribute("aria-label", host.translate("answer.sheet"));
		for (const { kind, title } of questions) {
			const tab = appendPart(tabs, "button", "answer-tab");
			tab.type = "button";
			tab.id = `${id}-${kind}-tab`;
			tab.textContent = host.translate(title);
			tab.setAttribute("role", "tab");
			tab.setAttribute("aria-controls", `${id}-${kind}`);
			tab.addEventListener("click", () => this.#show(kind));
			this.#tabs.set(kind, tab);
			const body = appendPart(this.#root, "div", "answer-body");
			body.id = `${id}-${kind}`;
			body.setAttribute("role", "tabpanel");
			body.setAttribute("aria-labelledby", tab.id);
			this.#bodies.set(kind, body);
		}
		const copy = appendButton(bar, host, { icon: "copy", label: host.translate("view.copyCodeBlock") }, "quiet");
		copy.addEventListener("click", () => this.#copy());
		const close = appendButton(bar, host, { icon: "x", label: host.translate("answer.close") }, "quiet");
		close.addEventListener("click", () => this.close());
		tabs.addEventListener("keydown", (event) => this.#onTabKey(event));
		this.#root.addEventListener("keydown", (event) => {
			if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
			event.stopPropagation();
			this.close();
		});
		setHidden(this.#root, true);
	}

	get isOpen(): boolean {
		return this.#kind !== null;
	}

	/** Opens a question with these concepts; without any, as it was left. */
	open(kind: Question, concepts: readonly ConceptId[]): void {
		this.#show(kind);
		const panel = this.#panels.get(kind);
		if (concepts.length > 0) panel?.ask(concepts);
		panel?.focus();
	}

	close(): void {
		this.#kind = null;
		setHidden(this.#root, true);
	}

	render(model: ViewModel): void {
		const changed = this.#model?.taxonomy !== model.taxonomy;
		this.#model = model;
		if (changed && this.#kind !== null) this.#panels.get(this.#kind)?.render(model.taxonomy);
	}

	destroy(): void {
		this.#panels.clear();
		this.#model = null;
		this.#root.remove();
	}

	#copy(): void {
		if (this.#kind === null || !this.#model) return;
		const { concepts = [], avoid = [], where = [], transposed = false } = this.#panels.get(this.#kind)?.asked?.() ?? {};
		this.host.copyText(answerBlockText(this.#model.taxonomy, { shown: this.#kind, concepts, avoid, where, transposed }));
	}

	#show(kind: Question): void {
		this.#kind = kind;
		setHidden(this.#root, false);
		for (const { kind: other } of questions) {
			const body = this.#bodies.get(other);
			const tab = this.#tabs.get(other);
			if (!body || !tab) continue;
			setHidden(body, other !== kind);
			tab.setAttribute("aria-selected", String(other === kind));
			tab.tabIndex = other === kind ? 0 : -1;
			if (other === kind && !this.#panels.has(kind)) this.#panels.set(kind, answerPanels[kind](body, this.host, this.#answerActions));
		}
		if (this.#model) this.#panels.get(kind)?.render(this.#model.taxonomy);
	}

	#onTabKey(event: KeyboardEvent): void {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		if (step === undefined || event.isComposing || this.#kind === null) return;
		event.preventDefault();
		const kinds = questions.map(({ kind }) => kind);
		const next = kinds[(kinds.indexOf(this.#kind) + step + kinds.length) % kinds.length];
		if (next === undefined) return;
		this.#show(next);
		this.#tabs.get(next)?.focus();
	}
}
