import type { NotePath } from "../note/notePath.ts";
import { changedText, type ChangeStep, type EditPlan, type PlanStep } from "./editPlan.ts";
import { spliced, type Splice } from "./splice.ts";

/** What would become of one note, for people to read. */
export interface NotePreview {
	readonly path: NotePath;
	readonly kind: PlanStep["kind"] | "linksRewritten";
	/** The new path of a rename. */
	readonly to: NotePath | null;
	readonly hunks: readonly Hunk[];
}

/** Lines that go and lines that come in their place. */
export interface Hunk {
	/** From 1, in the old text. */
	readonly line: number;
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/** A note's text on either side of a plan; null where there is no note. */
export interface NoteRevision {
	readonly path: NotePath;
	readonly before: string | null;
	readonly after: string | null;
}

/** Every note that the plan touches, each change line by line, in the order of writing. */
export function planPreview(plan: EditPlan): readonly NotePreview[] {
	return plan.steps.flatMap((step): NotePreview[] => {
		const preview = { path: step.path, kind: step.kind, to: null };
		switch (step.kind) {
			case "create":
				return [{ ...preview, hunks: [{ line: 1, before: [], after: linesOf(step.text) }] }];
			case "trash":
				return [{ ...preview, hunks: [{ line: 1, before: linesOf(step.before), after: [] }] }];
			case "change":
				return [{ ...preview, hunks: hunksOf(step) }];
			case "rename":
				return [
					{ ...preview, to: step.to, hunks: [] },
					...step.rewrites.map((rewrite) => ({
						path: rewrite.path,
						kind: "linksRewritten" as const,
						to: null,
						hunks: hunksBetween(rewrite.before, rewrite.after),
					})),
				];
		}
	});
}

/** Every note's text before and after the plan, sorted by path. */
export function plannedRevisions(plan: EditPlan): readonly NoteRevision[] {
	const revisions = new Map<NotePath, NoteRevision>();
	const record = (path: NotePath, before: string | null, after: string | null) => {
		const earlier = revisions.get(path);
		revisions.set(path, { path, before: earlier ? earlier.before : before, after });
	};
	for (const step of plan.steps) {
		if (step.kind === "create") record(step.path, null, step.text);
		else if (step.kind === "trash") record(step.path, step.before, null);
		else if (step.kind === "change") record(step.path, step.before, changedText(step));
		else {
			for (const rewrite of step.rewrites) record(rewrite.path, rewrite.before, rewrite.after);
			const moved = revisions.get(step.path);
			if (moved?.after !== undefined && moved.after !== null) {
				record(step.to, null, moved.after);
				record(step.path, moved.before, null);
			}
		}
	}
	return [...revisions.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function linesOf(text: string): string[] {
	const lines = text.split(/\r?\n/);
	if (lines.at(-1) === "") lines.pop();
	return lines;
}

/** Widens each splice to whole lines; splices of neighbouring or same lines share a hunk. */
function hunksOf({ before, splices }: Pick<ChangeStep, "before" | "splices">): Hunk[] {
	const groups: { start: number; end: number; splices: Splice[] }[] = [];
	for (const splice of splices) {
		const start = splice.start === 0 ? 0 : before.lastIndexOf("\n", splice.start - 1) + 1;
		const wholeLines = start === splice.start && endsLine(before, splice.end) && (splice.text === "" || splice.text.endsWith("\n"));
		const newline = before.indexOf("\n", splice.end);
		const end = wholeLines ? splice.end : newline < 0 ? before.length : newline + 1;
		const last = groups.at(-1);
		if (last && start <= last.end) {
			last.end = Math.max(last.end, end);
			last.splices.push(splice);
		} else groups.push({ start, end, splices: [splice] });
	}
	let [line, at] = [1, 0];
	return groups.map((group) => {
		for (; at < group.start; at++) if (before[at] === "\n") line++;
		const old = before.slice(group.start, group.end);
		const moved = group.splices.map((splice) => ({ ...splice, start: splice.start - group.start, end: splice.end - group.start }));
		return { line, before: linesOf(old), after: linesOf(spliced(old, moved)) };
	});
}

function endsLine(text: string, at: number): boolean {
	return at === 0 || text[at - 1] === "\n";
}

/** Hunks of two texts whose lines correspond one to one, as link rewriting leaves them. */
function hunksBetween(before: string, after: string): Hunk[] {
	const [old, now] = [linesOf(before), linesOf(after)];
	if (old.length !== now.length) return [{ line: 1, before: old, after: now }];
	return old.flatMap((text, index) => (text === now[index] ? [] : [{ line: index + 1, before: [text], after: [now[index]!] }]));
}
