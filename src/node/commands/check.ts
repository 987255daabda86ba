import { diagnosticsDocument } from "../../core/export/json.ts";
import { diagnosticText } from "../../core/language/diagnosticText.ts";
import type { Severity } from "../../core/taxonomy/diagnostic.ts";
import { jsonText, plainText, type Command, type Question } from "../command.ts";

/** Problems, in the places where they stand. Status 1 where one of them is an error. */
export const checkCommand: Command = {
	formats: ["text", "json"],
	names: { least: 0, most: 0 },
	options: [],
	run(question) {
		const { taxonomy, format, translate } = question;
		const document = { diagnostics: diagnosticsDocument(taxonomy, (diagnostic) => diagnosticText(diagnostic, translate)) };
		return {
			document: format === "json" ? jsonText(document) : plainText(problemsText(question)),
			status: taxonomy.diagnostics.some(({ severity }) => severity === "error") ? 1 : 0,
		};
	},
};

/** One line a problem, as compilers write them, and a count. */
function problemsText({ taxonomy: { diagnostics }, translate }: Question): string {
	if (diagnostics.length === 0) return `${translate("commandLine.noProblems")}\n`;
	const lines = diagnostics.map((diagnostic) => {
		const severity = translate(`commandLine.severity.${diagnostic.severity}`);
		return `${diagnostic.path}:${diagnostic.line}: ${severity}: ${diagnosticText(diagnostic, translate)}`;
	});
	const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	const counts = { errors: count("error"), warnings: count("warning"), hints: count("hint") };
	return `${lines.join("\n")}\n\n${translate("commandLine.problemCount", counts)}\n`;
}
