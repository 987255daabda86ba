import type { WordKey } from "../../core/language/en.ts";
import { bearingCode, bearingNamed, bearings, type Condition } from "../../core/query/condition.ts";
import { findModels, type ModelAnswer, type ReasonGrade, type SuitReason } from "../../core/query/modelFinder.ts";
import type { Claim, Concept, ConceptId } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendButton, appendPart, joinParts, setHidden } from "../elements.ts";
import { appendSource } from "../inspector/evidenceLinks.ts";
import { groupWord, relationWord } from "../typeWords.ts";
import type { AnswerActions, AnswerHost, AnswerManner, AnswerPanel } from "./answerPanel.ts";
import { appendClaims } from "./claimLine.ts";
import { ConceptPicker } from "./conceptPicker.ts";

const gradeWords: Record<ReasonGrade, WordKey> = {
	stated: "grade.stated",
	inherited: "grade.inherited",
	narrowerTask: "grade.narrowerTask",
	broaderTask: "grade.broaderTask",
	suggested: "grade.suggested",
};

/** "Which model suits my problem, and why?" */
export class FinderPanel implements AnswerPanel {
	readonly #picker: ConceptPicker;
	readonly #avoid: HTMLInputElement;
	/** The relation that answers must have with the concepts beside it. */
	readonly #relation: HTMLSelectElement;
	readonly #others: ConceptPicker;
	/** Conditions of a block beyond the one relation that the field can show. */
	#further: readonly Condition[] = [];
	readonly #actionsRow: HTMLElement;
	readonly #list: HTMLElement;
	readonly #hint: HTMLElement;
	readonly #ranking: HTMLElement;
	#answers: readonly ModelAnswer[] = [];
	#taxonomy: Taxonomy | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: AnswerHost,
		private readonly actions: AnswerActions,
	) {
		const { translate } = host;
		const question = appendPart(parent, "div", "question");
		this.#picker = new ConceptPicker(question, host, {
			label: translate("finder.tasks"),
			placeholder: translate("finder.tasksPlaceholder"),
			most: 12,
			accepts: ({ type }) => type === "task",
			offers: tasksByModels,
			changed: () => this.#update(),
		});
		const label = appendPart(question, "label", "picker");
		appendPart(label, "span", "picker-label").textContent = translate("finder.avoid");
		this.#avoid = appendPart(label, "input", "picker-input", "avoid-input");
		this.#avoid.type = "text";
		this.#avoid.placeholder = translate("finder.avoidPlaceholder");
		this.#avoid.addEventListener("input", (event) => {
			if (!("isComposing" in event && event.isComposing)) this.#update();
		});
		this.#avoid.addEventListener("compositionend", () => this.#update());
		this.#relation = appendPart(question, "select", "picker-relation");
		this.#relation.classList.add("dropdown");
		this.#relation.setAttribute("aria-label", translate("finder.relation"));
		this.#relation.addEventListener("change", () => this.#update());
		this.#others = new ConceptPicker(question, host, {
			label: translate("finder.where"),
			placeholder: translate("finder.wherePlaceholder"),
			most: 4,
			lead: this.#relation,
			accepts: ({ type }) => type !== "task",
			offers: ({ concepts }) => concepts.filter(({ type }) => type === "category"),
			changed: () => this.#update(),
		});
		this.#actionsRow = appendPart(parent, "div", "answer-actions");
		const button = (icon: string, text: string, run: () => void) => {
			appendButton(this.#actionsRow, host, { icon, text }).addEventListener("click", run);
		};
		button("columns-3", translate("finder.compareAll"), () => actions.ask("compare", this.#found().slice(0, 6)));
		button("waypoints", translate("finder.showInGraph"), () => actions.light([...this.#found(), ...this.#picker.ids]));
		this.#hint = appendPart(parent, "p", "hint");
		this.#list = appendPart(parent, "ol", "answers");
		this.#list.setAttribute("role", "list");
		this.#ranking = appendPart(parent, "p", "hint", "ranking");
		this.#ranking.textContent = translate("finder.ranking");
	}

	ask(concepts: readonly ConceptId[], manner?: AnswerManner): void {
		this.#picker.set(concepts);
		if (manner) {
			this.#avoid.value = manner.avoid.join(", ");
			const code = manner.where[0] && bearingCode(manner.where[0]);
			const [shown, further] = [true, false].map((same) => manner.where.filter((each) => (bearingCode(each) === code) === same));
			this.#offerRelations(code);
			this.#others.set(shown?.map(({ other }) => other) ?? []);
			this.#further = further ?? [];
		}
		this.#update();
	}

	asked(): ReturnType<NonNullable<AnswerPanel["asked"]>> {
		return { concepts: this.#picker.ids, avoid: this.#avoided(), where: this.#conditions() };
	}

	focus(): void {
		this.#picker.focus();
	}

	render(taxonomy: Taxonomy): void {
		this.#taxonomy = taxonomy;
		this.#picker.render(taxonomy);
		this.#others.render(taxonomy);
		this.#offerRelations(this.#relation.value);
		this.#update();
	}

	#conditions(): Condition[] {
		const bearing = this.#taxonomy && bearingNamed(this.#taxonomy, this.#relation.value);
		return [...(bearing ? this.#others.ids.map((other) => ({ ...bearing, other })) : []), ...this.#further];
	}

	#offerRelations(chosen: string | undefined): void {
		const { host } = this;
		const relation = this.#relation;
		const taxonomy = this.#taxonomy;
		if (!taxonomy) return;
		const offered = bearings(taxonomy);
		const further = chosen === undefined || offered.some((each) => bearingCode(each) === chosen) ? null : bearingNamed(taxonomy, chosen);
		relation.replaceChildren();
		for (const bearing of further ? [...offered, further] : offered) {
			const option = appendPart(relation, "option", "picker-option");
			option.value = bearingCode(bearing);
			option.textContent = bearing.reversed ? groupWord(bearing.type, true, host.translate, taxonomy.ownRelations) : relationWord(bearing.type, host.translate);
			option.selected = option.value === chosen;
		}
	}

	#avoided(): string[] {
		return this.#avoid.value.split(/[,，、;；]/).flatMap((word) => word.trim() || []);
	}

	#found(): ConceptId[] {
		return this.#answers.map(({ concept }) => concept.id);
	}

	#update(): void {
		const { host } = this;
		const taxonomy = this.#taxonomy;
		if (!taxonomy) return;
		const tasks = this.#picker.ids;
		const [avoid, where] = [this.#avoided(), this.#conditions()];
		this.#answers = tasks.length === 0 ? [] : findModels(taxonomy, { tasks, avoid, where });
		const none = tasks.length === 0 ? "finder.start" : this.#answers.length === 0 ? "finder.none" : null;
		this.#hint.textContent = none === null ? host.translate("finder.count", { count: this.#answers.length }) : host.translate(none);
		setHidden(this.#actionsRow, this.#answers.length === 0);
		setHidden(this.#ranking, this.#answers.length < 2);
		const key = (answer: ModelAnswer) => `${taxonomy.revision} ${tasks.join(" ")} ${avoid.join()} ${answer.concept.id}`;
		joinParts(this.#list, "li", "answer", this.#answers, key, (item, answer) => this.#buildAnswer(item, answer, taxonomy, tasks.length));
	}

	#buildAnswer(item: HTMLElement, answer: ModelAnswer, taxonomy: Taxonomy, asked: number): void {
		const { host, actions } = this;
		const { translate } = host;
		const { concept, rank, score, reasons, objections } = answer;
		const head = appendPart(item, "div", "answer-head");
		appendPart(head, "span", "rank").textContent = String(rank);
		const name = appendPart(head, "button", "concept-link");
		name.type = "button";
		name.textContent = concept.label;
		name.setAttribute("dir", "auto");
		name.addEventListener("click", () => actions.reveal(concept.id));
		name.addEventListener("contextmenu", (event) => actions.showMenu(concept.id, event));
		if (concept.altLabels.length > 0) appendPart(head, "span", "origin").textContent = concept.altLabels.slice(0, 2).join(" · ");
		appendPart(head, "span", "score").textContent = translate("finder.score", { count: score.tasks, asked });
		if (concept.places.length > 0) {
			const open = appendButton(head, host, { icon: "file-text", label: translate("inspector.open") }, "quiet");
			open.addEventListener("click", (event) => actions.openConcept(concept.id, event));
		}
		const why = appendPart(item, "ul", "reasons");
		why.setAttribute("role", "list");
		for (const reason of reasons) this.#buildReason(appendPart(why, "li", "reason"), reason, taxonomy);
		const halves = appendPart(item, "div", "halves");
		appendClaims(halves, "plus", concept.strengths, taxonomy, host, actions);
		appendClaims(halves, "minus", ordered(concept.weaknesses, objections), taxonomy, host, actions, new Set(objections));
	}

	#buildReason(item: HTMLElement, { task, grade, via, relation }: SuitReason, taxonomy: Taxonomy): void {
		const { host, actions } = this;
		const label = (id: ConceptId) => taxonomy.concept(id)?.label ?? id;
		item.dataset.grade = grade;
		appendPart(item, "span", "reason-task").textContent = label(task);
		appendPart(item, "span", "badge").textContent = host.translate(gradeWords[grade], { via: via.map(label).join(" › ") });
		const evidence = relation.evidence[0];
		if (!evidence) return;
		const quote = appendPart(item, "span", "reason-quote");
		quote.textContent = evidence.quote.trim();
		quote.setAttribute("dir", "auto");
		appendSource(item, evidence, null, host, actions);
	}
}

/** What was to be avoided stands first, so that it is seen. */
function ordered(weaknesses: readonly Claim[], objections: readonly Claim[]): Claim[] {
	return [...objections, ...weaknesses.filter((claim) => !objections.includes(claim))];
}

/** Tasks with the most models first: those that a first look should find. */
function tasksByModels(taxonomy: Taxonomy): Concept[] {
	const models = (task: Concept) => taxonomy.incoming(task.id).filter(({ type }) => type === "suitedFor").length;
	return taxonomy.concepts
		.filter(({ type }) => type === "task")
		.map((task) => ({ task, count: models(task) }))
		.sort((a, b) => b.count - a.count)
		.map(({ task }) => task);
}
