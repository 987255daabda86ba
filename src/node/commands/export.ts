import { conceptsCsv, relationsCsv } from "../../core/export/csv.ts";
import { jsonCanvas } from "../../core/export/jsonCanvas.ts";
import { graphml } from "../../core/export/graphml.ts";
import { taxonomyDocument } from "../../core/export/json.ts";
import { mermaid } from "../../core/export/mermaid.ts";
import { skosTurtle } from "../../core/export/skos.ts";
import { svgDocument } from "../../core/export/svg.ts";
import { diagnosticText } from "../../core/language/diagnosticText.ts";
import { standardPalette } from "../../core/painter/standardThemes.ts";
import { wholeScene } from "../../core/painter/stillPicture.ts";
import { ownColours } from "../../core/visible/colouring.ts";
import { termText } from "../answerWords.ts";
import { jsonText, plainText, type Command, type Question } from "../command.ts";
import { folderPicture, pictureWords } from "../folderPicture.ts";

/** Every format of the whole taxonomy, by the name that `--format` takes. */
const formats: Readonly<Record<string, (question: Question) => Iterable<string>>> = {
	json: ({ taxonomy, translate }) => jsonText(taxonomyDocument(taxonomy, (diagnostic) => diagnosticText(diagnostic, translate))),
	csv: ({ taxonomy }) => plainText(conceptsCsv(taxonomy)),
	"relations-csv": ({ taxonomy }) => plainText(relationsCsv(taxonomy)),
	graphml: ({ taxonomy }) => plainText(graphml(taxonomy)),
	canvas: ({ taxonomy, lens, translate }) =>
		plainText(jsonCanvas(folderPicture(taxonomy, lens, translate), taxonomy, (type) => termText("relation", type, translate))),
	svg: ({ taxonomy, colouring, lens, theme, folder, translate }) => {
		const scene = folderPicture(taxonomy, lens, translate, colouring);
		const look = { palette: standardPalette(theme, undefined, ownColours(colouring)), words: pictureWords(translate), transparent: false };
		return plainText(svgDocument({ scene, ...wholeScene(scene), ...look }, translate("commandLine.title", { folder })));
	},
	mermaid: ({ taxonomy, translate }) => plainText(mermaid(taxonomy, (type) => termText("relation", type, translate))),
	skos: ({ taxonomy, folder, translate }) => plainText(skosTurtle(taxonomy, translate("commandLine.title", { folder }))),
};

export const exportCommand: Command = {
	formats: Object.keys(formats),
	names: { least: 0, most: 0 },
	options: ["lens", "theme"],
	run: (question) => ({ document: formats[question.format]!(question), status: 0 }),
};
