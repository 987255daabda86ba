import { Modal, Setting, type App, type ButtonComponent } from "obsidian";
import type { EditPlan } from "../core/authoring/editPlan.ts";
import { draftObjections, draftPath, draftText, planNewNote } from "../core/authoring/newNote.ts";
import type { DraftRelation, NoteDraft } from "../core/authoring/noteDraft.ts";
import type { PlanningContext } from "../core/authoring/planningContext.ts";
import type { WordKey } from "../core/language/en.ts";
import { refusalText, warningText } from "../core/language/planText.ts";
import { CONCEPT_TYPES, type ConceptType, type RelationType } from "../core/vocabulary/terms.ts";
import { typeWord } from "../view/typeWords.ts";
import { ConceptNameSuggest, namesIn } from "./conceptNameSuggest.ts";
import type { Words } from "./words.ts";

/** Relations that the form has a field for, with the types whose names are offered first. */
const RELATION_FIELDS: readonly (readonly [RelationType, WordKey, readonly ConceptType[]])[] = [
	["broader", "newNote.parents", ["category", "model"]],
	["variantOf", "newNote.variantOf", ["model"]],
	["basedOn", "newNote.basedOn", ["model", "concept"]],
	["suitedFor", "newNote.tasks", ["task"]],
];

export interface NewNoteForm {
	readonly app: App;
	readonly words: Words;
	readonly context: PlanningContext;
	readonly draft: NoteDraft;
	/** The text of the user's template note; null for none. */
	readonly template: string | null;
	readonly create: (plan: EditPlan) => void;
}

/** The form for a new note, with the very text that will be written below it. */
export class NewNoteModal extends Modal {
	private draft: NoteDraft;
	private path: HTMLElement | null = null;
	private objections: HTMLElement | null = null;
	private text: HTMLElement | null = null;
	private button: ButtonComponent | null = null;

	constructor(private readonly form: NewNoteForm) {
		super(form.app);
		this.draft = form.draft;
		this.modalEl.addClass("model-taxonomy-form");
		this.setTitle(form.words.translate("newNote.title"));
		this.scope.register(["Mod"], "Enter", () => {
			void this.submit();
			return false;
		});
	}

	override onOpen(): void {
		const { translate } = this.form.words;
		this.labelField();
		this.typeField();
		for (const [type, name, preferred] of RELATION_FIELDS) this.relationField(type, name, preferred);
		const more = this.contentEl.createEl("details", { cls: "model-taxonomy-form-more" });
		more.createEl("summary", { text: translate("newNote.more") });
		this.namesField(more);
		this.linesField(more, "newNote.strengths", "strengths");
		this.linesField(more, "newNote.weaknesses", "weaknesses");
		this.yearField(more);
		this.folderField(more);
		this.objections = this.contentEl.createDiv({ cls: "model-taxonomy-form-objections", attr: { "aria-live": "polite" } });
		const preview = this.contentEl.createDiv({ cls: "model-taxonomy-form-preview" });
		preview.createDiv({ cls: "model-taxonomy-form-heading", text: translate("newNote.preview") });
		this.path = preview.createDiv({ cls: "model-taxonomy-plan-path" });
		this.text = preview.createEl("pre");
		new Setting(this.contentEl).addButton((button) => {
			this.button = button
				.setButtonText(translate("newNote.create"))
				.setCta()
				.onClick(() => void this.submit());
		});
		this.refresh();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private labelField(): void {
		new Setting(this.contentEl).setName(this.word("newNote.label")).addText((input) => {
			input.setValue(this.draft.label).onChange((label) => this.set({ label }));
			input.inputEl.addEventListener("keydown", (event) => {
				// Enter ends an input method's word before it ends the form.
				if (event.key === "Enter" && !event.isComposing) void this.submit();
			});
			input.inputEl.win.setTimeout(() => input.inputEl.focus());
		});
	}

	private typeField(): void {
		new Setting(this.contentEl).setName(this.word("newNote.type")).addDropdown((dropdown) => {
			const own = Object.values(this.form.context.reading.typeWords);
			for (const type of new Set<ConceptType>([...CONCEPT_TYPES, ...own])) {
				dropdown.addOption(type, typeWord(type, this.form.words.translate));
			}
			dropdown.setValue(this.draft.type ?? "concept").onChange((type) => this.set({ type }));
		});
	}

	private relationField(type: RelationType, name: WordKey, preferred: readonly ConceptType[]): void {
		const { taxonomy } = this.form.context;
		const names = this.draft.relations.flatMap((relation) => {
			if (relation.type !== type) return [];
			return "label" in relation.to ? relation.to.label : (taxonomy.concept(relation.to.concept)?.label ?? []);
		});
		new Setting(this.contentEl).setName(this.word(name)).addText((input) => {
			input.setPlaceholder(this.word("newNote.separated")).setValue(names.join(", "));
			const changed = (text: string): void => this.setRelations(type, namesIn(text));
			input.onChange(changed);
			new ConceptNameSuggest(this.app, input.inputEl, () => taxonomy, preferred, changed);
		});
	}

	private namesField(parent: HTMLElement): void {
		new Setting(parent).setName(this.word("newNote.aliases")).addText((input) =>
			input
				.setPlaceholder(this.word("newNote.separated"))
				.setValue(this.draft.aliases.join(", "))
				.onChange((text) => this.set({ aliases: namesIn(text) })),
		);
	}

	private linesField(parent: HTMLElement, name: WordKey, field: "strengths" | "weaknesses"): void {
		new Setting(parent).setName(this.word(name)).addTextArea((area) =>
			area
				.setPlaceholder(this.word("newNote.lines"))
				.setValue(this.draft[field].join("\n"))
				.onChange((text) => this.set({ [field]: text.split("\n").filter((line) => line.trim() !== "") })),
		);
	}

	private yearField(parent: HTMLElement): void {
		new Setting(parent).setName(this.word("newNote.year")).addText((input) => {
			input.inputEl.inputMode = "numeric";
			input.setValue(this.draft.year === null ? "" : String(this.draft.year));
			input.onChange((text) => this.set({ year: /^\s*\d{4}\s*$/.test(text) ? Number(text) : null }));
		});
	}

	private folderField(parent: HTMLElement): void {
		new Setting(parent).setName(this.word("newNote.folder")).addText((input) => {
			const usual = draftPath({ ...this.draft, label: "x", folder: null }, this.form.context);
			input.setPlaceholder(usual?.slice(0, -"/x.md".length) ?? "");
			input.setValue(this.draft.folder ?? "").onChange((folder) => this.set({ folder: folder.trim() === "" ? null : folder.trim() }));
		});
	}

	private setRelations(type: RelationType, names: readonly string[]): void {
		const { taxonomy } = this.form.context;
		const relations = names.map((label): DraftRelation => {
			const [concept, ...namesakes] = taxonomy.named(label);
			return { type, to: concept && namesakes.length === 0 ? { concept: concept.id } : { label } };
		});
		this.set({ relations: [...this.draft.relations.filter((relation) => relation.type !== type), ...relations] });
	}

	private set(change: Partial<NoteDraft>): void {
		this.draft = { ...this.draft, ...change };
		this.refresh();
	}

	private refresh(): void {
		const { context, template, words } = this.form;
		const path = draftPath(this.draft, context);
		const { refusal, warnings } = draftObjections(this.draft, context);
		const text = path === null ? "" : draftText(this.draft, path, template, context);
		this.objections?.empty();
		const isBlank = this.draft.label.trim() === "";
		const reasons = [
			...(refusal && !isBlank ? [refusalText(refusal, words.translate)] : []),
			...(typeof text === "string" ? [] : [refusalText(text, words.translate)]),
			...warnings.map((warning) => warningText(warning, words.translate)),
		];
		for (const reason of reasons) this.objections?.createDiv({ text: reason });
		this.path?.setText(path ?? "");
		this.text?.setText(typeof text === "string" ? text : "");
		this.button?.setDisabled(refusal !== null || typeof text !== "string");
	}

	private async submit(): Promise<void> {
		const result = await planNewNote(this.draft, this.form.template, this.form.context);
		if (result.kind === "refused") {
			this.objections?.setText(refusalText(result.refusal, this.form.words.translate));
			return;
		}
		this.close();
		this.form.create(result.plan);
	}

	private word(key: WordKey): string {
		return this.form.words.translate(key);
	}
}
