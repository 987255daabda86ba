import { relationDocument } from "../../core/export/json.ts";
import { pathText } from "../../core/language/pathText.ts";
import { stepsOf } from "../../core/query/transitive.ts";
import { typedPath, type Hop } from "../../core/query/typedPath.ts";
import { evidenceText } from "../answerWords.ts";
import { jsonText, plainText, type Command, type Question } from "../command.ts";
import { namedConcepts } from "../namedConcepts.ts";

/** How two concepts are related: the shortest chain of statements, each with its evidence. */
export const pathCommand: Command = {
	formats: ["text", "json", "markdown"],
	names: { least: 2, most: 2 },
	options: [],
	run(question) {
		const { taxonomy, names, format, translate } = question;
		const { concepts, complaints } = namedConcepts(taxonomy, names, () => true);
		const [from, to] = concepts;
		if (complaints.length > 0 || from === undefined || to === undefined) return { complaints };
		const answer = typedPath(taxonomy, from.id, to.id);
		const labels = { from: from.label, to: to.label };
		if (answer === null) {
			const none = `${translate("path.none", labels)}\n`;
			return { document: format === "json" ? jsonText({ hops: null }) : plainText(none), status: 0 };
		}
		const [hops = [], ...others] = answer.paths;
		const words = (path: readonly Hop[]) =>
			path.length === 0 ? translate("path.same", labels) : pathText(path, (id) => taxonomy.concept(id), translate, taxonomy.ownRelations);
		if (format !== "json") return { document: plainText(pathLines([hops, ...others], words, question)), status: 0 };
		const document = { hops: hops.map(({ relation }) => relationDocument(relation)), words: words(hops) };
		return { document: jsonText(document), status: 0 };
	},
};

function pathLines(paths: readonly (readonly Hop[])[], words: (path: readonly Hop[]) => string, { format }: Question): string {
	const mark = format === "markdown" ? "- " : "  ";
	return paths
		.map((path) => {
			const places = path.flatMap(({ relation }) => stepsOf(relation)).flatMap(({ evidence }) => (evidence[0] === undefined ? [] : [evidence[0]]));
			return [words(path), ...places.map((evidence) => mark + evidenceText(evidence))].join("\n");
		})
		.join("\n\n")
		.concat("\n");
}
