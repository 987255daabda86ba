import { MarkdownRenderChild, parseYaml } from "obsidian";
import type { Translate } from "../core/language/translate.ts";
import type { ViewState } from "../core/visible/viewState.ts";
import type { Host } from "../view/host.ts";
import { TaxonomyView } from "../view/taxonomyView.ts";
import type { Arranging } from "./arranging.ts";
import { blockOptions, type BlockOptions } from "./blockOptions.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";

/** What a block in a note is given of the plugin. */
export interface BlockPorts {
	readonly live: LiveTaxonomy;
	readonly translate: Translate;
	readonly ready: (call: () => void) => void;
	host(): Host;
	layout(): Arranging;
	beginning(): Partial<ViewState>;
}

/** A live view inside a note. What is changed in it lasts as long as the note is open: the block is its state. */
export class TaxonomyBlock extends MarkdownRenderChild {
	constructor(
		container: HTMLElement,
		private readonly source: string,
		private readonly ports: BlockPorts,
	) {
		super(container);
	}

	override onload(): void {
		let parsed: unknown;
		try {
			parsed = parseYaml(this.source);
		} catch (error) {
			const reason = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
			this.complain(this.ports.translate("block.unreadable", { reason }));
			return;
		}
		const options = blockOptions(parsed, this.ports.beginning());
		if ("word" in options) this.complain(this.ports.translate(options.word, options.blanks));
		else this.ports.ready(() => this.mount(options));
	}

	private complain(problem: string): void {
		this.containerEl.addClass("model-taxonomy-block-problem");
		this.containerEl.setText(problem);
	}

	private mount({ state, height, question, of }: BlockOptions): void {
		const { live } = this.ports;
		this.containerEl.addClass("model-taxonomy-block");
		this.containerEl.setCssProps({ "--model-taxonomy-block-height": `${height}px` });
		const arranging = this.ports.layout();
		const view = new TaxonomyView(this.containerEl, this.ports.host(), {
			layout: arranging.layout,
			taxonomy: live.taxonomy,
			state,
			onState: () => undefined,
		});
		let asked = question === null;
		const forget = live.listen({
			show: (taxonomy) => {
				view.update(taxonomy);
				if (asked || question === null) return;
				asked = true;
				view.ask(question, of.flatMap((name) => taxonomy.named(name).map(({ id }) => id)));
			},
			progress: (progress) => view.showProgress(progress && { done: progress.done, total: progress.of }),
		});
		this.register(() => {
			forget();
			view.destroy();
			arranging.dispose();
		});
	}
}
