import type { App, Command } from "obsidian";
import type { WordKey } from "../core/language/en.ts";
import type { Translate } from "../core/language/translate.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { Concept } from "../core/taxonomy/concept.ts";
import type { HostRequest } from "../view/host.ts";
import type { Question } from "../view/viewModel.ts";

/** What the commands set in motion. */
export interface CommandActions {
	open(): void;
	openForNote(path: NotePath): void;
	openLocal(): void;
	newNote(): void;
	jump(): void;
	ask(question: Question): void;
	export(): void;
	import(): void;
	rebuild(): void;
	undo(): void;
	redo(): void;
	/** What is chosen in the view at hand, or what the active note describes; null where that is nothing. */
	atHand(): Concept | null;
	request(request: HostRequest): void;
}

/** Every command of the plugin; none has a hotkey of its own. */
export function commands(app: App, translate: Translate, actions: CommandActions): Command[] {
	const plain = (id: string, name: WordKey, callback: () => void): Command => ({ id, name: translate(name), callback });
	const about = (id: string, name: WordKey, ask: (concept: Concept) => HostRequest | null): Command => ({
		id,
		name: translate(name),
		checkCallback: (checking) => {
			const concept = actions.atHand();
			const request = concept && ask(concept);
			if (request && !checking) actions.request(request);
			return request !== null;
		},
	});
	const own = (kind: "rename" | "addAlias" | "retype") => (concept: Concept): HostRequest | null =>
		concept.presence === "note" ? { kind, concept: concept.id } : null;
	return [
		plain("open", "command.open", () => actions.open()),
		{
			id: "open-for-note",
			name: translate("command.openForNote"),
			checkCallback: (checking) => {
				const file = app.workspace.getActiveFile();
				if (file?.extension !== "md") return false;
				if (!checking) actions.openForNote(toNotePath(file.path));
				return true;
			},
		},
		plain("open-local", "command.openLocal", () => actions.openLocal()),
		plain("new-note", "command.newNote", () => actions.newNote()),
		plain("jump", "command.jump", () => actions.jump()),
		plain("find-models", "command.finder", () => actions.ask("finder")),
		plain("compare", "command.compare", () => actions.ask("compare")),
		plain("task-map", "command.taskMap", () => actions.ask("taskMap")),
		plain("path", "command.path", () => actions.ask("path")),
		plain("gaps", "command.gaps", () => actions.ask("gaps")),
		plain("import", "command.import", () => actions.import()),
		plain("export", "view.export", () => actions.export()),
		plain("rebuild", "command.rebuild", () => actions.rebuild()),
		plain("undo", "command.undo", () => actions.undo()),
		plain("redo", "command.redo", () => actions.redo()),
		about("rename", "menu.rename", own("rename")),
		about("add-alias", "menu.addAlias", own("addAlias")),
		about("change-type", "menu.retype", own("retype")),
		about("connect", "menu.connect", ({ id }) => ({ kind: "connect", from: id, to: null })),
		about("merge", "menu.mergeInto", ({ id }) => ({ kind: "merge", keep: null, drop: id })),
		{
			id: "survey-to-notes",
			name: translate("menu.surveyToNotes"),
			checkCallback: (checking) => {
				const file = app.workspace.getActiveFile();
				if (file?.extension !== "md") return false;
				if (!checking) actions.request({ kind: "surveyToNotes", path: toNotePath(file.path) });
				return true;
			},
		},
	];
}
