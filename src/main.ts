import { getLanguage, Plugin } from "obsidian";
import { languageOf, translator } from "./core/language/translate.ts";
import { TAXONOMY_ICON, TAXONOMY_VIEW, TaxonomyItemView } from "./obsidian/taxonomyItemView.ts";

/** Wiring and lifecycle only: everything is registered here and nothing is computed here. */
export default class ModelTaxonomyPlugin extends Plugin {
	override async onload(): Promise<void> {
		const translate = translator(languageOf(getLanguage()));
		const open = async (): Promise<void> => {
			const { workspace } = this.app;
			const leaf = workspace.getLeavesOfType(TAXONOMY_VIEW)[0] ?? workspace.getLeaf("tab");
			await leaf.setViewState({ type: TAXONOMY_VIEW, active: true });
			await workspace.revealLeaf(leaf);
		};
		this.registerView(TAXONOMY_VIEW, (leaf) => new TaxonomyItemView(leaf, translate));
		this.addRibbonIcon(TAXONOMY_ICON, translate("command.open"), () => void open());
		this.addCommand({ id: "open", name: translate("command.open"), callback: () => void open() });
	}
}
