import type { App } from "obsidian";
import { dismissalPlan, mappingPlan } from "../core/authoring/decisionPlan.ts";
import type { Intention } from "../core/authoring/intention.ts";
import { draftBeside, draftOfConcept, emptyDraft, type NoteDraft } from "../core/authoring/noteDraft.ts";
import { surveySections } from "../core/authoring/surveyNotes.ts";
import type { VaultFiles } from "../core/authoring/vaultFiles.ts";
import type { WordKey } from "../core/language/en.ts";
import type { ImportChoice } from "../core/authoring/importNotes.ts";
import { noteBasename, type NotePath } from "../core/note/notePath.ts";
import type { ConceptId } from "../core/taxonomy/concept.ts";
import { viewBlockText } from "../core/visible/viewBlock.ts";
import { initialViewState, type ViewState } from "../core/visible/viewState.ts";
import { CONCEPT_TYPES, RELATION_TYPES, type RelationType } from "../core/vocabulary/terms.ts";
import type { HostRequest, ShownPicture } from "../view/host.ts";
import { relationWord, typeWord } from "../view/typeWords.ts";
import { ConceptFinder } from "./conceptFinder.ts";
import type { EditDesk } from "./editDesk.ts";
import { ExportPicker } from "./exports.ts";
import { ImportModal } from "./importModal.ts";
import { ImageModal, type ImageFile } from "./imageModal.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";
import { freePath } from "./newFile.ts";
import { NameModal } from "./nameModal.ts";
import { NewNoteModal } from "./newNoteModal.ts";
import type { Overlays } from "./overlays.ts";
import { CodePicker, NotePicker } from "./pickers.ts";
import type { SettingsStore } from "./settings/settingsStore.ts";
import { SurveyModal } from "./surveyModal.ts";
import { openTaxonomyOf } from "./taxonomyLeaves.ts";
import { linkTo } from "./taxonomyLinks.ts";
import type { Words } from "./words.ts";

/** How long a note that is read for the first time is waited for, in milliseconds. */
const PATIENCE = 3000;

export interface RequestPorts {
	readonly app: App;
	/** The plugin's id, under which its settings stand. */
	readonly id: string;
	readonly desk: EditDesk;
	readonly files: VaultFiles;
	readonly live: LiveTaxonomy;
	readonly overlays: Overlays;
	readonly store: SettingsStore;
	readonly words: () => Words;
}

/** Leads what is asked for in a view to its form, its preview or its place. */
export class Requests {
	constructor(private readonly ports: RequestPorts) {}

	/** @param state of the view that asks; null where no view does. */
	handle(request: HostRequest, state: ViewState | null): void {
		this.ports.overlays.attempt(this.#answer(request, state));
	}

	/** The form for a new note, from nothing. */
	async newNote(draft: NoteDraft = emptyDraft): Promise<void> {
		const { desk, overlays, store } = this.ports;
		const { folder } = store.settings.newNotes;
		const template = await this.#template();
		overlays.open(new NewNoteModal(desk, await desk.context(), folder === "" || draft.folder !== null ? draft : { ...draft, folder }, template));
	}

	/** The text of the user's template note. */
	async #template(): Promise<string | null> {
		const { app, store } = this.ports;
		const { template } = store.settings.newNotes;
		const file = template === "" ? null : app.vault.getFileByPath(template);
		return file && (await app.vault.cachedRead(file));
	}

	async #answer(request: HostRequest, state: ViewState | null): Promise<void> {
		const { app, desk, live, overlays } = this.ports;
		switch (request.kind) {
			case "newNote":
				return await this.newNote(draftBeside(request.type, request.label ?? "", request.bond ?? null));
			case "createNote":
				return await this.#noteFor(request.concept);
			case "connect":
				return this.#connect(request.from, request.type ?? null, request.to);
			case "move": {
				const { concept, from } = request;
				return this.#choose(request.to, "move.choose", (to) => this.#offer({ kind: "move", concept, leaves: from, to }));
			}
			case "acceptSuggestion": {
				const { from, type, to } = request.relation;
				return this.#offer({ kind: "accept", from, type, to });
			}
			case "removeRelation":
				return this.#offer({ ...request, kind: "disconnect" });
			case "dismissSuggestion":
				return void (await desk.carryOut(dismissalPlan(request.relation, await desk.context())));
			case "merge": {
				const { drop } = request;
				return this.#choose(request.keep, "merge.choose", (keep) => this.#offer({ kind: "merge", keep, drop }));
			}
			case "retype":
				return this.#retype(request.concept);
			case "rename":
			case "addAlias":
				return await this.#name(request.concept, request.kind);
			case "mapProperty": {
				const { property } = request;
				const choose = (as: string): void => overlays.attempt(desk.carryOut(mappingPlan(property, as)));
				return this.#pickRelation(this.ports.words().translate("mapProperty.choose", { property }), choose);
			}
			case "surveyToNotes":
				return await this.#survey(request.path, request.line ?? null);
			case "startFromSurvey": {
				const placeholder = this.ports.words().translate("survey.choose");
				return overlays.open(new NotePicker(app, placeholder, (path) => overlays.attempt(openTaxonomyOf(app, path))));
			}
			case "mapProperties":
				return this.#openSettings();
			case "cancelReading":
				return live.cancel();
			case "saveFile":
				return await this.#save(request.name, request.extension, request.text);
			case "copyCodeBlock":
				return await this.#copy(viewBlockText(state ?? initialViewState), "block.copied");
			case "copyLink": {
				const concept = live.taxonomy?.concept(request.concept);
				if (!live.taxonomy || !concept) return;
				return await this.#copy(linkTo(concept, live.taxonomy, app.vault.getName(), this.ports.id), "notice.copied");
			}
			case "export":
				return this.#export(request.picture);
		}
	}

	#offer(intention: Intention): void {
		const { desk, overlays } = this.ports;
		overlays.attempt(desk.propose(intention));
	}

	async #noteFor(id: ConceptId): Promise<void> {
		const { taxonomy } = await this.ports.desk.context();
		const concept = taxonomy.concept(id);
		if (concept) await this.newNote(draftOfConcept(concept, taxonomy));
	}

	#connect(from: ConceptId, type: RelationType | null, to: ConceptId | null): void {
		this.#choose(to, "connect.choose", (other) => {
			if (type !== null) return this.#offer({ kind: "connect", from, type, to: other });
			const { taxonomy } = this.ports.live;
			const [name, far] = [from, other].map((id) => taxonomy?.concept(id)?.label ?? "");
			const placeholder = this.ports.words().translate("connect.relation", { name: name ?? "", other: far ?? "" });
			this.#pickRelation(placeholder, (chosen) => this.#offer({ kind: "connect", from, type: chosen, to: other }));
		});
	}

	/** Mere mentions cannot be stated. */
	#pickRelation(placeholder: string, choose: (type: RelationType) => void): void {
		const { app, overlays, store, words } = this.ports;
		const own = store.settings.reading.relations.map(({ type }) => type);
		const types = [...RELATION_TYPES.filter((type) => type !== "mentions"), ...own];
		overlays.open(new CodePicker(app, placeholder, types, (type) => relationWord(type, words().translate), choose));
	}

	/** Goes on with a concept, asking for it where it is still to be chosen. */
	#choose(id: ConceptId | null, placeholder: WordKey, then: (id: ConceptId) => unknown): void {
		const { app, live, overlays, words } = this.ports;
		const { translate } = words();
		if (id !== null) then(id);
		else overlays.open(new ConceptFinder(app, live, translate, ({ concept }) => then(concept.id), translate(placeholder)));
	}

	#retype(concept: ConceptId): void {
		const { app, overlays, store, words } = this.ports;
		const { translate } = words();
		const types = [...CONCEPT_TYPES, ...Object.values(store.settings.reading.typeWords)];
		const choose = (type: string): void => this.#offer({ kind: "retype", concept, type });
		overlays.open(new CodePicker(app, translate("retype.choose"), types, (type) => typeWord(type, translate), choose));
	}

	async #name(id: ConceptId, kind: "rename" | "addAlias"): Promise<void> {
		const { desk, overlays } = this.ports;
		const context = await desk.context();
		const concept = context.taxonomy.concept(id);
		if (concept) overlays.open(new NameModal(desk, context, concept, kind));
	}

	/** @param line of the one section that is meant; null for all. */
	async #survey(path: NotePath, line: number | null): Promise<void> {
		const { app, desk, files, live, overlays, words } = this.ports;
		const text = await files.read(path);
		if (text === null) {
			desk.refuse({ code: "missingNote", path, parameters: {} });
			return;
		}
		let sections = surveySections(path, text, await desk.context());
		if (sections.length === 0) {
			// Notes that speak in their text alone are read after all others.
			await live.knows(path, PATIENCE);
			sections = surveySections(path, text, await desk.context());
		}
		overlays.open(new SurveyModal(app, words(), path, sections, line, (choice) => this.#offer({ kind: "surveyToNotes", choice })));
	}

	readonly saveFile = (name: string, extension: string, text: string): void => this.ports.overlays.attempt(this.#save(name, extension, text));

	/** Under the first free name where new notes go, and open at once. */
	async #save(name: string, extension: string, text: string): Promise<void> {
		const { app, desk } = this.ports;
		const path = freePath(app, name, extension);
		const summary = { code: "createNote", parameters: { name: noteBasename(path) }, undoes: false } as const;
		if (!(await desk.carryOut({ summary, steps: [{ kind: "create", path, text }], warnings: [] }))) return;
		const file = app.vault.getFileByPath(path);
		if (file && extension === "md") await app.workspace.getLeaf("tab").openFile(file);
	}

	/** Notes for the concepts of a file. */
	import(): void {
		this.ports.overlays.attempt(this.#askForFile());
	}

	async #askForFile(): Promise<void> {
		const { app, overlays, store, words } = this.ports;
		const { reading, newNotes } = store.settings;
		const choose = (choice: ImportChoice): void => this.#offer({ kind: "importNotes", choice });
		overlays.open(new ImportModal(app, words(), reading, newNotes.folder, await this.#template(), choose, overlays));
	}

	#export(picture: ShownPicture | null): void {
		const { app, live, overlays, words } = this.ports;
		const { translate } = words();
		const picker = new ExportPicker(app, translate, picture !== null, (format) => {
			const { suffix, extension, from } = format;
			const { taxonomy } = live;
			if (!taxonomy) return;
			const name = `${app.vault.getName()} taxonomy${suffix}`;
			if (from !== "image") return this.saveFile(name, extension, format.write(taxonomy, translate, picture));
			if (!picture) return;
			const keep = (file: ImageFile): void => overlays.attempt(typeof file === "string" ? this.#save(name, extension, file) : this.#saveImage(name, extension, file));
			overlays.open(new ImageModal(app, words(), picture, extension === "svg" ? "svg" : "png", keep, overlays));
		});
		overlays.open(picker);
	}

	/** Edit plans hold text; an image is an attachment, written beside them and never over a file. */
	async #saveImage(name: string, extension: string, bytes: ArrayBuffer): Promise<void> {
		const { app, overlays, words } = this.ports;
		const file = await app.vault.createBinary(freePath(app, name, extension), bytes);
		overlays.say(words().translate("export.saved", { path: file.path }));
	}

	async #copy(text: string, told: WordKey): Promise<void> {
		await activeWindow.navigator.clipboard.writeText(text);
		this.ports.overlays.say(this.ports.words().translate(told));
	}

	/** The settings window has no public door; without it the command palette's own entry leads there. */
	#openSettings(): void {
		const { setting } = this.ports.app as unknown as { setting?: { open?: () => void; openTabById?: (id: string) => void } };
		setting?.open?.();
		setting?.openTabById?.(this.ports.id);
	}
}
