import type { EditPlan } from "../core/authoring/editPlan.ts";
import { planPreview, type Hunk } from "../core/authoring/planPreview.ts";
import type { Translate } from "../core/language/translate.ts";
import { ownRelationText } from "./settings/ownRelation.ts";

/** Every note that a plan touches, line by line. */
export function drawPlan(parent: HTMLElement, plan: EditPlan, translate: Translate): void {
	const list = parent.createDiv({ cls: "model-taxonomy-plan-notes" });
	for (const decision of plan.decisions ?? []) {
		if (decision.kind !== "ownRelation") continue;
		const { relation } = decision;
		const words = [relation.type, ownRelationText(relation, translate)].filter((text) => text !== "").join(" · ");
		const note = list.createDiv({ cls: "model-taxonomy-plan-note" });
		note.createDiv({ cls: "model-taxonomy-plan-head" }).createSpan({ cls: "model-taxonomy-plan-path", text: translate("preview.settings") });
		drawHunk(note, { line: 1, before: [], after: [words] }, null);
	}
	for (const { path, kind, to, hunks } of planPreview(plan)) {
		const note = list.createDiv({ cls: "model-taxonomy-plan-note" });
		const head = note.createDiv({ cls: "model-taxonomy-plan-head" });
		head.createSpan({ cls: "model-taxonomy-plan-path", text: path });
		head.createSpan({ cls: "model-taxonomy-plan-kind", text: translate(`preview.${kind}`, { to: to ?? "" }) });
		for (const hunk of hunks) drawHunk(note, hunk, kind === "create" || kind === "trash" ? null : translate("preview.line", { line: hunk.line }));
	}
}

/** Lines that go and lines that come, told apart by a sign as well as by colour. */
export function drawHunk(parent: HTMLElement, { before, after }: Hunk, title: string | null): void {
	const block = parent.createDiv({ cls: "model-taxonomy-hunk" });
	if (title !== null) block.createDiv({ cls: "model-taxonomy-hunk-line", text: title });
	const rows: readonly (readonly [string, string, readonly string[]])[] = [
		["−", "removed", before],
		["+", "added", after],
	];
	for (const [sign, name, lines] of rows) {
		for (const line of lines) {
			const row = block.createDiv({ cls: ["model-taxonomy-hunk-row", `model-taxonomy-${name}`] });
			row.createSpan({ cls: "model-taxonomy-hunk-sign", text: sign });
			row.createSpan({ cls: "model-taxonomy-hunk-text", text: line });
		}
	}
}
