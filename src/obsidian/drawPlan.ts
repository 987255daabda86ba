import type { EditPlan } from "../core/authoring/editPlan.ts";
import { planPreview, type Hunk, type NotePreview } from "../core/authoring/planPreview.ts";
import type { Translate } from "../core/language/translate.ts";
import { ownRelationText } from "./settings/ownRelation.ts";

/** So many notes are drawn at once, the next ones when the list is scrolled to its end: an import may have thousands. */
const PIECE = 20;

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
	const previews = planPreview(plan);
	const more = list.createEl("button", { cls: "model-taxonomy-plan-more" });
	let drawn = 0;
	const draw = (): void => {
		for (const preview of previews.slice(drawn, drawn + PIECE)) list.insertBefore(drawNote(list, preview, translate), more);
		drawn = Math.min(drawn + PIECE, previews.length);
		more.setText(translate("preview.more", { count: previews.length - drawn }));
		more.toggle(drawn < previews.length);
	};
	draw();
	more.addEventListener("click", draw);
	list.addEventListener("scroll", () => {
		if (drawn < previews.length && list.scrollTop + list.clientHeight >= more.offsetTop - list.offsetTop) draw();
	});
}

function drawNote(parent: HTMLElement, { path, kind, to, hunks }: NotePreview, translate: Translate): HTMLElement {
	const note = parent.createDiv({ cls: "model-taxonomy-plan-note" });
	const head = note.createDiv({ cls: "model-taxonomy-plan-head" });
	head.createSpan({ cls: "model-taxonomy-plan-path", text: path });
	head.createSpan({ cls: "model-taxonomy-plan-kind", text: translate(`preview.${kind}`, { to: to ?? "" }) });
	for (const hunk of hunks) drawHunk(note, hunk, kind === "create" || kind === "trash" ? null : translate("preview.line", { line: hunk.line }));
	return note;
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
