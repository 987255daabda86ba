import { conceptsCsv, relationsCsv } from "../../core/export/csv.ts";
import { graphml } from "../../core/export/graphml.ts";
import { taxonomyDocument } from "../../core/export/json.ts";
import { mermaid } from "../../core/export/mermaid.ts";
import { skosTurtle } from "../../core/export/skos.ts";
import { diagnosticText } from "../../core/language/diagnosticText.ts";
import { termText } from "../answerWords.ts";
import { jsonText, plainText, type Command, type Question } from "../command.ts";

/** Every format of the whole taxonomy, by the name that `--format` takes. */
const formats: Readonly<Record<string, (question: Question) => Iterable<string>>> = {
	json: ({ taxonomy, translate }) => jsonText(taxonomyDocument(taxonomy, (diagnostic) => diagnosticText(diagnostic, translate))),
	csv: ({ taxonomy }) => plainText(conceptsCsv(taxonomy)),
	"relations-csv": ({ taxonomy }) => plainText(relationsCsv(taxonomy)),
	graphml: ({ taxonomy }) => plainText(graphml(taxonomy)),
	mermaid: ({ taxonomy, translate }) => plainText(mermaid(taxonomy, (type) => termText("relation", type, translate))),
	skos: ({ taxonomy, folder, translate }) => plainText(skosTurtle(taxonomy, translate("commandLine.title", { folder }))),
};

export const exportCommand: Command = {
	formats: Object.keys(formats),
	names: { least: 0, most: 0 },
	options: [],
	run: (question) => ({ document: formats[question.format]!(question), status: 0 }),
};
