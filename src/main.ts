import { Notice, Plugin } from "obsidian";
import { commands } from "./obsidian/commands.ts";
import { dataFile } from "./obsidian/dataFile.ts";
import { JumpModal } from "./obsidian/jumpModal.ts";
import { LiveTaxonomy } from "./obsidian/liveTaxonomy.ts";
import { LINK_SOURCE, openPlace } from "./obsidian/placeOpener.ts";
import { noteStamp, rememberedSilence } from "./obsidian/rememberedSilence.ts";
import { SettingsStore } from "./obsidian/settings/settingsStore.ts";
import { TaxonomySettingTab } from "./obsidian/settings/settingsTab.ts";
import { slicedLayout } from "./obsidian/slicedLayout.ts";
import { browserBreath } from "./obsidian/slices.ts";
import { TaxonomyBuilder } from "./obsidian/taxonomyBuilder.ts";
import { TAXONOMY_ICON, TAXONOMY_VIEW, TaxonomyItemView } from "./obsidian/taxonomyItemView.ts";
import { openLocalTaxonomy, openTaxonomy, openTaxonomyOf, revealInTaxonomy } from "./obsidian/taxonomyLeaves.ts";
import { VaultNotes } from "./obsidian/vaultNotes.ts";
import { ViewHost } from "./obsidian/viewHost.ts";
import { wordsOf, type Words } from "./obsidian/words.ts";

/** Wiring and lifecycle only: everything is registered here, and nothing is computed until a surface is open. */
export default class ModelTaxonomyPlugin extends Plugin {
	override async onload(): Promise<void> {
		const { app } = this;
		const store = new SettingsStore(dataFile(this));
		await store.load();
		this.store = store;
		const words = (): Words => wordsOf(store.settings);
		const { translate } = words();
		if (store.trouble !== null) {
			new Notice(translate(store.trouble === "newer" ? "notice.settingsNewer" : "notice.settingsUnreadable"), 0);
		}

		const breath = browserBreath();
		const notes = new VaultNotes(app);
		const begin = (): TaxonomyBuilder => new TaxonomyBuilder(notes, store.settings.reading);
		const vault = { notes, stamp: (path: Parameters<typeof noteStamp>[1]) => noteStamp(app, path) };
		const live = new LiveTaxonomy(vault, breath, begin, rememberedSilence(app));
		this.register(() => live.stop());
		let { reading } = store.settings;
		this.register(
			store.subscribe((settings) => {
				if (settings.reading === reading) return;
				reading = settings.reading;
				live.rebuild();
			}),
		);

		this.registerView(
			TAXONOMY_VIEW,
			(leaf) =>
				new TaxonomyItemView(leaf, {
					live,
					title: () => words().translate("common.pluginName"),
					host: (view) => new ViewHost({ app, ...words(), breath, leaf: view.leaf, hoverParent: view.leaf, request: () => undefined }),
					layout: () => ({ layout: slicedLayout(breath), dispose: () => undefined }),
					beginning: () => store.settings.view,
					paneMenu: () => [],
					undo: () => undefined,
					redo: () => undefined,
				}),
		);
		this.registerHoverLinkSource(LINK_SOURCE, { display: this.manifest.name, defaultMod: true });
		this.addSettingTab(new TaxonomySettingTab(app, this, store, () => words().translate));
		this.addRibbonIcon(TAXONOMY_ICON, translate("command.open"), () => void openTaxonomy(app));
		const actions = {
			open: () => void openTaxonomy(app),
			openForNote: (path: Parameters<typeof openTaxonomyOf>[1]) => void openTaxonomyOf(app, path),
			openLocal: () => void openLocalTaxonomy(app),
			newNote: () => undefined,
			rebuild: () => live.rebuild(),
			jump: () =>
				new JumpModal(app, live, words().translate, ({ concept }, event) => {
					const place = concept.places[0];
					if (place) void openPlace(app, null, place, event);
					else void revealInTaxonomy(app, concept.id);
				}).open(),
		};
		for (const command of commands(app, translate, actions)) this.addCommand(command);
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.store?.load();
	}

	private store: SettingsStore | null = null;
}
