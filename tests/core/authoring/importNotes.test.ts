import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inversePlan } from "../../../src/core/authoring/editPlan.ts";
import { planFor } from "../../../src/core/authoring/intention.ts";
import type { ForeignTaxonomy } from "../../../src/core/import/foreignTaxonomy.ts";
import { createVaultEditor } from "../../../src/core/authoring/vaultEditor.ts";
import { readForeign } from "../../../src/core/import/readForeign.ts";
import { skosTurtle } from "../../../src/core/export/skos.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { defaultReadingOptions } from "../../../src/core/vocabulary/readingOptions.ts";
import { corporaAbsent, corporaFolder } from "../../corpora.ts";
import { HOSTILE } from "../export/hostile.ts";
import { LivingVault } from "./livingVault.ts";

const read = (source: string, extension = "csv") => readForeign(source, extension, { reading: defaultReadingOptions, language: "en", breathe: () => Promise.resolve() });
const intention = (taxonomy: ForeignTaxonomy, choice: { keys?: ReadonlySet<string>; folder?: string; template?: string } = {}) =>
	({ kind: "importNotes", choice: { file: "models.csv", taxonomy, keys: choice.keys ?? null, template: choice.template ?? null, folder: choice.folder ?? null } }) as const;

const aio = join(corporaFolder, "corpora/reference/aio_flat.csv");

/** Labels, synonyms and parents, each stated, as lines. */
function hierarchy(taxonomy: Taxonomy): string[] {
	const label = (id: string) => taxonomy.concept(id as never)?.label ?? id;
	return taxonomy.concepts
		.flatMap((concept) => [
			concept.label,
			...concept.altLabels.map((name) => `${concept.label} = ${name}`),
			...taxonomy.outgoing(concept.id).filter(({ type, status }) => type === "broader" && status === "asserted").map(({ to }) => `${concept.label} < ${label(to)}`),
		])
		.sort();
}

test("is written into the user's template, as a new note is", async () => {
	const foreign = await read("label,parents,type,year\nLSTM,RNN,model,1997\nRNN,,model,\n");
	const template = "---\ntype:\nreviewed: false\nyear:\n---\n# {{title}}\n\n## Notes on {{parent}}\n";
	const living = new LivingVault({});
	const plan = await living.plan(intention(foreign, { template }));
	await living.applies(plan);
	expect(living.texts["LSTM.md"]).toBe("---\ntype: model\nreviewed: false\nyear: 1997\nparent:\n  - \"[[RNN]]\"\n---\n# LSTM\n\n## Notes on [[RNN]]\n");
	expect(hierarchy(living.taxonomy)).toContain("LSTM < RNN");
	expect(await planFor(intention(foreign, { template: "---\na: [\n---\n" }), new LivingVault({}).context)).toMatchObject({ kind: "refused", refusal: { code: "unreadableTemplate" } });
});

test("relations of the file's owner come along with its notes, except those that this vault has", async () => {
	const document = {
		format: "model-taxonomy",
		version: 1,
		concepts: [{ id: "a", label: "A" }, { id: "b", label: "B" }],
		relations: [{ from: "a", type: "partOf", to: "b", status: "asserted" }],
		ownRelations: [{ type: "partOf", inverseName: "parts", transitive: true }],
	};
	const foreign = await read(JSON.stringify(document), "json");
	const relation = { type: "partOf", words: [], inverseWords: [], inverseName: "parts", transitive: true };
	const fresh = new LivingVault({});
	const plan = await fresh.plan(intention(foreign));
	expect(plan.decisions).toEqual([{ kind: "ownRelation", relation }]);
	await fresh.applies(plan);
	const reading = { ...defaultReadingOptions, relations: [relation] };
	const known = new LivingVault(fresh.texts, reading);
	expect(known.taxonomy.relations.map(({ from, type, to }) => [from, type, to])).toEqual([["note:A.md", "partOf", "note:B.md"]]);
	expect(inversePlan({ ...plan, steps: [] }).decisions).toEqual(plan.decisions);
	expect((await new LivingVault({}, reading).plan(intention(foreign))).decisions).toBeUndefined();
});

describe.skipIf(corporaAbsent("corpora") || !existsSync(aio))("an ontology of 442 classes", () => {
	const source = () => readFileSync(aio, "utf8");

	/** Its table, read by a reader that knows nothing of ours. */
	function wanted(): string[] {
		const [header = "", ...lines] = source().trim().split(/\r?\n/);
		const cellsOf = (line: string) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => (quoted ?? plain ?? "").replaceAll('""', '"'));
		const at = (name: string) => cellsOf(header).indexOf(name);
		const rows = lines.map(cellsOf);
		const labels = new Map(rows.map((cells) => [cells[at("id")], cells[at("label")]]));
		const list = (cell = "") => cell.split("|").map((item) => item.trim()).filter((item) => item !== "");
		return rows
			.flatMap((cells) => {
				const label = cells[at("label")] ?? "";
				const names = new Set(list(cells[at("exact_synonyms")]).filter((name) => name !== label));
				return [label, ...[...names].map((name) => `${label} = ${name}`), ...new Set(list(cells[at("parents_id")]).map((id) => `${label} < ${labels.get(id) ?? id}`))];
			})
			.sort();
	}

	test.each([
		["an empty vault", {}],
		["a vault that writes in Chinese", { "模型/胶囊网络.md": "---\n类型: 模型\n上级:\n  - \"[[神经网络]]\"\n别名:\n  - CapsNet\n---\n" }],
	])("comes back exactly, hierarchy and synonyms, from the notes made in %s", async (_, texts: Record<string, string>) => {
		const living = new LivingVault(texts);
		const before = hierarchy(living.taxonomy);
		const foreign = await read(source());
		expect([foreign.concepts.length, foreign.problems]).toEqual([442, []]);
		const plan = await living.plan(intention(foreign, { folder: "AIO" }));
		expect(plan.steps).toHaveLength(442);
		await living.applies(plan);
		expect(hierarchy(living.taxonomy)).toEqual([...before, ...wanted()].sort());
		expect(Object.keys(living.texts).filter((path) => path.startsWith("AIO/"))).toHaveLength(442);
	});

	test("comes back from SKOS as well, by way of our own export", async () => {
		const first = new LivingVault({});
		await first.applies(await first.plan(intention(await read(source()))));
		const second = new LivingVault({});
		const foreign = await read(skosTurtle(first.taxonomy, "AIO"), "ttl");
		await second.applies(await second.plan(intention(foreign)));
		expect(hierarchy(second.taxonomy)).toEqual(wanted());
	});

	test("is taken back as one step", async () => {
		const living = new LivingVault({ "mine.md": "kept\n" });
		const applied = await living.applies(await living.plan(intention(await read(source()))));
		await living.applies(inversePlan(applied));
		expect(living.texts).toEqual({ "mine.md": "kept\n" });
	});
});

test("only creates, in the words and the folder of the vault's own notes", async () => {
	const living = new LivingVault({ "模型/GRU.md": "---\n类型: 模型\n上级:\n  - \"[[RNN]]\"\n优点:\n  - 快\n---\n", "模型/RNN.md": "---\n类型: 模型\n---\n" });
	const plan = await living.plan(intention(await read("label,parents,synonyms,type,strengths,year,summary\nLSTM,RNN,长短期记忆,model,remembers|long,1997,A network.\n")));
	const text = '---\naliases:\n  - 长短期记忆\n类型: 模型\n上级:\n  - "[[RNN]]"\n优点:\n  - remembers\n  - long\n年份: 1997\n简介: A network.\n---\n';
	expect(plan.steps).toEqual([{ kind: "create", path: "模型/LSTM.md", text }]);
});

test("leaves out concepts that have a note, and lets the others refer to it", async () => {
	const living = new LivingVault({ "deep/RNN.md": "---\ntype: model\naliases: [Recurrent Neural Network]\n---\n" });
	const plan = await living.plan(intention(await read("id,label,parents\n1,Recurrent neural network,\n2,LSTM,1\n"), { folder: "" }));
	expect(plan.steps.map(({ path }) => path)).toEqual(["LSTM.md"]);
	expect(plan.steps[0]).toMatchObject({ text: expect.stringContaining("[[RNN]]") as string });
	expect(plan.warnings).toEqual([{ code: "importKnown", path: null, parameters: { count: "1", names: "Recurrent neural network" } }]);
});

test("finds another file name for what is taken, by the parent's name or a number, and keeps the label", async () => {
	const living = new LivingVault({ "bias.md": "a diary\n" });
	const foreign = await read("id,label,parents,type\n1,Bias,Society,concept\n2,Bias,,concept\n3,BIAS,Network,concept\n4,Bias,Network,concept\n5,A/B: c?,,concept\n6,#,,concept\n7,con,,concept\n");
	const plan = await living.plan(intention(foreign));
	expect(plan.steps.map(({ path }) => path).sort()).toEqual(["A-B - c.md", "BIAS (Network).md", "Bias (Society).md", "Bias 2.md", "Bias 3.md", "con_.md", "＃.md"].sort());
	expect(plan.warnings.map(({ code, parameters }) => [code, parameters.count])).toEqual([["importNumbered", "4"], ["importRepaired", "3"]]);
	await living.applies(plan);
	expect(living.texts["bias.md"]).toBe("a diary\n");
	expect(living.taxonomy.concepts.map(({ label }) => label).filter((label) => /bias|A\/B|^#$|^con$/i.test(label)).sort()).toEqual(["#", "A/B: c?", "BIAS", "Bias", "Bias", "Bias", "con"]);
});

test("writes only what is chosen; relations to the rest are left out, and said", async () => {
	const living = new LivingVault({});
	const plan = await living.plan(intention(await read("label,parents\nA,B\nB,\nC,B|Elsewhere\n"), { keys: new Set(["A", "C"]) }));
	expect(plan.steps.map(({ path }) => path)).toEqual(["A.md", "C.md"]);
	expect(plan.warnings).toEqual([{ code: "importLeftOut", path: null, parameters: { count: "2", names: "B" } }]);
	expect(plan.steps[1]).toMatchObject({ text: expect.stringContaining("[[Elsewhere]]") as string });
	const nothing = await planFor(intention(await read("label\nA\n"), { keys: new Set() }), living.context);
	expect(nothing).toMatchObject({ kind: "refused", refusal: { code: "nothingToDo" } });
});

test("cancelled half way, it leaves the vault as it was", async () => {
	const living = new LivingVault({});
	const plan = await living.plan(intention(await read(`label\n${Array.from({ length: 20 }, (_, at) => `N${at}`).join("\n")}\n`)));
	const outcome = await createVaultEditor(living.files).apply(plan, (done) => done < 10);
	expect(outcome).toMatchObject({ kind: "rolledBack", left: [] });
	expect(living.texts).toEqual({});
});

test("breathes in the middle of a long plan", async () => {
	let breaths = 0;
	const foreign = await read(`label\n${Array.from({ length: 1000 }, (_, at) => `N${at}`).join("\n")}\n`);
	await planFor(intention(foreign), { ...new LivingVault({}).context, breathe: () => Promise.resolve(void breaths++) });
	expect(breaths).toBe(10);
});

test("comes back whatever the labels are: no note is lost, none leaves its folder, none is unreadable", async () => {
	const labels = fc.uniqueArray(fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), fc.constantFrom(...HOSTILE, "../up", "/root", "a/../../b", ".hidden", "con", "x".repeat(300))), { minLength: 1, maxLength: 6 });
	await fc.assert(
		fc.asyncProperty(labels, async (names) => {
			const document = {
				format: "model-taxonomy",
				version: 1,
				concepts: names.map((label, at) => ({ id: `c${at}`, label, altLabels: names.slice(0, at), type: "model" })),
				relations: names.slice(1).map((_, at) => ({ from: `c${at + 1}`, type: "broader", to: `c${at}`, status: "asserted" })),
			};
			const foreign = await read(JSON.stringify(document), "json");
			if (foreign.concepts.length === 0) return;
			const living = new LivingVault({});
			await living.applies(await living.plan(intention(foreign, { folder: "in" })));
			const paths = Object.keys(living.texts);
			expect(paths).toHaveLength(foreign.concepts.length);
			for (const path of paths) expect(path).toMatch(/^in\/[^/]+\.md$/);
			const { taxonomy } = living;
			expect(taxonomy.diagnostics.filter(({ code }) => code === "unreadableFrontmatter")).toEqual([]);
			expect(taxonomy.relations.filter(({ type, status }) => type === "broader" && status === "asserted").length).toBe(foreign.concepts.reduce((sum, { relations }) => sum + relations.length, 0));
		}),
		{ numRuns: 80 },
	);
});
