import { readFileSync, realpathSync } from "node:fs";
import { basename, resolve, sep } from "node:path";
import { conventionNotes, learnConventions, namesLanguage } from "../core/authoring/conventions.ts";
import type { LocalTime } from "../core/authoring/dateFormat.ts";
import type { EditPlan } from "../core/authoring/editPlan.ts";
import { planFor } from "../core/authoring/intention.ts";
import type { PlanningContext } from "../core/authoring/planningContext.ts";
import { createVaultEditor } from "../core/authoring/vaultEditor.ts";
import type { ForeignProblem } from "../core/import/foreignTaxonomy.ts";
import { FOREIGN_EXTENSIONS, foreignExtension, readForeign } from "../core/import/readForeign.ts";
import { foreignProblemText } from "../core/language/foreignText.ts";
import { refusalText, summaryText, warningText } from "../core/language/planText.ts";
import type { Language, Translate } from "../core/language/translate.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import { jsonText, plainText, type Outcome } from "./command.ts";
import type { CommandArguments, Complaint } from "./commandArguments.ts";
import { FolderFiles } from "./folderFiles.ts";
import { errorCode, type FolderNotes } from "./folderNotes.ts";
import { folderTaxonomy } from "./folderTaxonomy.ts";
import { parseYaml } from "./grayMatter.ts";
import { openFolder, settingsOf } from "./openFolder.ts";

export const IMPORT_FORMATS: readonly string[] = ["text", "json"];

/** `import FILE FOLDER`: prints the notes that the file's concepts would become, and writes them where `--write` says so. */
export async function runImport(asked: CommandArguments, translate: Translate): Promise<Outcome | Complaint[]> {
	// The file stands where the other commands have their folder.
	const { folder: file, names, language, write, dryRun } = asked;
	const [folder = ""] = names;
	const misfit = misfitOf(asked, folder);
	if (misfit) return [misfit];
	const settings = settingsOf(asked.settings, translate);
	if ("key" in settings) return [settings];
	const reading = settings.options;
	const notes = openFolder(folder);
	if ("key" in notes) return [notes];
	let source: string;
	try {
		source = readFileSync(file, "utf8");
	} catch (error) {
		return [{ key: "commandLine.fileUnreadable", blanks: { path: file, reason: errorCode(error) } }];
	}
	const how = { reading, language, breathe: () => Promise.resolve() };
	const foreign = await readForeign(source, foreignExtension(file)!, how);
	const problems = foreign.problems.map((problem) => foreignProblemText(problem, translate));
	if (foreign.concepts.length === 0) return failure(problems);
	const root = realpathSync(folder);
	const files = new FolderFiles(root);
	const context = folderPlanning(notes, files, reading, language);
	const choice = { file: basename(file), taxonomy: foreign, keys: null, template: null, folder: asked.into };
	const result = await planFor({ kind: "importNotes", choice }, context);
	if (result.kind === "refused") return failure([...problems, `${translate("plan.refused", { reason: refusalText(result.refusal, translate) })}`]);
	const { plan } = result;
	const gained = (plan.decisions ?? []).flatMap((decision) => (decision.kind === "ownRelation" ? decision.relation.type : []));
	const told = gained.length === 0 ? [] : [translate("commandLine.ownRelations", { names: gained.join(", ") })];
	const warnings = [...plan.warnings.map((warning) => warningText(warning, translate)), ...told];
	const out = asked.format === "json" ? jsonText(planDocument(plan, foreign.problems, problems)) : plainText(planText(plan, translate));
	if (!write || dryRun) return { out, err: lines([...problems, ...warnings, translate("commandLine.notWritten")]), status: 0 };
	const outcome = await createVaultEditor(files).apply(plan);
	if (outcome.kind !== "applied") return failure([translate("plan.refused", { reason: refusalText(outcome.refusal, translate) })]);
	const written = translate("commandLine.written", { count: outcome.applied.steps.length });
	return { out, err: lines([...problems, ...warnings, written]), status: 0 };
}

function misfitOf({ folder: file, names, tasks, avoid, where, lens, theme, format, into }: CommandArguments, folder: string): Complaint | null {
	const foreign = [tasks.length > 0 && "task", avoid.length > 0 && "avoid", where.length > 0 && "where", lens !== null && "lens", theme !== null && "theme"].find((name) => name !== false);
	if (foreign !== undefined) return { key: "commandLine.unknownOption", blanks: { option: `--${foreign}` } };
	if (file === "") return { key: "commandLine.noFile", blanks: {} };
	if (foreignExtension(file) === null) return { key: "commandLine.unknownFile", blanks: { path: file, allowed: FOREIGN_EXTENSIONS.join(", ") } };
	if (folder === "") return { key: "commandLine.noFolder", blanks: {} };
	if (names.length > 1) return { key: "commandLine.tooManyNames", blanks: { command: "import", count: 2, name: names[1] ?? "" } };
	if (format !== null && !IMPORT_FORMATS.includes(format)) {
		return { key: "commandLine.badValue", blanks: { option: "--format", value: format, allowed: IMPORT_FORMATS.join(", ") } };
	}
	const root = resolve(folder);
	if (into !== null && !`${resolve(root, into)}${sep}`.startsWith(root + sep)) return { key: "commandLine.badFolder", blanks: { path: into } };
	return null;
}

/** The folder as planning looks at it. An import asks for no links. */
function folderPlanning(notes: FolderNotes, files: FolderFiles, reading: ReadingOptions, language: Language): PlanningContext {
	const taxonomy = folderTaxonomy(notes, reading, (why) => why);
	const samples = conventionNotes(taxonomy).flatMap(({ path, type }) => {
		const text = files.text(path);
		return text === null ? [] : [{ path, text, type }];
	});
	return {
		taxonomy,
		reading,
		conventions: learnConventions(samples, reading, namesLanguage(taxonomy, language)),
		files: notes.everyFile,
		read: (path) => files.read(path),
		linksTo: () => [],
		openLinks: () => [],
		now: localTime(new Date()),
		parseYaml,
	};
}

function localTime(date: Date): LocalTime {
	const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return { year, month, day, hour: date.getHours(), minute: date.getMinutes(), second: date.getSeconds() };
}

function planText({ summary, steps }: EditPlan, translate: Translate): string {
	const notes = steps.map((step) => {
		const text = step.kind === "create" ? step.text.trimEnd() : "";
		return `\n+++ ${step.path}\n${text.split("\n").map((line) => `+ ${line}\n`).join("")}`;
	});
	return `${summaryText(summary, translate)}\n${notes.join("")}`;
}

function planDocument({ steps, warnings, decisions = [] }: EditPlan, problems: readonly ForeignProblem[], texts: readonly string[]) {
	return {
		format: "model-taxonomy-import",
		version: 1,
		notes: steps.flatMap((step) => (step.kind === "create" ? [{ path: step.path, text: step.text }] : [])),
		warnings: warnings.map(({ code, parameters }) => ({ code, ...parameters })),
		ownRelations: decisions.flatMap((decision) => (decision.kind === "ownRelation" ? decision.relation : [])),
		problems: problems.map(({ code, line }, index) => ({ code, line, message: texts[index] })),
	};
}

function failure(complaints: readonly string[]): Outcome {
	return { out: [], err: lines(complaints), status: 2 };
}

function lines(texts: readonly string[]): string {
	return texts.map((text) => `${text}\n`).join("");
}
