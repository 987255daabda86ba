import type { NotePath } from "../note/notePath.ts";
import { changedText, inversePlan, type AppliedPlan, type ChangeStep, type EditPlan, type NoteRewrite, type PlanStep, type RenameStep } from "./editPlan.ts";
import { scanFrontmatter } from "./frontmatterScan.ts";
import { rebased } from "./rebase.ts";
import type { Refusal, RefusalCode } from "./refusal.ts";
import { lineSplices, spliced } from "./splice.ts";
import type { FileWrite, VaultFiles, WriteResult } from "./vaultFiles.ts";

/** The only thing that writes. */
export interface VaultEditor {
	/**
	 * Carries out a plan. Versions are looked at before the first write and again just before each. Never rejects.
	 * @param progress called after each step with the number of steps done; answering false cancels, which takes
	 * back what was written.
	 */
	apply(plan: EditPlan, progress?: (done: number, of: number) => boolean): Promise<PlanOutcome>;
}

export type PlanOutcome =
	| { readonly kind: "applied"; readonly applied: AppliedPlan }
	/** Nothing was written. */
	| { readonly kind: "refused"; readonly refusal: Refusal }
	/** Something was written, then a step failed, and what was written has been taken back. */
	| {
			readonly kind: "rolledBack";
			readonly refusal: Refusal;
			/** Notes that were written and hold their old text again. */
			readonly restored: readonly NotePath[];
			/** Notes that could not be taken back, each with the reason; none of their text is lost. */
			readonly left: readonly Refusal[];
	  };

const UNREADABLE = Symbol("unreadable");

/** How often a note that changes between looking and writing is looked at anew. */
const ATTEMPTS = 3;

/** The editor over a host's files; every host shares this one. */
export function createVaultEditor(files: VaultFiles): VaultEditor {
	return {
		async apply(plan, progress) {
			const objection = await firstObjection(files, plan);
			if (objection) return { kind: "refused", refusal: objection };
			const written: PlanStep[] = [];
			for (const [index, step] of plan.steps.entries()) {
				const result = await carriedOut(files, step);
				if (result.step) written.push(result.step);
				let refusal = result.refusal;
				const cancelled = !refusal && progress?.(index + 1, plan.steps.length) === false && index + 1 < plan.steps.length;
				if (cancelled) refusal = refused("cancelled", step.path);
				if (!refusal) continue;
				if (written.length === 0) return { kind: "refused", refusal };
				return { kind: "rolledBack", refusal, ...(await rolledBack(files, { summary: plan.summary, steps: written })) };
			}
			const { summary, decisions } = plan;
			return { kind: "applied", applied: { summary, steps: written, ...(decisions && { decisions }) } };
		},
	};
}

/** What a step came to: as written, refused, or written although the host reported a failure. */
interface StepResult {
	readonly step: PlanStep | null;
	readonly refusal: Refusal | null;
}

/** Plays the plan through over the present texts without writing. */
async function firstObjection(files: VaultFiles, plan: EditPlan): Promise<Refusal | null> {
	const foreseen = new Map<NotePath, string | null>();
	try {
		for (const step of plan.steps) {
			const present = foreseen.has(step.path) ? foreseen.get(step.path)! : await files.read(step.path);
			if (step.kind === "create") {
				if (present !== null) return refused("noteExists", step.path);
				foreseen.set(step.path, step.text);
				continue;
			}
			if (present === null) return refused("missingNote", step.path);
			if (step.kind === "change") {
				const change = rebasedChange(step, present);
				if (!change) return refused("changedSince", step.path);
				foreseen.set(step.path, changedText(change));
			} else if (step.kind === "trash") {
				if (present !== step.before) return refused("changedSince", step.path);
				foreseen.set(step.path, null);
			} else {
				const isRespelled = step.to.toLowerCase() === step.path.toLowerCase();
				if (!isRespelled && (await files.read(step.to)) !== null) return refused("noteExists", step.to);
				for (const { path, before, after } of step.rewrites) {
					const text = foreseen.has(path) ? foreseen.get(path) : await files.read(path);
					if (text === before) foreseen.set(path, after);
				}
				foreseen.set(step.to, foreseen.get(step.path) ?? present);
				foreseen.set(step.path, null);
			}
		}
	} catch (error) {
		return failed(error, null);
	}
	return null;
}

/** The change as it applies to the note's present text; null where the two overlap. */
function rebasedChange(step: ChangeStep, present: string): ChangeStep | null {
	const splices = rebased(step.splices, step.before, present);
	if (!splices) return null;
	const after = spliced(present, splices);
	// Two edits that do not touch may still be at odds, as when both add the same property.
	return isReadable(present) && !isReadable(after) && isReadable(changedText(step)) ? null : { kind: "change", path: step.path, before: present, splices };
}

function isReadable(text: string): boolean {
	const scan = scanFrontmatter(text);
	if (typeof scan === "string") return scan === "none";
	return scan.regular && new Set(scan.entries.map((entry) => entry.key)).size === scan.entries.length;
}

async function carriedOut(files: VaultFiles, step: PlanStep): Promise<StepResult> {
	try {
		switch (step.kind) {
			case "create":
				return await writtenOnce(files, step, { kind: "create", path: step.path, text: step.text }, step.text);
			case "trash":
				return await writtenOnce(files, step, { kind: "trash", path: step.path, before: step.before }, null);
			case "change":
				return await changed(files, step);
			case "rename":
				return await renamed(files, step);
		}
	} catch (error) {
		return { step: null, refusal: failed(error, step.path) };
	}
}

/**
 * One write. Where the host throws, the note itself tells whether it was written after all; where it cannot be read
 * either, it counts as written, so that taking back will look at it again.
 */
async function writtenOnce(files: VaultFiles, step: PlanStep, write: FileWrite, after: string | null): Promise<StepResult> {
	try {
		const result = await files.write(write);
		return result === "written" ? { step, refusal: null } : { step: null, refusal: refused(answered[result], write.path) };
	} catch (error) {
		const present = await presentText(files, write.path);
		const isWritten = present === after || present === UNREADABLE;
		return { step: isWritten ? step : null, refusal: failed(error, write.path) };
	}
}

const answered: Readonly<Record<Exclude<WriteResult, "written">, RefusalCode>> = {
	exists: "noteExists",
	missing: "missingNote",
	changed: "changedSince",
};

async function changed(files: VaultFiles, step: ChangeStep): Promise<StepResult> {
	for (let attempt = 1; ; attempt++) {
		const present = await files.read(step.path);
		if (present === null) return { step: null, refusal: refused("missingNote", step.path) };
		const change = rebasedChange(step, present);
		if (!change) return { step: null, refusal: refused("changedSince", step.path) };
		const after = changedText(change);
		const result = await writtenOnce(files, change, { kind: "replace", path: step.path, before: present, after }, after);
		if (result.refusal?.code !== "changedSince" || attempt === ATTEMPTS) return result;
	}
}

/** Records what the host really made of the links, and for undo and redo puts the old spelling back. */
async function renamed(files: VaultFiles, step: RenameStep): Promise<StepResult> {
	const moved = (path: NotePath) => (path === step.path ? step.to : path);
	const before = new Map<NotePath, string>();
	for (const { path } of step.rewrites) {
		const text = await files.read(path);
		if (text !== null) before.set(path, text);
	}
	let refusal: Refusal | null = null;
	try {
		const result = await files.write({ kind: "rename", path: step.path, to: step.to });
		if (result !== "written") return { step: null, refusal: refused(answered[result], step.path) };
	} catch (error) {
		refusal = failed(error, step.path);
		if ((await presentText(files, step.to)) === null) return { step: null, refusal };
	}
	const rewrites: NoteRewrite[] = [];
	for (const rewrite of step.rewrites) {
		const { path } = rewrite;
		const old = before.get(path);
		if (old === undefined) continue;
		let text = await presentText(files, moved(path));
		const wanted = step.exact ? rewritten(rewrite, old) : null;
		if (typeof text === "string" && wanted !== null && text !== wanted) {
			const restored = await writtenOnce(files, step, { kind: "replace", path: moved(path), before: text, after: wanted }, wanted);
			if (restored.step) text = wanted;
		}
		if (typeof text === "string") rewrites.push({ path, before: old, after: text });
	}
	return { step: { ...step, rewrites, exact: true }, refusal };
}

/** What a rewrite makes of a text that may have been edited elsewhere; null where that cannot be told. */
function rewritten({ before, after }: NoteRewrite, old: string): string | null {
	if (old === before) return after;
	const splices = lineSplices(before, after);
	const moved = splices && rebased(splices, before, old);
	return moved && spliced(old, moved);
}

async function rolledBack(files: VaultFiles, applied: AppliedPlan): Promise<{ restored: NotePath[]; left: Refusal[] }> {
	const restored: NotePath[] = [];
	const left: Refusal[] = [];
	for (const step of inversePlan(applied).steps) {
		const isOld = step.kind === "change" && (await presentText(files, step.path)) === changedText(step);
		const result: StepResult = isOld ? { step, refusal: null } : await carriedOut(files, step);
		if (result.step && !result.refusal) restored.push(step.path);
		else left.push(result.refusal ?? refused("writeFailed", step.path));
	}
	return { restored, left };
}

async function presentText(files: VaultFiles, path: NotePath): Promise<string | null | typeof UNREADABLE> {
	try {
		return await files.read(path);
	} catch {
		return UNREADABLE;
	}
}

function refused(code: RefusalCode, path: NotePath): Refusal {
	return { code, path, parameters: {} };
}

function failed(error: unknown, path: NotePath | null): Refusal {
	return { code: "writeFailed", path, parameters: { reason: error instanceof Error ? error.message : String(error) } };
}
