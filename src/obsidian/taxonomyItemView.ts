import { ItemView, type WorkspaceLeaf } from "obsidian";
import type { Translate } from "../core/language/translate.ts";

export const TAXONOMY_VIEW = "model-taxonomy";
export const TAXONOMY_ICON = "network";

/** A leaf that shows the taxonomy. */
export class TaxonomyItemView extends ItemView {
	constructor(
		leaf: WorkspaceLeaf,
		private readonly translate: Translate,
	) {
		super(leaf);
		this.icon = TAXONOMY_ICON;
		this.navigation = true;
	}

	override getViewType(): string {
		return TAXONOMY_VIEW;
	}

	override getDisplayText(): string {
		return this.translate("common.pluginName");
	}

	override async onOpen(): Promise<void> {
		this.contentEl.addClass("model-taxonomy");
	}
}
