import { ExtraButtonComponent, MarkdownRenderChild, parseYaml } from "obsidian";
import { blockProblemText } from "../core/language/blockText.ts";
import type { Translate } from "../core/language/translate.ts";
import type { Layout } from "../core/layout/layout.ts";
import { askedAnswer, type OptionProblem, type Options, readOptions, type Shown, shownOf, unknownOptions } from "../core/query/blockOptions.ts";
import type { ConceptId } from "../core/taxonomy/concept.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import type { ViewState } from "../core/visible/viewState.ts";
import { readViewBlock } from "../core/visible/viewBlock.ts";
import { AnswerEmbed } from "../view/answers/answerEmbed.ts";
import type { AnswerActions } from "../view/answers/answerPanel.ts";
import type { Host } from "../view/host.ts";
import type { Question } from "../view/viewModel.ts";
import { TaxonomyView } from "../view/taxonomyView.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";

/** What a block in a note is given of the plugin. */
export interface NoteBlockPorts {
	readonly live: LiveTaxonomy;
	readonly translate: Translate;
	readonly host: (block: MarkdownRenderChild) => Host;
	readonly layout: () => { readonly layout: Layout; readonly dispose: () => void };
	/** Shows a concept in the taxonomy view. */
	readonly reveal: (concept: ConceptId) => void;
	/** Shows in the taxonomy view what the block shows. */
	readonly openView: (state: ViewState) => void;
	readonly ask: (question: Question, concepts: readonly ConceptId[]) => void;
	/** The note's line, from 0, that the block's first line of options stands on; null where nobody knows. */
	readonly firstLine: () => number | null;
}

/** A picture or an answer inside a note, live as long as the note shows it. Errors are named in place. */
export class NoteBlock extends MarkdownRenderChild {
	readonly #problems: HTMLElement;
	readonly #body: HTMLElement;

	constructor(
		container: HTMLElement,
		private readonly source: string,
		private readonly ports: NoteBlockPorts,
	) {
		super(container);
		container.addClass("model-taxonomy", "model-taxonomy-block");
		this.#problems = container.createDiv({ cls: "model-taxonomy-block-problems", attr: { role: "alert" } });
		this.#body = container.createDiv({ cls: "model-taxonomy-block-body" });
	}

	override onload(): void {
		const options = this.#options();
		if (!options) return;
		const shown = shownOf(options);
		if (typeof shown !== "string") {
			this.#name([shown]);
			return;
		}
		const unknown = unknownOptions(options, shown);
		this.#name(unknown);
		const reading = this.#body.createDiv({ cls: "model-taxonomy-hint", text: this.ports.translate("block.reading") });
		let draw: ((taxonomy: Taxonomy) => void) | null = null;
		this.register(
			this.ports.live.listen({
				show: (taxonomy) => {
					reading.remove();
					draw ??= this.#begin(shown, options, unknown, taxonomy);
					draw(taxonomy);
				},
			}),
		);
	}

	/** Builds what is shown and gives back what follows the taxonomy. */
	#begin(
		shown: Shown,
		options: Options,
		unknown: readonly OptionProblem[],
		first: Taxonomy,
	): (taxonomy: Taxonomy) => void {
		const host = this.ports.host(this);
		if (shown !== "view") {
			const embed = new AnswerEmbed(this.#body, shown, host, this.#actions(host));
			let concepts: readonly ConceptId[] = [];
			this.#offerView(() => this.ports.ask(shown, concepts));
			return (taxonomy) => {
				const { asked, problems } = askedAnswer(taxonomy, options, shown);
				({ concepts } = asked);
				this.#name([...unknown, ...problems]);
				embed.render(taxonomy, asked);
			};
		}
		const { state, height } = readViewBlock(first, options);
		this.#body.addClass("model-taxonomy-block-view");
		this.#body.setCssProps({ "--model-taxonomy-block-height": `${height}px` });
		const { layout, dispose } = this.ports.layout();
		const view = new TaxonomyView(this.#body, host, { layout, taxonomy: first, state, onState: () => undefined });
		this.#offerView(() => this.ports.openView(view.state));
		this.register(() => {
			view.destroy();
			dispose();
		});
		return (taxonomy) => {
			this.#name([...unknown, ...readViewBlock(taxonomy, options).problems]);
			view.update(taxonomy);
		};
	}

	#options(): Options | null {
		try {
			const options = readOptions(parseYaml(this.source) as unknown);
			if (!options) this.#name([{ kind: "notOptions" }]);
			return options;
		} catch (error) {
			const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
			const line = /line (\d+)/.exec(reason)?.[1];
			this.#complain(this.ports.translate("block.unreadable", { reason }), line === undefined ? -1 : Number(line) - 1);
			return null;
		}
	}

	#name(problems: readonly OptionProblem[]): void {
		this.#problems.empty();
		for (const problem of problems) this.#complain(blockProblemText(problem, this.ports.translate), "option" in problem ? this.#lineOf(problem.option) : -1);
	}

	#lineOf(option: string): number {
		return this.source.split("\n").findIndex((line) => line.trim().toLowerCase().startsWith(`${option.toLowerCase()}:`));
	}

	/** @param at the line among the block's options, from 0; -1 where it is none. */
	#complain(text: string, at: number): void {
		const line = at < 0 ? null : (this.ports.firstLine() ?? 0) + at + 1;
		this.#problems.createDiv({ text: line === null ? text : this.ports.translate("block.atLine", { line, text }) });
	}

	#offerView(open: () => void): void {
		new ExtraButtonComponent(this.#body).setIcon("maximize-2").setTooltip(this.ports.translate("block.openView")).onClick(open).extraSettingsEl.addClass("model-taxonomy-block-open");
	}

	#actions(host: Host): AnswerActions {
		const open = (id: ConceptId, event: MouseEvent | KeyboardEvent | null): void => {
			const place = this.ports.live.taxonomy?.concept(id)?.places[0];
			if (place) host.openPlace(place, event);
			else this.ports.reveal(id);
		};
		return {
			reveal: (id) => this.ports.reveal(id as ConceptId),
			openConcept: open,
			openPlace: (place, event) => host.openPlace(place, event),
			openEvidence: ({ path, line }, event) => host.openPlace({ path, line, heading: null }, event),
			showMenu: () => undefined,
			ask: (_, [first]) => first !== undefined && this.ports.reveal(first),
			request: (request) => host.request(request),
			light: ([first]) => first !== undefined && this.ports.reveal(first),
		};
	}
}
