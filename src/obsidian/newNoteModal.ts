import { Setting } from "obsidian";
import type { PlanResult } from "../core/authoring/editPlan.ts";
import { draftPath, planNewNote } from "../core/authoring/newNote.ts";
import type { DraftRelation, NoteDraft } from "../core/authoring/noteDraft.ts";
import type { PlanningContext } from "../core/authoring/planningContext.ts";
import type { WordKey } from "../core/language/en.ts";
import { CONCEPT_TYPES, type ConceptType, type RelationType } from "../core/vocabulary/terms.ts";
import { typeWord } from "../view/typeWords.ts";
import { ConceptNameSuggest, namesIn } from "./conceptNameSuggest.ts";
import { PlanForm, type PlanDesk } from "./planForm.ts";
import { TextSuggest } from "./textSuggest.ts";

/** Relations that the form has a field for, with the types whose names are offered first. */
const RELATION_FIELDS: readonly (readonly [RelationType, WordKey, readonly ConceptType[]])[] = [
	["broader", "newNote.parents", ["category", "model"]],
	["variantOf", "newNote.variantOf", ["model"]],
	["basedOn", "newNote.basedOn", ["model", "concept"]],
	["suitedFor", "newNote.tasks", ["task"]],
];

/** The form for a new note, with the very text that will be written below it. */
export class NewNoteModal extends PlanForm {
	/** @param template the text of the user's template note; null for none. */
	constructor(
		desk: PlanDesk,
		context: PlanningContext,
		private draft: NoteDraft,
		private readonly template: string | null,
	) {
		super(desk, context, "newNote.create");
		this.modalEl.addClass("model-taxonomy-form");
		this.setTitle(this.word("newNote.title"));
	}

	protected override drawFields(): void {
		this.#labelField();
		this.#typeField();
		for (const [type, name, preferred] of RELATION_FIELDS) this.#relationField(type, name, preferred);
		const more = this.contentEl.createEl("details", { cls: "model-taxonomy-form-more" });
		more.createEl("summary", { text: this.word("newNote.more") });
		this.#namesField(more);
		this.#linesField(more, "newNote.strengths", "strengths");
		this.#linesField(more, "newNote.weaknesses", "weaknesses");
		this.#yearField(more);
		this.#folderField(more);
		this.contentEl.createDiv({ cls: "model-taxonomy-form-heading", text: this.word("newNote.preview") });
	}

	protected override plan(): Promise<PlanResult> {
		return planNewNote(this.draft, this.template, this.context);
	}

	#labelField(): void {
		new Setting(this.contentEl).setName(this.word("newNote.label")).addText((input) => {
			input.setValue(this.draft.label).onChange((label) => this.#set({ label }));
			this.submitsOnEnter(input.inputEl);
		});
	}

	#typeField(): void {
		new Setting(this.contentEl).setName(this.word("newNote.type")).addDropdown((dropdown) => {
			const own = Object.values(this.context.reading.typeWords);
			if (this.draft.type === null) dropdown.addOption("", typeWord(null, this.words.translate));
			for (const type of new Set<ConceptType>([...CONCEPT_TYPES, ...own])) {
				dropdown.addOption(type, typeWord(type, this.words.translate));
			}
			dropdown.setValue(this.draft.type ?? "").onChange((type) => this.#set({ type: type === "" ? null : type }));
		});
	}

	#relationField(type: RelationType, name: WordKey, preferred: readonly ConceptType[]): void {
		const { taxonomy } = this.context;
		const names = this.draft.relations.flatMap((relation) => {
			if (relation.type !== type) return [];
			return "label" in relation.to ? relation.to.label : (taxonomy.concept(relation.to.concept)?.label ?? []);
		});
		new Setting(this.contentEl).setName(this.word(name)).addText((input) => {
			input.setPlaceholder(this.word("newNote.separated")).setValue(names.join(", "));
			const changed = (text: string): void => this.#setRelations(type, namesIn(text));
			input.onChange(changed);
			new ConceptNameSuggest(this.app, input.inputEl, () => taxonomy, preferred, changed);
		});
	}

	#namesField(parent: HTMLElement): void {
		new Setting(parent).setName(this.word("newNote.aliases")).addText((input) =>
			input
				.setPlaceholder(this.word("newNote.separated"))
				.setValue(this.draft.aliases.join(", "))
				.onChange((text) => this.#set({ aliases: namesIn(text) })),
		);
	}

	#linesField(parent: HTMLElement, name: WordKey, field: "strengths" | "weaknesses"): void {
		new Setting(parent).setName(this.word(name)).addTextArea((area) =>
			area
				.setPlaceholder(this.word("newNote.lines"))
				.setValue(this.draft[field].join("\n"))
				.onChange((text) => this.#set({ [field]: text.split("\n").filter((line) => line.trim() !== "") })),
		);
	}

	#yearField(parent: HTMLElement): void {
		new Setting(parent).setName(this.word("newNote.year")).addText((input) => {
			input.inputEl.inputMode = "numeric";
			input.setValue(this.draft.year === null ? "" : String(this.draft.year));
			input.onChange((text) => this.#set({ year: /^\s*\d{4}\s*$/.test(text) ? Number(text) : null }));
		});
	}

	#folderField(parent: HTMLElement): void {
		new Setting(parent).setName(this.word("newNote.folder")).addText((input) => {
			const usual = draftPath({ ...this.draft, label: "x", folder: null }, this.context);
			input.setPlaceholder(usual?.slice(0, -"/x.md".length) ?? "");
			const changed = (folder: string): void => this.#set({ folder: folder.trim() === "" ? null : folder });
			input.setValue(this.draft.folder ?? "").onChange(changed);
			new TextSuggest(this.app, input.inputEl, () => this.app.vault.getAllFolders().map(({ path }) => path), changed);
		});
	}

	#setRelations(type: RelationType, names: readonly string[]): void {
		const { taxonomy } = this.context;
		const relations = names.map((label): DraftRelation => {
			const [concept, ...namesakes] = taxonomy.named(label);
			return { type, to: concept && namesakes.length === 0 ? { concept: concept.id } : { label } };
		});
		this.#set({ relations: [...this.draft.relations.filter((relation) => relation.type !== type), ...relations] });
	}

	#set(change: Partial<NoteDraft>): void {
		this.draft = { ...this.draft, ...change };
		this.refresh();
	}
}
