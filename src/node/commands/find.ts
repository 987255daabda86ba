import { markdownTable } from "../../core/export/comparisonTable.ts";
import { claimDocument, evidenceDocument } from "../../core/export/json.ts";
import { bearingCode, bearingNamed, bearings, type Condition } from "../../core/query/condition.ts";
import { findModels, type ModelAnswer } from "../../core/query/modelFinder.ts";
import type { Claim } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { claimText, evidenceText, placeText, reasonText } from "../answerWords.ts";
import { jsonText, plainText, type Command, type Question } from "../command.ts";
import type { Complaint } from "../commandArguments.ts";
import { namedConcepts } from "../namedConcepts.ts";

/** Models that suit some tasks, best first, with the sentence that says so. */
export const findCommand: Command = {
	formats: ["text", "json", "markdown"],
	names: { least: 1, most: Number.POSITIVE_INFINITY },
	options: ["task", "avoid", "where"],
	run(question) {
		const { taxonomy, format, avoid } = question;
		const names = [...question.tasks, ...question.names];
		const { concepts: tasks, complaints: unnamed } = namedConcepts(taxonomy, names, ({ type }) => type === "task");
		const conditions = question.where.map((asked) => conditionOf(taxonomy, asked));
		const complaints = [...unnamed, ...conditions.flatMap((each) => each.complaints)];
		if (complaints.length > 0) return { complaints };
		const ids = tasks.map(({ id }) => id);
		const answers = findModels(taxonomy, { tasks: ids, avoid, where: conditions.flatMap((each) => each.conditions) });
		if (format === "json") return { document: jsonText({ tasks: ids, results: answers.map(answerDocument) }), status: 0 };
		if (answers.length === 0) return { document: plainText(`${question.translate("commandLine.noModels")}\n`), status: 0 };
		const words = format === "markdown" ? answerTable : answerText;
		return { document: plainText(words(answers, question)), status: 0 };
	},
};

/** From `relation=name`. */
function conditionOf(taxonomy: Taxonomy, asked: string): { readonly conditions: readonly Condition[]; readonly complaints: readonly Complaint[] } {
	const [relation = "", ...name] = asked.split("=");
	const bearing = bearingNamed(taxonomy, relation);
	const allowed = bearings(taxonomy).map((each) => `${bearingCode(each)}=…`).join(", ");
	if (!bearing || name.length === 0) return { conditions: [], complaints: [{ key: "commandLine.badValue", blanks: { option: "--where", value: asked, allowed } }] };
	const { concepts, complaints } = namedConcepts(taxonomy, [name.join("=").trim()], () => true);
	return { conditions: concepts.map(({ id }) => ({ ...bearing, other: id })), complaints };
}

function answerDocument({ concept, rank, reasons, objections }: ModelAnswer) {
	return {
		concept: concept.id,
		label: concept.label,
		rank,
		reasons: reasons.map(({ task, grade, status, via, relation }) => {
			return { task, grade, status, via, evidence: relation.evidence.map(evidenceDocument) };
		}),
		strengths: concept.strengths.map(claimDocument),
		weaknesses: concept.weaknesses.map(claimDocument),
		objections: objections.map(claimDocument),
	};
}

function answerText(answers: readonly ModelAnswer[], { taxonomy, translate }: Question): string {
	const claim = (mark: string) => (claim: Claim) => {
		return `   ${mark} ${claimText(claim, taxonomy, translate)}${placeText(claim.evidence)}`;
	};
	return answers
		.map(({ concept, rank, reasons }) =>
			[
				`${rank}. ${concept.label}`,
				...reasons.flatMap((reason) => [
					`   ${reasonText(reason, taxonomy, translate)}`,
					...reason.relation.evidence.slice(0, 1).map((evidence) => `     ${evidenceText(evidence)}`),
				]),
				...concept.strengths.map(claim("+")),
				...concept.weaknesses.map(claim("−")),
			].join("\n"),
		)
		.join("\n\n")
		.concat("\n");
}

function answerTable(answers: readonly ModelAnswer[], { taxonomy, translate }: Question): string {
	const claims = (list: readonly Claim[]) => list.map((claim) => claimText(claim, taxonomy, translate)).join("; ");
	const columns = ["commandLine.rank", "commandLine.model", "commandLine.reasons", "compare.strengths", "compare.weaknesses"] as const;
	const rows = answers.map(({ concept, rank, reasons }) => [
		String(rank),
		concept.label,
		reasons.map((reason) => reasonText(reason, taxonomy, translate) + placeText(reason.relation.evidence)).join("; "),
		claims(concept.strengths),
		claims(concept.weaknesses),
	]);
	return markdownTable([columns.map((column) => translate(column)), ...rows]);
}
