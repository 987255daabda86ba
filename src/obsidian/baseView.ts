import {
	BasesView,
	requireApiVersion,
	type BasesAllOptions,
	type BasesOptions,
	type BasesViewConfig,
	type BasesViewRegistration,
	type QueryController,
} from "obsidian";
import type { Translate } from "../core/language/translate.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { NoteSource } from "../core/note/noteSource.ts";
import { initialViewState, LENSES, type Lens, type ViewState } from "../core/visible/viewState.ts";
import { setLens } from "../core/visible/viewTransitions.ts";
import type { MeaningCode } from "../core/vocabulary/meaning.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import type { RelationType } from "../core/vocabulary/terms.ts";
import type { Host } from "../view/host.ts";
import { TaxonomyView } from "../view/taxonomyView.ts";
import type { LayoutThread } from "./layoutThread.ts";
import { LiveTaxonomy } from "./liveTaxonomy.ts";
import type { NoteStamp } from "./silentNotes.ts";
import type { Breath } from "./slices.ts";
import { TaxonomyBuilder } from "./taxonomyBuilder.ts";
import type { VaultNotes } from "./vaultNotes.ts";

/** What the ids of a note's own properties begin with. */
const NOTE = "note.";

/** What can be said by a property chosen for one base: the relations, then what a concept is. */
const CHOSEN = [
	"broader",
	"inverse:broader",
	"variantOf",
	"basedOn",
	"suitedFor",
	"uses",
	"contrastsWith",
	"related",
	"type",
	"year",
] as const satisfies readonly MeaningCode[];

/** A key of a view's options; colons mean something in a base's file. */
function optionKey(code: MeaningCode): string {
	return code.replace(":", "_");
}

export interface BaseViewPorts {
	readonly translate: Translate;
	readonly notes: VaultNotes;
	readonly breath: Breath;
	readonly reading: () => ReadingOptions;
	readonly beginning: () => Partial<ViewState>;
	readonly stamp: (path: NotePath) => NoteStamp | null;
	readonly reason: (error: unknown) => string;
	readonly host: () => Host;
	readonly layout: () => LayoutThread;
}

/** Draws the entries of any base as a taxonomy. Null below version 1.10, which has no such views. */
export function baseView(type: string, icon: string, ports: BaseViewPorts): BasesViewRegistration | null {
	// Everything stands inside the condition: before 1.10 there is no class to extend.
	if (requireApiVersion("1.10.0")) {
		/** The properties chosen for this base mean what they were chosen for. */
		const chosenProperties = (config: BasesViewConfig): ReadingOptions["properties"] =>
			Object.fromEntries(
				[...CHOSEN, ...ownRelations(ports)].flatMap((code) => {
					const id = config.getAsPropertyId(optionKey(code));
					return id?.startsWith(NOTE) ? [[id.slice(NOTE.length), code]] : [];
				}),
			);
		class TaxonomyBaseView extends BasesView {
			readonly type = type;
			#paths: readonly NotePath[] = [];
			readonly #live: LiveTaxonomy;
			#view: TaxonomyView | null = null;
			/** As last chosen in the view's options; what is chosen in the picture itself stays until then. */
			#lens: Lens | null = null;

			constructor(
				controller: QueryController,
				private readonly container: HTMLElement,
			) {
				super(controller);
				const { notes, breath, stamp, reason } = ports;
				const entries: NoteSource = {
					paths: () => this.#paths,
					read: (path, wantsText) => notes.read(path, wantsText),
					// The base itself says when its entries have changed.
					subscribe: () => () => undefined,
				};
				const begin = (): TaxonomyBuilder => new TaxonomyBuilder(notes, baseReading(ports.reading(), chosenProperties(this.config)));
				const silence = { has: () => false, add: () => undefined, forget: () => undefined, settle: () => undefined };
				this.#live = new LiveTaxonomy({ notes: entries, stamp, reason }, breath, begin, silence);
			}

			/** The first data come with the view's options; there is nothing to show before. */
			override onDataUpdated(): void {
				const notes = this.data.data.filter(({ file }) => file.extension === "md");
				this.#paths = notes.map(({ file }) => toNotePath(file.path));
				const lens = lensOf(this.config.get("lens"));
				if (this.#view === null) this.#mount(lens);
				else {
					if (lens !== null && lens !== this.#lens) this.#view.setState(setLens(this.#view.state, lens));
					this.#live.rebuild();
				}
				this.#lens = lens;
			}

			#mount(lens: Lens | null): void {
				const thread = ports.layout();
				const beginning = { ...initialViewState, ...ports.beginning() };
				const view = new TaxonomyView(this.container, ports.host(), {
					layout: thread.layout,
					taxonomy: null,
					state: lens === null ? beginning : setLens(beginning, lens),
					onState: () => undefined,
				});
				this.#view = view;
				this.container.addClass("model-taxonomy");
				this.#live.listen({
					show: (taxonomy) => view.update(taxonomy),
					progress: (progress) => view.showProgress(progress && { done: progress.done, total: progress.of }),
				});
				this.register(() => {
					this.#live.stop();
					view.destroy();
					thread.dispose();
				});
			}
		}
		return {
			name: ports.translate("common.pluginName"),
			icon,
			factory: (controller, container) => new TaxonomyBaseView(controller, container),
			options: () => baseOptions(ports),
		};
	}
	return null;
}

/** Every entry counts, whatever it says. */
function baseReading(reading: ReadingOptions, chosen: ReadingOptions["properties"]): ReadingOptions {
	return { ...reading, properties: { ...reading.properties, ...chosen }, sources: { ...reading.sources, all: true } };
}

function ownRelations({ reading }: BaseViewPorts): RelationType[] {
	return reading().relations.map(({ type }) => type);
}

function baseOptions(ports: BaseViewPorts): BasesAllOptions[] {
	const { translate } = ports;
	const property = (code: MeaningCode, name: string): BasesOptions => ({
		type: "property",
		key: optionKey(code),
		displayName: name,
		filter: (id) => id.startsWith(NOTE),
	});
	return [
		{
			type: "dropdown",
			key: "lens",
			displayName: translate("settings.lens"),
			default: initialViewState.lens,
			options: Object.fromEntries(LENSES.map((lens) => [lens, translate(`lens.${lens}`)])),
		},
		{
			type: "group",
			displayName: translate("settings.properties"),
			items: [
				...CHOSEN.map((code) => property(code, translate(`meaning.${code}`))),
				...ownRelations(ports).map((type) => property(type, type)),
			],
		},
	];
}

function lensOf(chosen: unknown): Lens | null {
	return LENSES.find((each) => each === chosen) ?? null;
}
