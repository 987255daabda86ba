import { basename, resolve } from "node:path";
import { translator, type Translate } from "../core/language/translate.ts";
import { THEMES } from "../core/painter/standardThemes.ts";
import { commandArguments, type CommandArguments, type Complaint } from "./commandArguments.ts";
import type { Command, Outcome } from "./command.ts";
import { checkCommand } from "./commands/check.ts";
import { compareCommand } from "./commands/compare.ts";
import { exportCommand } from "./commands/export.ts";
import { findCommand } from "./commands/find.ts";
import { pathCommand } from "./commands/path.ts";
import { PICTURE_LENSES } from "./folderPicture.ts";
import { folderTaxonomy } from "./folderTaxonomy.ts";
import { IMPORT_FORMATS, runImport } from "./importCommand.ts";
import { openFolder, settingsOf } from "./openFolder.ts";

const commands: Readonly<Record<string, Command>> = {
	export: exportCommand,
	check: checkCommand,
	find: findCommand,
	compare: compareCommand,
	path: pathCommand,
};

/** Runs any command; `import --write` is the only one that writes. */
export async function runCommand(args: readonly string[]): Promise<Outcome> {
	const parsed = commandArguments(args);
	if (parsed.kind !== "asked" || parsed.asked.command !== "import") return runCommandLine(args);
	const translate = translator(parsed.asked.language);
	const answer = await runImport(parsed.asked, translate);
	return Array.isArray(answer) ? failed(answer, translate) : answer;
}

/** Runs one command that reads files and writes none. */
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
	const settings = settingsOf(asked.settings, translate);
	if ("key" in settings) return failed([settings], translate);
	const notes = openFolder(asked.folder);
	if ("key" in notes) return failed([notes], translate);
	const taxonomy = folderTaxonomy(notes, settings.options, (why) => (why === "binary" ? translate("commandLine.notUtf8") : why));
	const answer = command.run({
		taxonomy,
		colouring: settings.colouring,
		names: asked.names,
		tasks: asked.tasks,
		avoid: asked.avoid,
		where: asked.where,
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
function misfit({ command: name, folder, names, tasks, avoid, where, format, lens, theme, into, write, dryRun }: CommandArguments): Complaint | null {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command === undefined) return { key: "commandLine.unknownCommand", blanks: { command: name } };
	if (folder === "") return { key: "commandLine.noFolder", blanks: {} };
	if (format !== null && !command.formats.includes(format)) {
		return { key: "commandLine.badValue", blanks: { option: "--format", value: format, allowed: command.formats.join(", ") } };
	}
	const given = { task: tasks, avoid, where, lens: lens === null ? [] : [lens], theme: theme === null ? [] : [theme], ...only({ into: into !== null, write, "dry-run": dryRun }) };
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

/** Options that are on, in the shape of those with values. */
function only(flags: Readonly<Record<string, boolean>>): Record<string, readonly string[]> {
	return Object.fromEntries(Object.entries(flags).map(([name, on]) => [name, on ? [name] : []]));
}

/** The one that was asked for, else the first. */
function oneOf<T extends string>(known: readonly [T, ...T[]], asked: string | null): T {
	return known.find((each) => each === asked) ?? known[0];
}

function failed(complaints: readonly Complaint[], translate: Translate): Outcome {
	const lines = complaints.map(({ key, blanks }) => translate(key, blanks));
	const [first] = complaints;
	if (first?.key === "commandLine.noCommand" || first?.key === "commandLine.unknownCommand") lines.push("", usage(translate));
	return { out: [], err: `${lines.join("\n")}\n`, status: 2 };
}

function usage(translate: Translate): string {
	const formats = [...Object.entries(commands), ["import", { formats: IMPORT_FORMATS }] as const].map(([command, known]) =>
		translate("commandLine.formatsOf", { command, formats: known.formats.join(", ") }),
	);
	return translate("commandLine.usage", { formats: formats.join(`\n${" ".repeat(21)}`) });
}
