import { pathText } from "../../core/language/pathText.ts";
import { stepsOf } from "../../core/query/transitive.ts";
import { type Hop, typedPath } from "../../core/query/typedPath.ts";
import type { ConceptId } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendButton, appendPart, setHidden } from "../elements.ts";
import { appendQuote } from "../inspector/evidenceLinks.ts";
import type { AnswerActions, AnswerHost, AnswerPanel } from "./answerPanel.ts";
import { ConceptPicker } from "./conceptPicker.ts";

/** So many sentences are shown of a long chain that counts as one step. */
const MOST_STEPS = 8;

/** "How are these two related?": the shortest typed path in words, each hop with its sentence. */
export class PathPanel implements AnswerPanel {
	readonly #picker: ConceptPicker;
	readonly #hint: HTMLElement;
	readonly #paths: HTMLElement;
	#taxonomy: Taxonomy | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: AnswerHost,
		private readonly actions: AnswerActions,
	) {
		const { translate } = host;
		this.#picker = new ConceptPicker(appendPart(parent, "div", "question"), host, {
			label: translate("path.ends"),
			placeholder: translate("path.endsPlaceholder"),
			most: 2,
			accepts: () => true,
			offers: ({ concepts }) => concepts.filter(({ type }) => type === "model"),
			changed: () => this.#update(),
		});
		this.#hint = appendPart(parent, "p", "hint");
		this.#paths = appendPart(parent, "ol", "paths");
		this.#paths.setAttribute("role", "list");
	}

	ask(concepts: readonly ConceptId[]): void {
		this.#picker.set(concepts);
		this.#update();
	}

	asked(): ReturnType<NonNullable<AnswerPanel["asked"]>> {
		return { concepts: this.#picker.ids };
	}

	focus(): void {
		this.#picker.focus();
	}

	render(taxonomy: Taxonomy): void {
		this.#taxonomy = taxonomy;
		this.#picker.render(taxonomy);
		this.#update();
	}

	#update(): void {
		const { host } = this;
		const taxonomy = this.#taxonomy;
		if (!taxonomy) return;
		const [from, to] = this.#picker.ids;
		this.#paths.replaceChildren();
		const answer = from !== undefined && to !== undefined ? typedPath(taxonomy, from, to) : null;
		const names = { from: this.#label(from), to: this.#label(to) };
		this.#hint.textContent =
			from === undefined || to === undefined
				? host.translate("path.start")
				: answer === null
					? host.translate("path.none", names)
					: answer.throughLinksOnly
						? host.translate("path.linksOnly")
						: "";
		setHidden(this.#hint, this.#hint.textContent === "");
		for (const path of answer?.paths ?? []) this.#buildPath(appendPart(this.#paths, "li", "path"), path, taxonomy);
	}

	#buildPath(item: HTMLElement, path: readonly Hop[], taxonomy: Taxonomy): void {
		const { host, actions } = this;
		const words = appendPart(item, "p", "path-words");
		words.textContent = pathText(path, (id) => taxonomy.concept(id), host.translate, taxonomy.ownRelations);
		words.setAttribute("dir", "auto");
		const hops = appendPart(item, "ol", "hops");
		hops.setAttribute("role", "list");
		for (const hop of path) {
			const row = appendPart(hops, "li", "hop");
			const sentence = appendPart(row, "span", "hop-words");
			sentence.textContent = pathText([hop], (id) => taxonomy.concept(id), host.translate, taxonomy.ownRelations);
			const steps = stepsOf(hop.relation);
			const said = steps.length === 1 ? hop.relation.evidence.slice(0, 2) : steps.slice(0, MOST_STEPS).flatMap(({ evidence }) => evidence.slice(0, 1));
			for (const piece of said) appendQuote(row, piece, null, host, actions);
		}
		const show = appendButton(item, host, { icon: "waypoints", text: host.translate("finder.showInGraph") });
		const met = new Set(path.flatMap(({ relation }) => stepsOf(relation)).flatMap(({ from, to }) => [from, to]));
		show.addEventListener("click", () => actions.light([...met]));
	}

	#label(id: ConceptId | undefined): string {
		return id === undefined ? "" : (this.#taxonomy?.concept(id)?.label ?? id);
	}
}
