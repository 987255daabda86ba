import { comparisonTable, csvTable, markdownTable, type ComparisonWords } from "../../core/export/comparisonTable.ts";
import { claimDocument, evidenceDocument } from "../../core/export/json.ts";
import { compareConcepts, type ComparedItem, type Comparison } from "../../core/query/comparison.ts";
import { labelOf, placeText, termText } from "../answerWords.ts";
import { jsonText, plainText, type Command, type Question } from "../command.ts";
import { namedConcepts } from "../namedConcepts.ts";

/** Models side by side. */
export const compareCommand: Command = {
	formats: ["text", "json", "markdown", "csv"],
	names: { least: 2, most: Number.POSITIVE_INFINITY },
	options: [],
	run(question) {
		const { taxonomy, names, format } = question;
		const { concepts, complaints } = namedConcepts(taxonomy, names, () => true);
		if (complaints.length > 0) return { complaints };
		const comparison = compareConcepts(taxonomy, concepts.map(({ id }) => id));
		return { document: documents[format]!(comparison, question), status: 0 };
	},
};

const documents: Readonly<Record<string, (comparison: Comparison, question: Question) => Iterable<string>>> = {
	text: (comparison, question) => plainText(comparisonText(comparison, question)),
	json: (comparison) => jsonText(comparisonDocument(comparison)),
	markdown: (comparison, question) => plainText(markdownTable(comparisonTable(comparison, words(question)))),
	csv: (comparison, question) => plainText(csvTable(comparisonTable(comparison, words(question)))),
};

function comparisonDocument({ concepts, rows }: Comparison) {
	return {
		concepts: concepts.map(({ id }) => id),
		rows: rows.map(({ property, differs, cells }) => ({ property, differs, cells: cells.map((cell) => cell.map(itemDocument)) })),
	};
}

function itemDocument(item: ComparedItem) {
	const { concept, status, source, evidence } = item;
	return concept === null ? claimDocument(item) : { concept, status, source, evidence: evidence.map(evidenceDocument) };
}

function comparisonText(comparison: Comparison, question: Question): string {
	const say = words(question);
	return comparison.rows
		.map(({ property, cells }) => {
			const lines = cells.flatMap((cell, column) => {
				if (cell.length === 0) return [];
				const items = cell.map((item) => say.item(item, property) + placeText(item.evidence));
				return [`  ${say.concept(comparison.concepts[column]!)}: ${items.join("; ")}`];
			});
			return [say.property(property), ...lines].join("\n");
		})
		.join("\n\n")
		.concat("\n");
}

function words({ taxonomy, translate }: Question): ComparisonWords {
	return {
		property: (property) => translate(`compare.${property}`),
		item({ text: written, source }, property) {
			const text = property === "type" ? termText("type", written, translate) : written;
			return source === null ? text : translate("compare.inheritedItem", { text, source: labelOf(taxonomy, source) });
		},
		concept: ({ label }) => label,
	};
}
