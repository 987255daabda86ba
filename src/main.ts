import { Platform, Plugin, requireApiVersion, TFile } from "obsidian";
import { failureText } from "./core/language/failureText.ts";
import type { Translate } from "./core/language/translate.ts";
import { toNotePath, type NotePath } from "./core/note/notePath.ts";
import type { HostRequest } from "./view/host.ts";
import type { Question } from "./view/viewModel.ts";
import { awaitedFiles } from "./obsidian/awaitedFiles.ts";
import { baseView } from "./obsidian/baseView.ts";
import { commands } from "./obsidian/commands.ts";
import { conceptAtHand } from "./obsidian/conceptAtHand.ts";
import { ConceptFinder } from "./obsidian/conceptFinder.ts";
import { dataFile } from "./obsidian/dataFile.ts";
import { decide } from "./obsidian/decisions.ts";
import { withoutDismissed } from "./obsidian/dismissals.ts";
import { EditDesk } from "./obsidian/editDesk.ts";
import { layoutThread, type LayoutThread } from "./obsidian/layoutThread.ts";
import { LiveTaxonomy } from "./obsidian/liveTaxonomy.ts";
import { fillMenu } from "./obsidian/menus.ts";
import { NoteBlock } from "./obsidian/noteBlock.ts";
import { Overlays } from "./obsidian/overlays.ts";
import { LINK_SOURCE, openPlace } from "./obsidian/placeOpener.ts";
import { noteStamp, rememberedSilence } from "./obsidian/rememberedSilence.ts";
import { Requests } from "./obsidian/requests.ts";
import { SettingsStore } from "./obsidian/settings/settingsStore.ts";
import { TaxonomySettingTab } from "./obsidian/settings/settingsTab.ts";
import { browserBreath } from "./obsidian/slices.ts";
import { StatusItem } from "./obsidian/statusItem.ts";
import { TaxonomyBuilder } from "./obsidian/taxonomyBuilder.ts";
import { TAXONOMY_ICON, TAXONOMY_VIEW, TaxonomyItemView } from "./obsidian/taxonomyItemView.ts";
import { askInTaxonomy, openLocalTaxonomy, openTaxonomy, openTaxonomyOf, openView, revealInTaxonomy } from "./obsidian/taxonomyLeaves.ts";
import { followLink } from "./obsidian/taxonomyLinks.ts";
import { ObsidianFiles } from "./obsidian/vaultFiles.ts";
import { VaultNotes } from "./obsidian/vaultNotes.ts";
import { ViewHost } from "./obsidian/viewHost.ts";
import { wordsOf, type Words } from "./obsidian/words.ts";

/** Wiring and lifecycle only: everything is registered here, and nothing is computed until a surface is open. */
export default class ModelTaxonomyPlugin extends Plugin {
	readonly #overlays = new Overlays(() => wordsOf(this.#store.settings).translate);
	readonly #breath = browserBreath();
	readonly #store: SettingsStore = new SettingsStore(dataFile(this), (error) => {
		if (error === null) return this.#nameTrouble();
		const { translate } = wordsOf(this.#store.settings);
		this.#overlays.say(translate("notice.settingsUnsaved", { reason: failureText(error, translate) }), 0);
	});

	override async onload(): Promise<void> {
		const { app } = this;
		const overlays = this.#overlays;
		const breath = this.#breath;
		const store = this.#store;
		await store.load();
		this.register(() => breath.stop());
		this.register(() => overlays.end());
		const words = (): Words => wordsOf(store.settings);
		const { translate } = words();
		this.#nameTrouble();

		const notes = new VaultNotes(app);
		const reason = (error: unknown): string => failureText(error, words().translate);
		const live = this.#liveTaxonomy(notes, reason);
		const files = awaitedFiles(new ObsidianFiles(app), breath, (path, writes) =>
			overlays.say(words().translate(writes ? "notice.stillWriting" : "notice.stillReading", { path }), 0),
		);
		const desk = new EditDesk({ app, files, live, overlays, words, reading: () => store.settings.reading, decide: (...decided) => decide(store, ...decided) });
		this.register(() => desk.close());
		const requests = new Requests({ app, id: this.manifest.id, desk, files, live, overlays, store, words });
		const colouring = () => store.settings.colours;
		const layout = (): LayoutThread => layoutThread(breath);
		const exportView = (view: TaxonomyItemView | null): void => {
			if (view) view.export();
			else requests.handle({ kind: "export", picture: null }, null);
		};
		/** For views inside notes and bases. */
		const embedded = (): ViewHost => {
			const request = (asked: HostRequest): void => requests.handle(asked, null);
			return new ViewHost({ app, ...words(), breath, overlays, colouring, leaf: null, hoverParent: { hoverPopover: null }, request });
		};

		this.registerView(
			TAXONOMY_VIEW,
			(leaf) =>
				new TaxonomyItemView(leaf, {
					live,
					layout,
					title: (local) => words().translate(local ? "title.local" : "common.pluginName"),
					beginning: () => store.settings.view,
					host: (view) => {
						const request = (asked: HostRequest): void => requests.handle(asked, view.shown);
						return new ViewHost({ app, ...words(), breath, overlays, colouring, leaf, hoverParent: leaf, request });
					},
					paneMenu: (view) => [
						{ title: words().translate("view.export"), icon: "share", run: () => view.export() },
						{ title: words().translate("command.import"), icon: "import", run: () => requests.import() },
						{ title: words().translate("menu.readAgain"), icon: "refresh-cw", run: () => live.rebuild() },
					],
					undo: () => overlays.attempt(desk.undo()),
					redo: () => overlays.attempt(desk.redo()),
				}),
		);
		this.registerMarkdownCodeBlockProcessor(this.manifest.id, (source, element, context) => {
			const block = new NoteBlock(element, source, {
				live,
				layout,
				translate: words().translate,
				host: embedded,
				reveal: (concept) => void revealInTaxonomy(app, concept),
				openView: (state) => void openTaxonomy(app).then((view) => view?.change(() => state)),
				ask: (question, concepts) => void askInTaxonomy(app, question, concepts),
				firstLine: () => {
					const section = context.getSectionInfo(element);
					return section && section.lineStart + 1;
				},
			});
			context.addChild(block);
		});
		if (requireApiVersion("1.10.0")) {
			const base = baseView(this.manifest.id, TAXONOMY_ICON, {
				translate,
				notes,
				breath,
				layout,
				reading: () => store.settings.reading,
				beginning: () => store.settings.view,
				stamp: (path) => noteStamp(app, path),
				reason,
				host: embedded,
			});
			if (base) this.registerBasesView(this.manifest.id, base);
		}
		this.registerObsidianProtocolHandler(this.manifest.id, (parameters) => {
			app.workspace.onLayoutReady(() => overlays.attempt(followLink(parameters, { app, live, overlays, translate: words().translate })));
		});
		if (!Platform.isMobile) this.#addStatusItem(notes, live, () => words().translate);
		this.registerEvent(
			app.workspace.on("file-menu", (menu, file) => {
				if (!(file instanceof TFile) || file.extension !== "md") return;
				const run = (): void => void openTaxonomyOf(app, toNotePath(file.path));
				fillMenu(menu, [{ title: words().translate("command.openForNote"), icon: TAXONOMY_ICON, run }]);
			}),
		);
		this.registerHoverLinkSource(LINK_SOURCE, { display: this.manifest.name, defaultMod: true });
		this.addSettingTab(new TaxonomySettingTab(app, this, { store, live, overlays, save: requests.saveFile }, () => words().translate));
		this.addRibbonIcon(TAXONOMY_ICON, translate("command.open"), () => void openTaxonomy(app));
		const actions = {
			open: () => void openTaxonomy(app),
			openForNote: (path: NotePath) => void openTaxonomyOf(app, path),
			openLocal: () => void openLocalTaxonomy(app),
			newNote: () => overlays.attempt(requests.newNote()),
			ask: (question: Question) => void askInTaxonomy(app, question),
			export: () => exportView(openView(app)),
			import: () => requests.import(),
			rebuild: () => live.rebuild(),
			undo: () => overlays.attempt(desk.undo()),
			redo: () => overlays.attempt(desk.redo()),
			atHand: () => conceptAtHand(app, live),
			request: (asked: HostRequest) => requests.handle(asked, null),
			jump: () =>
				overlays.open(
					new ConceptFinder(app, live, words().translate, ({ concept }, event) => {
						const place = event.shiftKey ? undefined : concept.places[0];
						overlays.attempt(place ? openPlace(app, null, place, event) : revealInTaxonomy(app, concept.id));
					}).explain(),
				),
		};
		for (const command of commands(app, translate, actions)) this.addCommand(command);
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.#store.load();
		this.#nameTrouble();
	}

	#nameTrouble(): void {
		const { trouble, settings } = this.#store;
		if (trouble === null) return;
		this.#overlays.say(wordsOf(settings).translate(trouble === "newer" ? "notice.settingsNewer" : "notice.settingsUnreadable"), 0);
	}

	#addStatusItem(notes: VaultNotes, live: LiveTaxonomy, translate: () => Translate): void {
		const { app } = this;
		const store = this.#store;
		const item = new StatusItem(this.addStatusBarItem(), {
			app,
			notes,
			live,
			translate,
			builder: () => new TaxonomyBuilder(notes, store.settings.reading),
			wanted: () => store.settings.statusBar,
			reveal: (path) => void openTaxonomyOf(app, path),
		});
		this.addChild(item);
		this.register(store.subscribe(() => void item.update()));
	}

	/** The taxonomy under the present settings; it stops with the plugin. */
	#liveTaxonomy(notes: VaultNotes, reason: (error: unknown) => string): LiveTaxonomy {
		const { app } = this;
		const breath = this.#breath;
		const store = this.#store;
		const live = new LiveTaxonomy(
			{ notes, stamp: (path) => noteStamp(app, path), reason },
			breath,
			() => new TaxonomyBuilder(notes, store.settings.reading),
			rememberedSilence(app),
			(taxonomy) => withoutDismissed(taxonomy, store.settings.dismissed),
		);
		let { settings } = store;
		this.register(
			store.subscribe((changed) => {
				const before = settings;
				settings = changed;
				if (JSON.stringify(changed.reading) !== JSON.stringify(before.reading)) live.rebuild();
				else if (changed.dismissed !== before.dismissed || changed.colours !== before.colours) live.showAgain();
			}),
		);
		this.register(() => live.end());
		return live;
	}
}
