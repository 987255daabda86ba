import { nameKey } from "../taxonomy/nameKey.ts";
import type { Claim, Concept, ConceptId, Relation, Status } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import { fulfilling, type Condition } from "./condition.ts";
import { taskFamily, type TaskKin } from "./taskFamily.ts";

/** "Which models suit these tasks?" */
export interface ModelQuestion {
	readonly tasks: readonly ConceptId[];
	/** Words that a model's weaknesses should not contain. */
	readonly avoid?: readonly string[];
	/** What every answer must fulfil. */
	readonly where?: readonly Condition[];
}

/** How well a note says that a model suits a task, best first. The order is the whole ranking of reasons. */
export const REASON_GRADES = ["stated", "inherited", "narrowerTask", "broaderTask", "suggested"] as const;
export type ReasonGrade = (typeof REASON_GRADES)[number];

export interface SuitReason {
	/** The task that was asked for. */
	readonly task: ConceptId;
	readonly grade: ReasonGrade;
	readonly status: Status;
	/** What the reason goes through: the concept a relation is inherited from, or the chain of tasks. */
	readonly via: readonly ConceptId[];
	readonly relation: Relation;
}

export interface ModelAnswer {
	readonly concept: Concept;
	/** From 1; answers that are equally good share a rank. */
	readonly rank: number;
	readonly score: ModelScore;
	/** One for each asked task that the model suits: the best that the notes give. */
	readonly reasons: readonly SuitReason[];
	/** Weaknesses that contain a word to avoid. */
	readonly objections: readonly Claim[];
}

/** Compared field by field in this order; there are no weights. */
export interface ModelScore {
	/** Asked tasks that the model suits, of all asked: more is better. */
	readonly tasks: number;
	/** Weaknesses to be avoided: fewer is better. */
	readonly objections: number;
	/** How many reasons there are of each grade, in the order of `REASON_GRADES`: more of a better grade is better. */
	readonly grades: readonly number[];
}

/**
 * Models for all the asked tasks, best first; a model that suits only some of them comes after those that suit more.
 * Costs what the asked tasks' relations cost, not what the taxonomy holds.
 */
export function findModels(taxonomy: Taxonomy, question: ModelQuestion): ModelAnswer[] {
	const reasons = new Map<ConceptId, SuitReason[]>();
	for (const task of new Set(question.tasks)) {
		const best = new Map<ConceptId, SuitReason>();
		for (const kin of taskFamily(taxonomy, task)) {
			for (const relation of taxonomy.incoming(kin.task)) {
				if (relation.type !== "suitedFor") continue;
				const reason = reasonOf(task, kin, relation);
				const known = best.get(relation.from);
				if (!known || compareReasons(reason, known) < 0) best.set(relation.from, reason);
			}
		}
		for (const [model, reason] of best) reasons.set(model, [...(reasons.get(model) ?? []), reason]);
	}
	const avoided = (question.avoid ?? []).map(nameKey).filter((word) => word !== "");
	const conforming = (question.where ?? []).map((condition) => fulfilling(taxonomy, condition));
	const answers = [...reasons].flatMap(([id, found]) => {
		const concept = taxonomy.concept(id);
		if (!concept || concept.type === "task" || !conforming.every((ids) => ids.has(id))) return [];
		const objections = concept.weaknesses.filter(({ text }) => avoided.some((word) => nameKey(text).includes(word)));
		return [{ concept, rank: 0, score: scoreOf(found, objections), reasons: found, objections }];
	});
	answers.sort((a, b) => compareScores(a.score, b.score) || compareCodePoints(a.concept.label, b.concept.label));
	let rank = 0;
	return answers.map((answer, index) => {
		const previous = answers[index - 1];
		if (!previous || compareScores(previous.score, answer.score) !== 0) rank = index + 1;
		return { ...answer, rank };
	});
}

/** Negative where the first score is better. */
export function compareScores(a: ModelScore, b: ModelScore): number {
	if (a.tasks !== b.tasks) return b.tasks - a.tasks;
	if (a.objections !== b.objections) return a.objections - b.objections;
	for (const [index, count] of a.grades.entries()) {
		const other = b.grades[index] ?? 0;
		if (count !== other) return other - count;
	}
	return 0;
}

function scoreOf(reasons: readonly SuitReason[], objections: readonly Claim[]): ModelScore {
	const grades = REASON_GRADES.map((grade) => reasons.filter((reason) => reason.grade === grade).length);
	return { tasks: reasons.length, objections: objections.length, grades };
}

function reasonOf(task: ConceptId, kin: TaskKin, relation: Relation): SuitReason {
	const source = relation.source === null ? [] : [relation.source];
	return { task, grade: gradeOf(kin, relation), status: relation.status, via: [...source, ...kin.via], relation };
}

function gradeOf(kin: TaskKin, relation: Relation): ReasonGrade {
	if (relation.status === "suggested") return "suggested";
	if (kin.kin === "narrower") return "narrowerTask";
	if (kin.kin === "broader") return "broaderTask";
	return relation.status === "inherited" ? "inherited" : "stated";
}

function compareReasons(a: SuitReason, b: SuitReason): number {
	return REASON_GRADES.indexOf(a.grade) - REASON_GRADES.indexOf(b.grade) || a.via.length - b.via.length;
}
