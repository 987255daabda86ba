import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedText, inversePlan, type AppliedPlan, type EditPlan } from "../../../src/core/authoring/editPlan.ts";
import { bodyStart } from "../../../src/core/authoring/frontmatterScan.ts";
import { emptyHistory, redoPlan, undoPlan, withAction, withRedone, withUndone, type EditHistory } from "../../../src/core/authoring/history.ts";
import { planFor, type Intention } from "../../../src/core/authoring/intention.ts";
import { draftOfConcept, emptyDraft } from "../../../src/core/authoring/noteDraft.ts";
import { planPreview, plannedRevisions, type NotePreview } from "../../../src/core/authoring/planPreview.ts";
import { surveySections } from "../../../src/core/authoring/surveyNotes.ts";
import { createVaultEditor } from "../../../src/core/authoring/vaultEditor.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { FaultyFiles } from "./faultyFiles.ts";
import { LivingVault, taxonomyOf } from "./livingVault.ts";

const names = ["CNN", "RNN", "LSTM", "Transformer", "BERT", "序列模型", "机器翻译"];
const folders = ["", "模型/", "a/b/"];
const relationLine = fc
	.record({
		key: fc.constantFrom("上级", "parent", "基于", "variant of", "适用任务", "相关", "下级", "unknown key"),
		shape: fc.constantFrom("flow", "block", "single", "bare", "path"),
		other: fc.constantFrom(...names, "Mamba", "语音识别"),
		more: fc.constantFrom(...names),
	})
	.map(({ key, shape, other, more }) => {
		if (shape === "flow") return [`${key}: ["[[${other}]]", '[[${more}|x]]'] # both`];
		if (shape === "block") return [`${key}:`, `  - "[[${other}]]"`, `  - ${more}`];
		if (shape === "bare") return [`${key}: [[${other}]]`];
		return [shape === "path" ? `${key}: "[[模型/${other}]]"` : `${key}: ${other}`];
	});
const bodyLine = fc.oneof(
	fc.constantFrom(...names).map((name) => `See [[${name}]] and [[${name}#优点|its merits]].`),
	fc.constantFrom(...names).map((name) => `It is based on [[${name}]].`),
	fc.constantFrom("", "- 优点：快", "# 一个标题", "## 缺点", "- 难训练", "```", "| a | [[CNN]] |", "%% [[RNN]] %%", "Parents: [[CNN]], [[RNN]]", "^block", "---"),
);
const noteText = fc
	.record({
		head: fc.constantFrom([], ["类型: 模型"], ["type: category # top"], ["# only a comment", "aliases: [别名, alias]"]),
		relations: fc.uniqueArray(relationLine, { maxLength: 3, selector: ([first]) => first!.split(":")[0] }),
		body: fc.array(bodyLine, { maxLength: 5 }),
		eol: fc.constantFrom("\n", "\n", "\r\n"),
		end: fc.boolean(),
	})
	.map(({ head, relations, body, eol, end }) => {
		const properties = [...head, ...relations.flat()];
		const lines = [...(properties.length > 0 ? ["---", ...properties, "---"] : []), ...body];
		return lines.join(eol) + (end ? eol : "");
	});
const surveyText = fc
	.array(
		fc.record({ name: fc.constantFrom("GRU", "GAN", "扩散模型", "CNN", "图神经网络（GNN）"), level: fc.constantFrom("##", "###"), body: fc.array(fc.constantFrom("- 优点：稳", "- 适用场景：图像生成", "文字 [[RNN]] [[#GRU]]", "", "![](x.png) [^1]"), { maxLength: 4 }) }),
		{ maxLength: 4 },
	)
	.map((sections) => ["# 模型调研", "", ...sections.flatMap(({ name, level, body }) => [`${level} ${name}`, ...body]), "[^1]: note"].join("\n"));

const randomTexts = fc
	.tuple(fc.array(fc.record({ name: fc.constantFrom(...names), folder: fc.constantFrom(...folders), text: noteText }), { minLength: 2, maxLength: 6 }), surveyText)
	.map(([notes, survey]) => ({ "调研.md": survey, ...Object.fromEntries(notes.map(({ name, folder, text }) => [`${folder}${name}.md`, text])) }));

/** Numbers that choose an intention from whatever concepts there are. */
const choice = fc.tuple(fc.nat(10), fc.nat(1000), fc.nat(1000), fc.nat(1000));

/** The kinds of `chosen`, by their number; a new note is made from nothing or of a concept. */
const KINDS = ["newNote", "newNote", "connect", "disconnect", "move", "retype", "rename", "addAlias", "merge", "accept", "surveyToNotes"] as const;

function chosen(vault: LivingVault, [kind, x, y, z]: readonly [number, number, number, number]): Intention {
	const { taxonomy } = vault;
	const { concepts, relations } = taxonomy;
	if (concepts.length === 0) return { kind: "newNote", template: null, draft: { ...emptyDraft, label: "First" } };
	const concept = concepts[x % concepts.length]!.id;
	const other = concepts[y % concepts.length]!.id;
	const type = ["broader", "variantOf", "basedOn", "suitedFor", "uses", "contrastsWith", "related"][z % 7]!;
	const relation = relations[y % Math.max(relations.length, 1)];
	switch (kind) {
		case 0:
			return { kind: "newNote", template: z % 2 ? "---\naliases: []\n类型:\n---\n# {{title}}\n" : null, draft: { ...emptyDraft, label: ["New one", "a/b: c?", "CNN 2"][z % 3]!, aliases: ["又名"], relations: [{ type, to: { concept: other } }] } };
		case 1:
			return { kind: "newNote", template: null, draft: draftOfConcept(taxonomy.concept(concept)!, taxonomy) };
		case 2:
			return { kind: "connect", from: concept, type, to: other };
		case 3:
			return relation ? { kind: "disconnect", from: relation.from, type: relation.type, to: relation.to } : { kind: "connect", from: concept, type, to: other };
		case 4:
			return { kind: "move", concept, leaves: taxonomy.outgoing(concept).find((each) => each.type === "broader")?.to ?? null, to: other };
		case 5:
			return { kind: "retype", concept, type: ["model", "category", "task", "concept"][z % 4]! };
		case 6:
			return { kind: "rename", concept, label: ["Renamed", "新名字", "A: B", "rnn"][z % 4]!, keepsAlias: y % 2 === 0 };
		case 7:
			return { kind: "addAlias", concept, alias: ["alias", "又一个", "a, b", "CNN"][z % 4]! };
		case 8:
			return { kind: "merge", keep: concept, drop: other };
		case 9: {
			const suggestions = relations.filter(({ status }) => status === "suggested");
			const found = suggestions[x % Math.max(suggestions.length, 1)];
			return found ? { kind: "accept", from: found.from, type: found.type, to: found.to } : { kind: "connect", from: other, type, to: concept };
		}
		default: {
			const path = toNotePath("调研.md");
			const lines = surveySections(path, vault.texts[path] ?? "", vault.context).map(({ line }) => line);
			return { kind: "surveyToNotes", choice: { path, lines: lines.filter((_, index) => (z >> index) % 2 === 0), mode: x % 2 ? "move" : "copy", folder: y % 2 ? "新" : null } };
		}
	}
}

/** All that a taxonomy says, without the number of its revision. */
function told({ concepts, relations }: Taxonomy): string {
	return JSON.stringify([concepts, relations]);
}

function promised(texts: Readonly<Record<string, string>>, plan: EditPlan): Record<string, string> {
	const after: Record<string, string> = { ...texts };
	for (const revision of plannedRevisions(plan)) {
		if (revision.after === null) delete after[revision.path];
		else after[revision.path] = revision.after;
	}
	return after;
}

/** Words of the notes' own text; links say where they lead, which merging changes on purpose. */
function wordsOf(texts: Readonly<Record<string, string>>): Set<string> {
	return new Set(Object.values(texts).flatMap((text) => text.slice(bodyStart(text)).replace(/\[\[[^|\]]*\|?/g, " ").match(/[\p{L}\p{N}]{2,}/gu) ?? []));
}

describe("over random vaults and intentions", () => {
	// Each kind has runs of its own: of random ones, some kind is refused every time now and then.
	test.each(KINDS.map((kind, number) => [kind, number] as const))("%s (%i): what is written is what was shown, the taxonomy is the one that was promised, and undo gives every byte back", async (kind, number) => {
		let done = 0;
		await fc.assert(
			fc.asyncProperty(randomTexts, choice, async (texts, [, ...others]) => {
				const vault = new LivingVault(texts);
				const before = vault.taxonomy;
				const intention = chosen(vault, [number, ...others]);
				const result = await planFor(intention, vault.context);
				if (result.kind === "refused") return;
				const { plan } = result;
				const expected = promised(vault.texts, plan);
				const applied = await vault.applies(plan);
				expect(vault.texts).toEqual(Object.fromEntries(Object.entries(expected).sort(([a], [b]) => (a < b ? -1 : 1))));
				expect(told(vault.taxonomy)).toBe(told(taxonomyOf(expected)));
				for (const note of planPreview(plan)) if (note.to === null) expectRestUnchanged(note, plan);
				expectMeant(intention, vault, plan, before);
				if (intention.kind === "merge" || intention.kind === "surveyToNotes") {
					const kept = wordsOf(vault.texts);
					for (const word of wordsOf(texts)) expect(kept).toContain(word);
				}
				await vault.applies(inversePlan(applied));
				expect(vault.texts).toEqual(new LivingVault(texts).texts);
				if (intention.kind === kind) done++;
			}),
			{ numRuns: 80 },
		);
		expect(done).toBeGreaterThan(0);
	}, 120_000);

	test.each(KINDS.map((kind, number) => [kind, number] as const))("%s (%i): a host that fails at any step leaves all as it was or all as it shall be, and one that dies loses no word", async (kind, number) => {
		let done = 0;
		await fc.assert(
			fc.asyncProperty(randomTexts, choice, fc.constantFrom("before" as const, "after" as const), async (texts, [, ...others], when) => {
				const probe = new LivingVault(texts);
				const intention = chosen(probe, [number, ...others]);
				const result = await planFor(intention, probe.context);
				if (result.kind === "refused") return;
				const old = probe.texts;
				await probe.applies(result.plan);
				const whole = probe.texts;
				for (let failing = 0, over = false; !over; failing++) {
					const [hurt, dead] = [new LivingVault(texts), new LivingVault(texts)];
					const files = new FaultyFiles(hurt.files, (operation) => operation === failing && when);
					const outcome = await createVaultEditor(files).apply(result.plan);
					expect(hurt.texts).toEqual(outcome.kind === "applied" ? whole : old);
					const dying = new FaultyFiles(dead.files, (operation) => (operation === failing ? when : operation > failing && "before"));
					await createVaultEditor(dying).apply(result.plan);
					const left = wordsOf(dead.texts);
					const kept = wordsOf(whole);
					for (const word of wordsOf(old)) if (kept.has(word)) expect(left).toContain(word);
					over = files.operations <= failing;
				}
				if (intention.kind === kind) done++;
			}),
			{ numRuns: 50 },
		);
		expect(done).toBeGreaterThan(0);
	}, 120_000);

	test("a whole sequence of actions is undone and redone step by step", async () => {
		await fc.assert(
			fc.asyncProperty(randomTexts, fc.array(choice, { minLength: 2, maxLength: 5 }), async (texts, all) => {
				const vault = new LivingVault(texts);
				let history: EditHistory = emptyHistory;
				const states = [vault.texts];
				for (const numbers of all) {
					const result = await planFor(chosen(vault, numbers), vault.context);
					if (result.kind === "refused") continue;
					history = withAction(history, await vault.applies(result.plan));
					states.push(vault.texts);
				}
				for (let step = states.length - 2; step >= 0; step--) {
					history = withUndone(history, await vault.applies(undoPlan(history)!));
					expect(vault.texts).toEqual(states[step]);
				}
				expect(undoPlan(history)).toBeNull();
				for (let step = 1; step < states.length; step++) {
					history = withRedone(history, await vault.applies(redoPlan(history)!));
					expect(vault.texts).toEqual(states[step]);
				}
				expect(redoPlan(history)).toBeNull();
			}),
			{ numRuns: 30 },
		);
	}, 120_000);

	test("a line added elsewhere in the note meanwhile survives the undo, or the undo refuses", async () => {
		let survived = 0;
		await fc.assert(
			fc.asyncProperty(randomTexts, choice, fc.nat(100), async (texts, numbers, at) => {
				const vault = new LivingVault(texts);
				const result = await planFor(chosen(vault, numbers), vault.context);
				if (result.kind === "refused") return;
				const applied: AppliedPlan = await vault.applies(result.plan);
				const change = applied.steps.find((step) => step.kind === "change" && step.path in vault.texts);
				if (!change) return;
				const lines = vault.texts[change.path]!.split("\n");
				lines.splice(at % (lines.length + 1), 0, "meanwhile, by hand");
				const edited = lines.join("\n");
				vault.files.put(change.path, edited);
				const before = vault.texts;
				const outcome = await createVaultEditor(vault.files).apply(inversePlan(applied));
				if (outcome.kind !== "applied") expect(vault.texts).toEqual(before);
				else {
					survived++;
					const text = vault.texts[change.path] ?? "";
					expect(text.split("meanwhile, by hand").length).toBe(2);
					expect(text.replace(/\n?meanwhile, by hand\n?/, "").replace(/\s/g, "")).toBe((texts as Record<string, string>)[change.path]!.replace(/\s/g, ""));
				}
			}),
			{ numRuns: 120 },
		);
		expect(survived).toBeGreaterThan(10);
	}, 120_000);
});

/** Lines that the preview does not show are the same bytes before and after. */
function expectRestUnchanged({ path, kind, hunks }: NotePreview, plan: EditPlan): void {
	const step = plan.steps.find((each) => each.path === path && each.kind === kind);
	const rewrite = plan.steps.flatMap((each) => (each.kind === "rename" ? each.rewrites : [])).find((each) => each.path === path);
	const [before, after] = step?.kind === "change" ? [step.before, changedText(step)] : kind === "linksRewritten" && rewrite ? [rewrite.before, rewrite.after] : ["", ""];
	const [old, now] = [before.split("\n"), after.split("\n")];
	for (const hunk of [...hunks].reverse()) old.splice(hunk.line - 1, hunk.before.length);
	let shift = 0;
	const places = hunks.map((hunk) => {
		const line = hunk.line + shift;
		shift += hunk.after.length - hunk.before.length;
		return { line, count: hunk.after.length };
	});
	for (const { line, count } of places.reverse()) now.splice(line - 1, count);
	if (kind === "change" || kind === "linksRewritten") expect(now).toEqual(old);
}

/** What the person asked for is true afterwards. */
function expectMeant(intention: Intention, vault: LivingVault, plan: EditPlan, before: Taxonomy): void {
	const { taxonomy } = vault;
	if (intention.kind === "retype" && plan.warnings.length === 0) expect(taxonomy.concept(intention.concept)?.type).toBe(intention.type);
	if ((intention.kind === "connect" || intention.kind === "accept") && taxonomy.concept(intention.from) && taxonomy.concept(intention.to)) {
		const inverse = intention.type === "contrastsWith" || intention.type === "related";
		const stated = taxonomy.relations.filter(({ type, status }) => type === intention.type && status === "asserted");
		const found = stated.some(({ from, to }) => (from === intention.from && to === intention.to) || (inverse && from === intention.to && to === intention.from));
		expect(found).toBe(true);
	}
	if (intention.kind === "disconnect" && plan.warnings.length === 0) {
		expect(taxonomy.outgoing(intention.from).some(({ type, to, status }) => type === intention.type && to === intention.to && status === "asserted")).toBe(false);
	}
	if (intention.kind === "newNote" || intention.kind === "rename") {
		const label = (intention.kind === "newNote" ? intention.draft.label : intention.label).trim();
		// A note that says nothing of itself is a concept by its name alone, as long as something refers to that.
		const isSilent = plan.steps.some((step) => step.kind === "rename" && taxonomyOf({ [step.to]: vault.texts[step.to] ?? "" }).concepts.length === 0);
		if (!isSilent) expect(taxonomy.named(label).some((concept) => concept.presence === "note" && concept.label === label), label).toBe(true);
	}
	if (intention.kind === "merge") {
		const { name, other } = plan.summary.parameters as { name: string; other: string };
		// Where several bear one of the names already, a name alone cannot tell what became of it.
		const isClear = [name, other].every((each) => before.named(each).length === 1);
		if (isClear) expect(taxonomy.named(name).map(({ id }) => id)).toEqual(taxonomy.named(other).map(({ id }) => id));
	}
	if (intention.kind === "addAlias" && !intention.alias.includes(",")) {
		expect(taxonomy.named(intention.alias).map(({ id }) => id)).toContain(intention.concept);
	}
}
