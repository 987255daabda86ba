import { noteBasename, type NotePath } from "../../core/note/notePath.ts";
import type { Concept, ConceptId } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendButton, appendPart, joinParts, nameButton, setHidden } from "../elements.ts";
import type { Host, LinkedNote } from "../host.ts";
import { groupWord, typeWord } from "../typeWords.ts";
import { type Actions, isConcept, type Part, type ViewModel } from "../viewModel.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { renderClaims } from "./claimList.ts";
import { appendQuote } from "./evidenceLinks.ts";
import { Overview } from "./overview.ts";
import { renderBonds } from "./relationList.ts";
import { type Bond, collated, relationGroups, tasksOf } from "./relationGroups.ts";
import { renderSections, type Section } from "./sections.ts";

const BRIEF = 6;
const BRIEF_CHIPS = 12;

/** What the notes say about the selected concept, and the way to every line that says it. */
export class Inspector implements Part {
	readonly #trail: HTMLElement;
	readonly #title: HTMLElement;
	readonly #aliases: HTMLElement;
	readonly #chips: HTMLElement;
	readonly #toolbar: HTMLElement;
	readonly #body: HTMLElement;
	readonly #overview: Overview;
	readonly #open = new Set<string>();
	#shown: { concept: Concept; taxonomy: Taxonomy; count: number } | null = null;
	#linked: { id: ConceptId; revision: number; notes: readonly LinkedNote[] | "failed" | null } | null = null;
	#model: ViewModel | null = null;

	constructor(
		private readonly root: HTMLElement,
		private readonly host: Host,
		private readonly actions: Actions,
	) {
		this.#trail = appendPart(root, "nav", "breadcrumb");
		this.#trail.setAttribute("aria-label", host.translate("inspector.breadcrumb"));
		this.#title = appendPart(root, "div", "title");
		this.#title.setAttribute("role", "heading");
		this.#title.setAttribute("aria-level", "2");
		this.#title.setAttribute("dir", "auto");
		this.#aliases = appendPart(root, "div", "aliases");
		this.#aliases.setAttribute("dir", "auto");
		this.#chips = appendPart(root, "div", "type-chips");
		this.#toolbar = appendPart(root, "div", "inspector-actions");
		this.#body = appendPart(root, "div", "inspector-body");
		this.#overview = new Overview(root, host, actions);
	}

	render(model: ViewModel): void {
		this.#model = model;
		const { state, taxonomy } = model;
		const id = state.selection.filter(isConcept).at(-1);
		const concept = id === undefined ? null : taxonomy.concept(id);
		const count = state.selection.length;
		const shown = this.#shown;
		if (concept && shown?.concept === concept && shown.taxonomy === taxonomy && shown.count === count) return;
		for (const part of [this.#trail, this.#title, this.#aliases, this.#chips, this.#toolbar, this.#body]) {
			setHidden(part, concept === null);
		}
		this.#overview.render(concept ? null : model);
		if (!concept) {
			this.#shown = null;
			return;
		}
		if (shown?.concept.id !== concept.id) {
			this.#open.clear();
			this.root.scrollTop = 0;
		}
		this.#shown = { concept, taxonomy, count };
		this.#renderHead(concept, model);
		this.#renderActions(concept, model);
		this.#renderBody(concept, taxonomy);
		this.#loadLinked(concept, taxonomy);
	}

	destroy(): void {
		this.#model = this.#shown = null;
		this.root.replaceChildren();
	}

	#renderHead(concept: Concept, { taxonomy, state }: ViewModel): void {
		const trail = breadcrumb(taxonomy, concept.id, state.variantsHang);
		setHidden(this.#trail, trail.length === 0);
		const label = (id: ConceptId) => taxonomy.concept(id)?.label ?? id;
		joinParts(this.#trail, "button", "crumb", trail, (id) => `${id} ${label(id)}`, (button, id) => {
			button.setAttribute("type", "button");
			button.textContent = label(id);
			button.addEventListener("click", () => this.actions.reveal(id));
		});
		this.#title.textContent = concept.label;
		this.#aliases.textContent = concept.altLabels.join(" · ");
		setHidden(this.#aliases, concept.altLabels.length === 0);
		const { translate } = this.host;
		const chips = [
			{ kind: "type", text: typeWord(concept.type, translate) },
			{ kind: concept.presence, text: translate(`presence.${concept.presence}`) },
			...(concept.year === null ? [] : [{ kind: "year", text: translate("inspector.year", { year: concept.year }) }]),
		];
		joinParts(this.#chips, "span", "chip", chips, ({ kind, text }) => `${kind} ${text}`, (chip, { kind, text }) => {
			chip.dataset.kind = kind;
			chip.textContent = text;
		});
	}

	#renderActions(concept: Concept, { state }: ViewModel): void {
		const { host, actions } = this;
		const { translate } = host;
		this.#toolbar.replaceChildren();
		const button = (icon: string, text: string, run: (event: MouseEvent) => void, primary = false) => {
			const element = appendButton(this.#toolbar, host, { icon, text }, ...(primary ? ["primary"] : []));
			element.addEventListener("click", run);
			return element;
		};
		if (concept.places.length > 0) {
			const open = button("file-text", translate("inspector.open"), (event) => actions.openConcept(concept.id, event), true);
			open.addEventListener("auxclick", (event) => {
				if (event.button === 1) actions.openConcept(concept.id, event);
			});
		}
		if (concept.presence === "placeholder" || concept.presence === "mention") {
			button("file-plus", translate("inspector.createNote"), () =>
				actions.request({ kind: "createNote", concept: concept.id }),
			);
		}
		if (concept.type === "task") {
			button("lightbulb", translate("inspector.findModels"), () => actions.ask("finder", [concept.id]));
		}
		const selection = state.selection.filter(isConcept);
		if (selection.length > 1) {
			button("columns-3", translate("view.compareCount", { count: selection.length }), () =>
				actions.ask("compare", selection),
			);
		}
		const more = appendButton(this.#toolbar, host, { icon: "ellipsis", label: translate("inspector.more") });
		nameButton(more, translate("inspector.more"));
		more.addEventListener("click", (event) => actions.showMenu(concept.id, event));
	}

	#renderBody(concept: Concept, taxonomy: Taxonomy): void {
		const { host, actions } = this;
		const { translate } = host;
		const home: NotePath | null = concept.places[0]?.path ?? null;
		const sections: Section[] = [];
		const claims = (key: "summary" | "strengths" | "weaknesses", sign: "plus" | "minus" | "dot") => {
			const said = key === "summary" ? (concept.summary ? [concept.summary] : []) : concept[key];
			if (said.length === 0) return;
			sections.push({
				key,
				title: translate(`inspector.${key}`),
				count: said.length,
				brief: BRIEF,
				fill: (list, limit) => renderClaims(list, sign, said.slice(0, limit), home, taxonomy, host, actions),
			});
		};
		const label = (id: ConceptId) => taxonomy.concept(id)?.label ?? id;
		const bonds = (key: string, title: string, unsorted: readonly Bond[]) => {
			const all = collated(unsorted, label, host.language);
			sections.push({
				key,
				title,
				count: all.length,
				brief: BRIEF,
				fill: (list, limit) => renderBonds(list, all.slice(0, limit), home, taxonomy, host, actions),
			});
		};
		claims("summary", "dot");
		claims("strengths", "plus");
		claims("weaknesses", "minus");
		const tasks = tasksOf(taxonomy, concept.id);
		if (tasks.length > 0) sections.push(this.#taskSection(tasks, taxonomy));
		for (const { type, reversed, bonds: all } of relationGroups(taxonomy, concept.id)) {
			bonds(`${type} ${reversed}`, groupWord(type, reversed, translate, taxonomy.ownRelations), all);
		}
		if (concept.places.length > 1) sections.push(this.#placeSection(concept));
		const linked = this.#linkedSection(concept);
		if (linked) sections.push(linked);
		renderSections(this.#body, sections, this.#open, host);
	}

	/** Tasks as chips; the sentence that says so is the chip's tooltip and one click away in the task's own details. */
	#taskSection(tasks: readonly Bond[], taxonomy: Taxonomy): Section {
		const { host, actions } = this;
		const label = (id: ConceptId) => taxonomy.concept(id)?.label ?? id;
		return {
			key: "tasks",
			title: host.translate("inspector.tasks"),
			count: tasks.length,
			brief: BRIEF_CHIPS,
			chips: true,
			fill: (list, limit) => {
				const key = ({ other, relations }: Bond) => `${label(other)} ${relations[0]?.status} ${relations[0]?.source}`;
				joinParts(list, "li", "chip-item", tasks.slice(0, limit), key, (item, { other, relations }) => {
					const best = relations[0];
					const chip = appendPart(item, "button", "chip");
					chip.type = "button";
					chip.dataset.kind = "task";
					if (best) chip.dataset.status = best.status;
					chip.textContent = label(other);
					const from = best?.source ? host.translate("inspector.from", { source: label(best.source) }) : "";
					const quote = best?.evidence[0]?.quote ?? "";
					chip.title = [from, quote].filter((text) => text !== "").join(" · ");
					chip.addEventListener("click", (event) => {
						const evidence = best?.evidence[0];
						// With a modifier the chip is a link to its sentence, like every other link.
						if (evidence && (event.ctrlKey || event.metaKey)) actions.openEvidence(evidence, event);
						else actions.reveal(other);
					});
					chip.addEventListener("contextmenu", (event) => actions.showMenu(other, event));
				});
			},
		};
	}

	#placeSection(concept: Concept): Section {
		const { host, actions } = this;
		return {
			key: "places",
			title: host.translate("inspector.places"),
			count: concept.places.length,
			brief: BRIEF,
			fill: (list, limit) => {
				const key = ({ path, line, heading }: Concept["places"][number]) => `${path}:${line}:${heading ?? ""}`;
				joinParts(list, "li", "place", concept.places.slice(0, limit), key, (item, place) => {
					const link = appendPart(item, "button", "concept-link");
					link.type = "button";
					link.textContent = noteBasename(place.path);
					link.addEventListener("click", (event) => actions.openPlace(place, event));
					if (place.heading !== null) appendPart(item, "span", "origin").textContent = place.heading;
				});
			},
		};
	}

	#linkedSection(concept: Concept): Section | null {
		const { host, actions } = this;
		const known = this.#linked?.id === concept.id ? this.#linked.notes : null;
		if (known === null || (known !== "failed" && known.length === 0)) return null;
		const notes = known === "failed" ? [] : known;
		return {
			key: "linked",
			title: host.translate("inspector.linked"),
			count: notes.length,
			brief: BRIEF,
			fill: (list, limit) => {
				list.dataset.failed = String(known === "failed");
				if (known === "failed") list.textContent = host.translate("inspector.linkedFailed");
				const key = ({ path, line, quote }: LinkedNote) => `${path}:${line}:${quote}`;
				joinParts(list, "li", "linked-note", notes.slice(0, limit), key, (item, { path, title, line, quote }) => {
					const link = appendPart(item, "button", "concept-link");
					link.type = "button";
					link.textContent = title;
					link.addEventListener("click", (event) => actions.openPlace({ path, line, heading: null }, event));
					appendQuote(item, { path, line, quote, origin: "link" }, path, host, actions);
				});
			},
		};
	}

	/** Asked once for each concept and state of the vault; an answer that comes too late is dropped. */
	#loadLinked(concept: Concept, taxonomy: Taxonomy): void {
		if (this.#linked?.id === concept.id && this.#linked.revision === taxonomy.revision) return;
		const old = this.#linked?.id === concept.id ? this.#linked.notes : null;
		const asked = { id: concept.id, revision: taxonomy.revision, notes: old };
		this.#linked = asked;
		const answer = (notes: readonly LinkedNote[] | "failed") => {
			if (this.#linked !== asked || this.#model === null) return;
			this.#linked = { ...asked, notes };
			if (this.#shown?.concept.id === concept.id) this.#renderBody(this.#shown.concept, this.#shown.taxonomy);
		};
		this.host.linkedNotes(concept).then(answer, () => answer("failed"));
	}
}
