import { Notice, type App } from "obsidian";
import { dismissalsOf } from "../core/authoring/connect.ts";
import { fixOutcome, type Intention } from "../core/authoring/intention.ts";
import { draftBeside, draftOfConcept, emptyDraft, type NoteDraft } from "../core/authoring/noteDraft.ts";
import { surveySections } from "../core/authoring/surveyNotes.ts";
import type { VaultFiles } from "../core/authoring/vaultFiles.ts";
import { noteBasename, type NotePath } from "../core/note/notePath.ts";
import type { ConceptId } from "../core/taxonomy/concept.ts";
import { viewBlockText } from "../core/visible/viewBlock.ts";
import { initialViewState, type ViewState } from "../core/visible/viewState.ts";
import type { HostRequest } from "../view/host.ts";
import { ConceptFinder } from "./conceptFinder.ts";
import type { EditDesk } from "./editDesk.ts";
import { ExportPicker } from "./exports.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";
import { freePath } from "./newFile.ts";
import { NewNoteModal } from "./newNoteModal.ts";
import { NotePicker, RelationPicker } from "./pickers.ts";
import type { SettingsStore } from "./settings/settingsStore.ts";
import { SurveyModal } from "./surveyModal.ts";
import { openTaxonomyOf } from "./taxonomyLeaves.ts";
import type { Words } from "./words.ts";

export interface RequestPorts {
	readonly app: App;
	/** The plugin's id, under which its settings stand. */
	readonly id: string;
	readonly desk: EditDesk;
	readonly files: VaultFiles;
	readonly live: LiveTaxonomy;
	readonly store: SettingsStore;
	readonly words: () => Words;
}

/** Leads what is asked for in a view to its form, its preview or its place. */
export class Requests {
	constructor(private readonly ports: RequestPorts) {}

	/** @param state of the view that asks; null where no view does. */
	handle(request: HostRequest, state: ViewState | null): void {
		void this.answer(request, state);
	}

	/** The form for a new note, from nothing. */
	async newNote(draft: NoteDraft = emptyDraft): Promise<void> {
		const { app, desk, store, words } = this.ports;
		const { folder, template } = store.settings.newNotes;
		const context = await desk.context();
		const templateFile = template === "" ? null : app.vault.getFileByPath(template);
		new NewNoteModal({
			app,
			words: words(),
			context,
			draft: folder === "" ? draft : { ...draft, folder },
			template: templateFile && (await app.vault.cachedRead(templateFile)),
			create: (plan) => void desk.carryOut(plan),
		}).open();
	}

	private async answer(request: HostRequest, state: ViewState | null): Promise<void> {
		const { app, live, store } = this.ports;
		switch (request.kind) {
			case "newNote":
				return await this.newNote(draftBeside(request.type, request.label ?? "", request.bond ?? null));
			case "createNote":
				return await this.noteFor(request.concept);
			case "connect":
				return this.connect(request.from, request.to);
			case "move":
				return await this.propose({ kind: "move", concept: request.concept, leaves: request.from, to: request.to });
			case "acceptSuggestion": {
				const { from, type, to } = request.relation;
				return await this.propose({ kind: "accept", from, type, to });
			}
			case "dismissSuggestion":
				return await store.change({ dismissed: [...store.settings.dismissed, ...dismissalsOf(request.relation)] });
			case "merge":
				return await this.propose({ kind: "merge", keep: request.keep, drop: request.drop });
			case "fix":
				return request.diagnostic.fix ? await this.fix(fixOutcome(request.diagnostic.fix)) : undefined;
			case "surveyToNotes":
				return await this.survey(request.path);
			case "startFromSurvey": {
				const placeholder = this.ports.words().translate("survey.choose");
				return new NotePicker(app, placeholder, (path) => void openTaxonomyOf(app, path)).open();
			}
			case "mapProperties":
				return this.openSettings();
			case "cancelReading":
				return live.cancel();
			case "saveFile":
				return await this.save(request.name, request.extension, request.text);
			case "copyCodeBlock":
				return await this.copyCodeBlock(state);
			case "export":
				return this.export();
		}
	}

	private async propose(intention: Intention): Promise<void> {
		await this.ports.desk.propose(intention);
	}

	private async noteFor(id: ConceptId): Promise<void> {
		const { taxonomy } = await this.ports.desk.context();
		const concept = taxonomy.concept(id);
		if (concept) await this.newNote(draftOfConcept(concept, taxonomy));
	}

	private async fix(outcome: ReturnType<typeof fixOutcome>): Promise<void> {
		const { store } = this.ports;
		if (outcome.kind === "intend") await this.propose(outcome.intention);
		else if (outcome.kind === "draft") await this.noteFor(outcome.concept);
		else {
			const { reading } = store.settings;
			const properties = { ...reading.properties, [outcome.property]: outcome.as };
			await store.change({ reading: { ...reading, properties } });
		}
	}

	private connect(from: ConceptId, to: ConceptId | null): void {
		const { app, live, store, words } = this.ports;
		const { translate } = words();
		if (to === null) {
			const placeholder = translate("connect.choose");
			new ConceptFinder(app, live, translate, ({ concept }) => this.connect(from, concept.id), placeholder).open();
			return;
		}
		const own = store.settings.reading.relations.map(({ type }) => type);
		new RelationPicker(app, translate, own, (type) => void this.propose({ kind: "connect", from, type, to })).open();
	}

	private async survey(path: NotePath): Promise<void> {
		const { app, desk, files, words } = this.ports;
		const text = await files.read(path);
		if (text === null) {
			desk.refuse({ code: "missingNote", path, parameters: {} });
			return;
		}
		const sections = surveySections(path, text, await desk.context());
		new SurveyModal(app, words(), path, sections, (choice) => void this.propose({ kind: "surveyToNotes", choice })).open();
	}

	/** Under the first free name where new notes go, and open at once. */
	private async save(name: string, extension: string, text: string): Promise<void> {
		const { app, desk } = this.ports;
		const path = freePath(app, name, extension);
		const summary = { code: "createNote", parameters: { name: noteBasename(path) }, undoes: false } as const;
		if (!(await desk.carryOut({ summary, steps: [{ kind: "create", path, text }], warnings: [] }))) return;
		const file = app.vault.getFileByPath(path);
		if (file && extension === "md") await app.workspace.getLeaf("tab").openFile(file);
	}

	private export(): void {
		const { app, live, words } = this.ports;
		const { translate } = words();
		new ExportPicker(app, (format) => {
			const { taxonomy } = live;
			if (!taxonomy) return;
			const name = `${app.vault.getName()} taxonomy${format.suffix}`;
			void this.save(name, format.extension, format.write(taxonomy, translate));
		}).open();
	}

	private async copyCodeBlock(state: ViewState | null): Promise<void> {
		await activeWindow.navigator.clipboard.writeText(viewBlockText(state ?? initialViewState));
		new Notice(this.ports.words().translate("block.copied"));
	}

	/** The settings window has no public door; without it the command palette's own entry leads there. */
	private openSettings(): void {
		const { setting } = this.ports.app as unknown as { setting?: { open?: () => void; openTabById?: (id: string) => void } };
		setting?.open?.();
		setting?.openTabById?.(this.ports.id);
	}
}
