import { basename, resolve } from "node:path";
import { translator, type Translate } from "../core/language/translate.ts";
import { THEMES } from "../core/painter/standardThemes.ts";
import { defaultReadingOptions, type ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import { commandArguments, type CommandArguments, type Complaint } from "./commandArguments.ts";
import type { Command } from "./command.ts";
import { checkCommand } from "./commands/check.ts";
import { compareCommand } from "./commands/compare.ts";
import { exportCommand } from "./commands/export.ts";
import { findCommand } from "./commands/find.ts";
import { pathCommand } from "./commands/path.ts";
import { errorCode, FolderNotes } from "./folderNotes.ts";
import { PICTURE_LENSES } from "./folderPicture.ts";
import { folderTaxonomy } from "./folderTaxonomy.ts";
import { storedOptions } from "./storedOptions.ts";

const commands: Readonly<Record<string, Command>> = {
	export: exportCommand,
	check: checkCommand,
	find: findCommand,
	compare: compareCommand,
	path: pathCommand,
};

/** What a run prints and its exit status: 0, 1 where `check` found errors, 2 where what was asked cannot be done. */
export interface Outcome {
	/** In pieces. */
	readonly out: Iterable<string>;
	/** For people. */
	readonly err: string;
	readonly status: 0 | 1 | 2;
}

/** Runs one command; reads files and writes none. */
export function runCommandLine(args: readonly string[]): Outcome {
	const parsed = commandArguments(args);
	const translate = translator(parsed.kind === "asked" ? parsed.asked.language : parsed.language);
	if (parsed.kind === "help") return { out: [`${usage(translate)}\n`], err: "", status: 0 };
	if (parsed.kind === "wrong") return failed([parsed.complaint], translate);
	const complaint = misfit(parsed.asked);
	return complaint === null ? carriedOut(parsed.asked, translate) : failed([complaint], translate);
}

function carriedOut(asked: CommandArguments, translate: Translate): Outcome {
	const command = commands[asked.command]!;
	const options = readingOptions(asked.settings, translate);
	if ("key" in options) return failed([options], translate);
	const notes = openFolder(asked.folder);
	if ("key" in notes) return failed([notes], translate);
	const taxonomy = folderTaxonomy(notes, options, (why) => (why === "binary" ? translate("commandLine.notUtf8") : why));
	const answer = command.run({
		taxonomy,
		names: asked.names,
		tasks: asked.tasks,
		avoid: asked.avoid,
		format: asked.format ?? command.formats[0]!,
		lens: oneOf(PICTURE_LENSES, asked.lens),
		theme: oneOf(THEMES, asked.theme),
		folder: basename(resolve(asked.folder)),
		translate,
	});
	if ("complaints" in answer) return failed(answer.complaints, translate);
	const left = notes.unlisted.map(({ path, code }) => translate("commandLine.subfolderUnreadable", { path, reason: code }));
	return { out: answer.document, err: left.map((line) => `${line}\n`).join(""), status: answer.status };
}

/** What does not fit the command, found before any note is read. */
function misfit({ command: name, folder, names, tasks, avoid, format, lens, theme }: CommandArguments): Complaint | null {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command === undefined) return { key: "commandLine.unknownCommand", blanks: { command: name } };
	if (folder === "") return { key: "commandLine.noFolder", blanks: {} };
	if (format !== null && !command.formats.includes(format)) {
		return { key: "commandLine.badValue", blanks: { option: "--format", value: format, allowed: command.formats.join(", ") } };
	}
	const given = { task: tasks, avoid, lens: lens === null ? [] : [lens], theme: theme === null ? [] : [theme] } as const;
	for (const [option, values] of Object.entries(given)) {
		if (values.length > 0 && !command.options.some((known) => known === option)) return { key: "commandLine.unknownOption", blanks: { option: `--${option}` } };
	}
	for (const [option, value, allowed] of [["--lens", lens, PICTURE_LENSES], ["--theme", theme, THEMES]] as const) {
		if (value !== null && !allowed.some((known) => known === value)) {
			return { key: "commandLine.badValue", blanks: { option, value, allowed: allowed.join(", ") } };
		}
	}
	const { least, most } = command.names;
	const count = names.length + tasks.length;
	if (count < least) return { key: "commandLine.tooFewNames", blanks: { command: name, count: least } };
	if (count > most) return { key: "commandLine.tooManyNames", blanks: { command: name, count: most, name: names[most] ?? "" } };
	return null;
}

/** The one that was asked for, else the first. */
function oneOf<T extends string>(known: readonly [T, ...T[]], asked: string | null): T {
	return known.find((each) => each === asked) ?? known[0];
}

/** Every note is a source, unless stored settings say otherwise. */
function readingOptions(settings: string | null, translate: Translate): ReadingOptions | Complaint {
	if (settings === null) return { ...defaultReadingOptions, sources: { ...defaultReadingOptions.sources, all: true } };
	const stored = storedOptions(settings);
	if ("options" in stored) return stored.options;
	const reason = stored.trouble === "noObject" ? translate("commandLine.settingsNoObject") : stored.trouble;
	return { key: "commandLine.settingsUnreadable", blanks: { path: settings, reason } };
}

function openFolder(path: string): FolderNotes | Complaint {
	try {
		return new FolderNotes(path);
	} catch (error) {
		const reason = errorCode(error);
		if (reason === "ENOENT") return { key: "commandLine.folderMissing", blanks: { path } };
		if (reason === "ENOTDIR") return { key: "commandLine.folderIsFile", blanks: { path } };
		return { key: "commandLine.folderUnreadable", blanks: { path, reason } };
	}
}

function failed(complaints: readonly Complaint[], translate: Translate): Outcome {
	const lines = complaints.map(({ key, blanks }) => translate(key, blanks));
	const [first] = complaints;
	if (first?.key === "commandLine.noCommand" || first?.key === "commandLine.unknownCommand") lines.push("", usage(translate));
	return { out: [], err: `${lines.join("\n")}\n`, status: 2 };
}

function usage(translate: Translate): string {
	const formats = Object.entries(commands).map(([command, known]) =>
		translate("commandLine.formatsOf", { command, formats: known.formats.join(", ") }),
	);
	return translate("commandLine.usage", { formats: formats.join(`\n${" ".repeat(21)}`) });
}
