import { Modal, Setting, type App, type ButtonComponent } from "obsidian";
import type { ImportChoice } from "../core/authoring/importNotes.ts";
import { branchTops, foreignBranch, foreignChildren } from "../core/import/foreignBranch.ts";
import type { ForeignConcept, ForeignTaxonomy } from "../core/import/foreignTaxonomy.ts";
import { FOREIGN_EXTENSIONS, foreignExtension, readForeign } from "../core/import/readForeign.ts";
import { foreignProblemText } from "../core/language/foreignText.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import { typeWord } from "../view/typeWords.ts";
import type { Overlays } from "./overlays.ts";
import { browserBreath } from "./slices.ts";
import { TextSuggest } from "./textSuggest.ts";
import type { Words } from "./words.ts";

/** More problems than this are only counted. */
const MOST_PROBLEMS = 8;

/** Asks for a file, shows what it holds, and asks what of it becomes notes; the notes are shown before any is written. */
export class ImportModal extends Modal {
	#found: HTMLElement | null = null;
	#button: ButtonComponent | null = null;
	/** What is being read, or was last. */
	#source: File | null = null;
	#taxonomy: ForeignTaxonomy | null = null;
	/** Types that are left out; the empty one stands for concepts without a type. */
	readonly #refused = new Set<string>();
	/** The keys below the concept that is chosen; null for the whole file. */
	#branch: ReadonlySet<string> | null = null;
	#folder: string;

	constructor(
		app: App,
		private readonly words: Words,
		private readonly reading: ReadingOptions,
		folder: string,
		/** The text of the user's template note; null for none. */
		private readonly template: string | null,
		private readonly choose: (choice: ImportChoice) => void,
		private readonly overlays: Overlays,
	) {
		super(app);
		this.#folder = folder;
		this.modalEl.addClass("model-taxonomy-form", "model-taxonomy-import");
		this.setTitle(words.translate("import.title"));
	}

	override onOpen(): void {
		const { translate } = this.words;
		const { contentEl } = this;
		contentEl.createEl("p", { text: translate("import.about") });
		const accept = FOREIGN_EXTENSIONS.map((extension) => `.${extension}`).join(",");
		// The browser's own button speaks the system's language, not the app's.
		const row = new Setting(contentEl).setName(translate("import.file"));
		const input = row.controlEl.createEl("input", { type: "file", attr: { accept, hidden: "" } });
		input.addEventListener("change", () => {
			const file = input.files?.[0];
			if (file) name.setText(file.name);
			this.overlays.attempt(this.#read(file));
		});
		row.addButton((button) => button.setButtonText(translate("import.choose")).onClick(() => input.click()));
		const name = row.controlEl.createSpan({ cls: "model-taxonomy-chosen" });
		this.#found = contentEl.createDiv({ attr: { "aria-live": "polite" } });
		new Setting(contentEl).addButton((button) => {
			this.#button = button.setButtonText(translate("import.next", { count: 0 })).setCta().setDisabled(true).onClick(() => this.#finish());
		});
	}

	override onClose(): void {
		this.#source = null;
		this.contentEl.empty();
	}

	async #read(file: File | undefined): Promise<void> {
		const extension = file && foreignExtension(file.name);
		if (!file || !extension) return;
		const { language } = this.words;
		const breath = browserBreath();
		this.#source = file;
		this.#refused.clear();
		this.#branch = null;
		// What nobody waits for any more, since the window is closed or another file chosen, is not read on.
		const breathe = (): Promise<void> => (this.#source === file ? breath.breathe() : new Promise(() => undefined));
		const taxonomy = await readForeign(await file.text(), extension, { reading: this.reading, language, breathe });
		if (this.#source !== file) return;
		this.#taxonomy = taxonomy;
		this.#draw(taxonomy);
	}

	#draw({ concepts, problems }: ForeignTaxonomy): void {
		const { translate } = this.words;
		const found = this.#found;
		if (!found) return;
		found.empty();
		found.createEl("p", { text: translate("import.found", { count: concepts.length }) });
		for (const problem of problems.slice(0, MOST_PROBLEMS)) {
			found.createDiv({ cls: "model-taxonomy-plan-warning", text: foreignProblemText(problem, translate) });
		}
		const more = problems.length - MOST_PROBLEMS;
		if (more > 0) found.createDiv({ cls: "model-taxonomy-plan-warning", text: translate("import.moreProblems", { count: more }) });
		this.#count();
		if (concepts.length === 0) return;
		this.#drawBranch(this.#taxonomy!, found);
		const counts = new Map<string, number>();
		for (const { type } of concepts) counts.set(type ?? "", (counts.get(type ?? "") ?? 0) + 1);
		for (const [type, count] of counts.size > 1 ? [...counts].sort() : []) {
			const name = type === "" ? translate("import.untyped") : typeWord(type, translate);
			new Setting(found).setName(`${name} (${count})`).addToggle((toggle) =>
				toggle.setValue(true).onChange((on) => {
					if (on) this.#refused.delete(type);
					else this.#refused.add(type);
					this.#count();
				}),
			);
		}
		new Setting(found).setName(translate("import.folder")).addText((text) =>
			text.setPlaceholder(translate("import.usualFolder")).setValue(this.#folder).onChange((folder) => (this.#folder = folder)),
		);
	}

	#drawBranch(taxonomy: ForeignTaxonomy, parent: HTMLElement): void {
		const { translate } = this.words;
		const children = foreignChildren(taxonomy);
		const tops = branchTops(taxonomy, children);
		if (tops.size === 0) return;
		const row = new Setting(parent).setName(translate("import.branch"));
		const changed = (name: string): void => {
			const top = tops.get(name.trim());
			const isKnown = top !== undefined || name.trim() === "";
			this.#branch = top === undefined ? (isKnown ? null : new Set()) : foreignBranch(children, top);
			row.setDesc(isKnown ? "" : translate("answer.unknown", { name: name.trim() }));
			this.#count();
		};
		row.addText((text) => {
			text.setPlaceholder(translate("import.wholeFile")).onChange(changed);
			new TextSuggest(this.app, text.inputEl, () => [...tops.keys()], changed);
		});
	}

	#chosen(): readonly ForeignConcept[] {
		const taxonomy = this.#taxonomy;
		const refused = this.#refused;
		const branch = this.#branch;
		return taxonomy?.concepts.filter(({ key, type }) => (branch?.has(key) ?? true) && !refused.has(type ?? "")) ?? [];
	}

	#count(): void {
		const count = this.#chosen().length;
		this.#button?.setButtonText(this.words.translate("import.next", { count })).setDisabled(count === 0);
	}

	#finish(): void {
		const { template } = this;
		const source = this.#source;
		const taxonomy = this.#taxonomy;
		if (!taxonomy || !source) return;
		const keys = new Set(this.#chosen().map(({ key }) => key));
		this.close();
		const folder = this.#folder.split("/").map((name) => name.trim()).filter((name) => !["", ".", ".."].includes(name)).join("/");
		this.choose({ file: source.name, taxonomy, template, keys, folder: folder === "" ? null : folder });
	}
}
