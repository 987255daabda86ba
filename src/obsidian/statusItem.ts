import { Component, setIcon, type App } from "obsidian";
import type { Translate } from "../core/language/translate.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { Concept } from "../core/taxonomy/concept.ts";
import { typeWord } from "../view/typeWords.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";
import type { TaxonomyBuilder } from "./taxonomyBuilder.ts";
import type { VaultNotes } from "./vaultNotes.ts";

export interface StatusItemPorts {
	readonly app: App;
	readonly notes: VaultNotes;
	readonly live: LiveTaxonomy;
	readonly translate: () => Translate;
	readonly builder: () => TaxonomyBuilder;
	/** Whether it is to be seen at all. */
	readonly wanted: () => boolean;
	readonly reveal: (path: NotePath) => void;
}

/**
 * Names in the status bar what the active note describes. Where no taxonomy is at hand, that one note is read for it,
 * never the vault.
 */
export class StatusItem extends Component {
	#asked = 0;

	constructor(
		private readonly element: HTMLElement,
		private readonly ports: StatusItemPorts,
	) {
		super();
		element.addClass("mod-clickable", "model-taxonomy-status-bar-item");
		element.hide();
	}

	override onload(): void {
		const { workspace, metadataCache } = this.ports.app;
		this.registerEvent(workspace.on("file-open", () => void this.update()));
		this.registerEvent(
			metadataCache.on("changed", (file) => {
				if (file === workspace.getActiveFile()) void this.update();
			}),
		);
		this.registerDomEvent(this.element, "click", () => {
			const file = workspace.getActiveFile();
			if (file) this.ports.reveal(toNotePath(file.path));
		});
		workspace.onLayoutReady(() => void this.update());
	}

	/** Call it when settings have changed. */
	async update(): Promise<void> {
		const { app, translate, wanted } = this.ports;
		const asked = ++this.#asked;
		const file = app.workspace.getActiveFile();
		const concept = wanted() && file?.extension === "md" ? await this.#conceptOf(toNotePath(file.path)) : null;
		// Another note has come to the front while this one was read.
		if (asked !== this.#asked) return;
		this.element.empty();
		this.element.toggle(concept !== null);
		if (!concept) return;
		const words = translate();
		setIcon(this.element.createSpan("status-bar-item-icon"), "network");
		this.element.createSpan({ text: `${concept.label} · ${typeWord(concept.type, words)}`, attr: { dir: "auto" } });
		this.element.setAttrs({ "aria-label": words("status.reveal", { name: concept.label }), "data-tooltip-position": "top" });
	}

	async #conceptOf(path: NotePath): Promise<Concept | null> {
		const { live, notes, builder } = this.ports;
		const known = live.taxonomy?.inNote(path)[0];
		if (known) return known;
		const own = builder();
		const facts = await notes.read(path, (metadata) => own.verdict(metadata) === "source");
		if (facts?.text == null) return null;
		own.put(facts);
		return own.taxonomy().inNote(path)[0] ?? null;
	}
}
