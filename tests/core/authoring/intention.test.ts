import { describe, expect, test } from "vitest";
import { dismissalPlan } from "../../../src/core/authoring/decisionPlan.ts";
import { inversePlan } from "../../../src/core/authoring/editPlan.ts";
import type { Intention } from "../../../src/core/authoring/intention.ts";
import { createVaultEditor } from "../../../src/core/authoring/vaultEditor.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { FaultyFiles } from "./faultyFiles.ts";
import { LivingVault } from "./livingVault.ts";

describe("connecting", () => {
	test("writes into the property that the note has for the relation, whatever its name", async () => {
		const vault = new LivingVault({
			"RNN.md": "---\n# made by hand\n类型: 模型\nup:\n  - '[[序列模型]]' # sure\n---\nbody\n",
			"LSTM.md": "---\n类型: 模型\n上级: \"[[RNN]]\"\n---\n",
		});
		await vault.does({ kind: "connect", from: vault.id("RNN"), type: "broader", to: vault.id("LSTM") });
		expect(vault.texts["RNN.md"]).toBe("---\n# made by hand\n类型: 模型\nup:\n  - '[[序列模型]]' # sure\n  - '[[LSTM]]'\n---\nbody\n");
	});

	test("links by path where the name alone would lead elsewhere", async () => {
		const vault = new LivingVault({ "a/X.md": "---\ntype: model\n---\n", "X.md": "---\ntype: model\nyear: 1999\n---\n", "Y.md": "---\ntype: model\n---\n" });
		const deep = vault.taxonomy.concepts.find(({ id }) => id === "note:a/X.md")!;
		await vault.does({ kind: "connect", from: vault.id("Y"), type: "basedOn", to: deep.id });
		expect(vault.texts["Y.md"]).toBe('---\ntype: model\nbased on:\n  - "[[a/X]]"\n---\n');
		expect(vault.taxonomy.outgoing(vault.id("Y")).map(({ to }) => to)).toContain("note:a/X.md");
	});

	test("uses the other note where only that one exists, if there is a word for it", async () => {
		const vault = new LivingVault({ "CNN.md": "---\ntype: model\nvariants: [\"[[ResNet]]\"]\n---\n" });
		await vault.does({ kind: "connect", from: vault.id("ResNet"), type: "contrastsWith", to: vault.id("CNN") });
		expect(vault.texts["CNN.md"]).toContain('contrasts with: ["[[ResNet]]"]');
		expect(await vault.refusal({ kind: "connect", from: vault.id("ResNet"), type: "suitedFor", to: vault.id("CNN") })).toBe("noInverseProperty");
	});

	test("has nothing to do where the note says so already, and refuses a concept to itself", async () => {
		const vault = new LivingVault({ "A.md": "---\ntype: model\nparent: \"[[B|bee]]\"\n---\n", "B.md": "---\ntype: category\n---\n" });
		expect(await vault.refusal({ kind: "connect", from: vault.id("A"), type: "broader", to: vault.id("B") })).toBe("nothingToDo");
		expect(await vault.refusal({ kind: "connect", from: vault.id("A"), type: "broader", to: vault.id("A") })).toBe("sameConcept");
	});

	test("accepts a suggestion by writing it, and dismisses one without writing", async () => {
		const vault = new LivingVault({
			"GPT.md": "---\ntype: model\nparent: \"[[Language model]]\"\n---\n\nGPT is based on [[Transformer]].\n",
			"Transformer.md": "---\ntype: model\n---\n",
			"Language model.md": "---\ntype: category\n---\n",
		});
		const suggestion = vault.taxonomy.outgoing(vault.id("GPT")).find(({ status }) => status === "suggested")!;
		expect(suggestion).toMatchObject({ type: "basedOn", to: "note:Transformer.md" });
		expect(dismissalPlan(suggestion, vault)).toEqual({
			summary: { code: "dismiss", parameters: { name: "GPT", relation: "basedOn", other: "Transformer" }, undoes: false },
			steps: [],
			warnings: [],
			decisions: [{ kind: "dismiss", from: "note:GPT.md", type: "basedOn", to: "note:Transformer.md", path: "GPT.md" }],
		});
		const applied = await vault.does({ kind: "accept", from: suggestion.from, type: suggestion.type, to: suggestion.to });
		expect(applied.summary.code).toBe("accept");
		expect(vault.says("GPT")).toContain("basedOn Transformer");
	});
});

describe("moving", () => {
	const texts = {
		"LSTM.md": '---\ntype: model\nparent: [[[CNN]], "[[Memory]]"]\n---\n',
		"CNN.md": "---\ntype: model\n---\n",
		"RNN.md": "---\ntype: model\n---\n",
	};

	test("puts the new parent in the place of the old one and keeps the others", async () => {
		const vault = new LivingVault(texts);
		await vault.does({ kind: "move", concept: vault.id("LSTM"), leaves: vault.id("Memory"), to: vault.id("RNN") });
		expect(vault.texts["LSTM.md"]).toBe('---\ntype: model\nparent: [[[CNN]], "[[RNN]]"]\n---\n');
	});

	test("rewords an inline field", async () => {
		const vault = new LivingVault({ "A.md": "# A\n\nParents: [[B]], [[C]], other words\n", "B.md": "---\ntype: category\n---\n", "C.md": "---\ntype: category\n---\n", "D.md": "---\ntype: category\n---\n" }, {
			...(await import("../../../src/core/vocabulary/readingOptions.ts")).defaultReadingOptions,
			sources: { all: true, folders: [], tags: [], ignoredFolders: [] },
		});
		await vault.does({ kind: "move", concept: vault.id("A"), leaves: vault.id("C"), to: vault.id("D") });
		expect(vault.texts["A.md"]).toBe("# A\n\nParents: [[B]], [[D]], other words\n");
		await vault.does({ kind: "disconnect", from: vault.id("A"), type: "broader", to: vault.id("B") });
		expect(vault.texts["A.md"]).toBe("# A\n\nParents: [[D]], other words\n");
	});

	test("takes the child out of the old parent's own list", async () => {
		const vault = new LivingVault({ "P.md": '---\ntype: category\nchildren:\n  - "[[A]]"\n  - "[[B]]"\n---\n', "A.md": "---\ntype: model\n---\n", "Q.md": "---\ntype: category\n---\n" });
		const plan = await vault.plan({ kind: "move", concept: vault.id("A"), leaves: vault.id("P"), to: vault.id("Q") });
		expect(plan.steps.map(({ path }) => path)).toEqual(["A.md", "P.md"]);
		await vault.applies(plan);
		expect(vault.texts["P.md"]).toBe('---\ntype: category\nchildren:\n  - "[[B]]"\n---\n');
		expect(vault.says("A")).toEqual(["broader Q"]);
	});

	test("refuses to put a concept below itself", async () => {
		const vault = new LivingVault({ "A.md": "---\ntype: category\n---\n", "B.md": '---\ntype: model\nparent: "[[A]]"\n---\n' });
		expect(await vault.refusal({ kind: "move", concept: vault.id("A"), leaves: null, to: vault.id("B") })).toBe("wouldCycle");
	});
});

describe("changing what a note is and is called", () => {
	test("retypes in the note's own property and word", async () => {
		const vault = new LivingVault({ "A.md": "---\n类型: [模型, ai] # kind\n---\n", "B.md": "---\n类型: 概念\n---\n" });
		await vault.does({ kind: "retype", concept: vault.id("A"), type: "concept" });
		expect(vault.texts["A.md"]).toBe("---\n类型: [概念, ai] # kind\n---\n");
		expect(vault.concept("A").type).toBe("concept");
	});

	test("adds an alias where Obsidian looks for it", async () => {
		const vault = new LivingVault({ "A.md": "---\ntype: model\n---\n" });
		await vault.does({ kind: "addAlias", concept: vault.id("A"), alias: "Alpha" });
		expect(vault.texts["A.md"]).toBe("---\ntype: model\naliases:\n  - Alpha\n---\n");
		expect(vault.concept("Alpha").label).toBe("A");
	});

	test("renames the file, lists the links that the host rewrites, and keeps the old name as an alias", async () => {
		const vault = new LivingVault({
			"m/RNN.md": "---\ntype: model\n---\nsee [[RNN]]\n",
			"LSTM.md": "---\ntype: model\nparent: [[RNN]]\nbased on: \"[[rnn|the net]]\"\n---\n![[m/RNN#Gates]]\n",
		});
		const before = vault.texts;
		const plan = await vault.plan({ kind: "rename", concept: vault.id("RNN"), label: "Recurrent network", keepsAlias: true });
		expect(plan.steps.map(({ kind, path }) => `${kind} ${path}`)).toEqual(["change m/RNN.md", "change LSTM.md", "rename m/RNN.md"]);
		const applied = await vault.applies(plan);
		expect(vault.texts).toEqual({
			"m/Recurrent network.md": "---\ntype: model\naliases:\n  - RNN\n---\nsee [[Recurrent network]]\n",
			"LSTM.md": "---\ntype: model\nparent: [[Recurrent network]]\nbased on: \"[[Recurrent network|the net]]\"\n---\n![[Recurrent network#Gates]]\n",
		});
		expect(vault.says("LSTM")).toEqual(["basedOn Recurrent network", "broader Recurrent network"]);
		await vault.applies(inversePlan(applied));
		expect(vault.texts).toEqual(before);
	});

	test("renames the heading where that gives the name, and leaves the file", async () => {
		const vault = new LivingVault({ "2024-07 notes.md": "---\ntype: model\n---\n# BERT\n" });
		await vault.does({ kind: "rename", concept: vault.id("BERT"), label: "RoBERTa", keepsAlias: false });
		expect(vault.texts).toEqual({ "2024-07 notes.md": "---\ntype: model\n---\n# RoBERTa\n" });
	});

	test("keeps a name that no file can bear in a property", async () => {
		const vault = new LivingVault({ "A.md": "---\ntype: model\n---\n" });
		const plan = await vault.plan({ kind: "rename", concept: vault.id("A"), label: "What is A?", keepsAlias: false });
		expect(plan.warnings.map(({ code }) => code)).toEqual(["nameRepaired"]);
		await vault.applies(plan);
		expect(vault.texts).toEqual({ "What is A.md": "---\ntype: model\ntitle: What is A?\n---\n" });
	});

	test("needs a note to write to", async () => {
		const vault = new LivingVault({ "A.md": '---\ntype: model\nparent: "[[B]]"\n---\n' });
		expect(await vault.refusal({ kind: "retype", concept: vault.id("B"), type: "category" })).toBe("noNote");
	});
});

describe("merging duplicates", () => {
	test("unites names, properties and texts, lets links follow, and gives all of it back on undo", async () => {
		const vault = new LivingVault({
			"LLM大模型.md": "---\n类型: 模型\n上级: \"[[Transformer]]\"\nstatus: draft\ntags: [a]\n---\n## 缺点\n\n- 慢\n",
			"x/Large Language Model.md": "---\r\n类型: 概念\r\naliases: LLM\r\n上级: [\"[[Transformer]]\", \"[[NLP]]\"]\r\nstatus: done\r\ntags:\r\n  - b\r\nnested:\r\n  k: 1\r\n---\r\n# Large Language Model\r\n\r\nSee [[#Use]] and [[LLM大模型]].\r\n\r\n## Use\r\n\r\nMuch.",
			"GPT.md": "---\n类型: 模型\n变体于: \"[[Large Language Model]]\"\n---\n[[Large Language Model]], [[x/Large Language Model|big]], ![[Large Language Model#Use]]\n\n| a | [[Large Language Model]] |\n|---|---|\n",
			"Transformer.md": "---\n类型: 模型\n相关: [\"[[Large Language Model]]\"]\n---\n",
		});
		const before = vault.texts;
		const plan = await vault.plan({ kind: "merge", keep: vault.id("LLM大模型"), drop: vault.id("Large Language Model") });
		expect(plan.warnings.map(({ code, parameters }) => `${code} ${parameters.name}`)).toEqual(["propertyKeptInText 类型", "propertyKeptInText status", "propertyKeptInText nested"]);
		expect(plan.steps.map(({ kind, path }) => `${kind} ${path}`).at(-1)).toBe("trash x/Large Language Model.md");
		const applied = await vault.applies(plan);
		expect(vault.texts["LLM大模型.md"]).toBe(
			[
				"---", "类型: 模型", "上级: [\"[[Transformer]]\", \"[[NLP]]\"]", "status: draft", "tags: [a, b]", "aliases: [Large Language Model, LLM]", "---",
				"## 缺点", "", "- 慢", "", "```yaml", "类型: 概念", "status: done", "nested:", "  k: 1", "```", "",
				"# Large Language Model", "", "See [[#Use]] and [[LLM大模型]].", "", "## Use", "", "Much.", "",
			].join("\n"),
		);
		expect(vault.texts["GPT.md"]).toBe("---\n类型: 模型\n变体于: \"[[LLM大模型]]\"\n---\n[[LLM大模型|Large Language Model]], [[LLM大模型|big]], ![[LLM大模型#Use]]\n\n| a | [[LLM大模型\\|Large Language Model]] |\n|---|---|\n");
		expect(vault.texts["Transformer.md"]).toContain('相关: ["[[LLM大模型]]"]');
		expect("x/Large Language Model.md" in vault.texts).toBe(false);
		expect(vault.concept("LLM").id).toBe(vault.id("LLM大模型"));
		expect(vault.says("GPT")).toContain(`variantOf ${vault.concept("LLM").label}`);
		await vault.applies(inversePlan(applied));
		expect(vault.texts).toEqual(before);
	});

	test("of a note and a mere name adds the alias and lets the name's links lead to the note", async () => {
		const vault = new LivingVault({ "CNN.md": "---\ntype: model\n---\n", "X.md": '---\ntype: model\nparent: "[[Convnet]]"\n---\n[[Convnet]]\n' });
		await vault.does({ kind: "merge", keep: vault.id("Convnet"), drop: vault.id("CNN") });
		expect(vault.texts).toEqual({
			"CNN.md": "---\ntype: model\naliases:\n  - Convnet\n---\n",
			"X.md": '---\ntype: model\nparent: "[[CNN]]"\n---\n[[CNN|Convnet]]\n',
		});
	});

	test("of two names makes the note that bears both", async () => {
		const vault = new LivingVault({ "X.md": '---\ntype: model\nparent: ["[[Deep net]]", "[[Deep neural network]]"]\n---\n' });
		const applied = await vault.does({ kind: "merge", keep: vault.id("Deep neural network"), drop: vault.id("Deep net") });
		expect(applied.summary.code).toBe("merge");
		expect(vault.concept("Deep net").id).toBe(vault.id("Deep neural network"));
	});
});

describe("disconnecting", () => {
	test("takes out what a note states of itself, in a property or a field", async () => {
		const vault = new LivingVault({ "A.md": '---\ntype: model\nparent: ["[[A]]", "[[C]]"]\n---\n', "B.md": "---\ntype: model\n---\n\nParents: [[B]], [[C]]\n" });
		for (const label of ["A", "B"]) {
			const { fix } = vault.taxonomy.diagnostics.find(({ concepts }) => concepts.includes(vault.id(label)))!;
			if (fix?.kind !== "removeRelation") throw new Error("no fix");
			await vault.does({ ...fix, kind: "disconnect" });
		}
		expect(vault.texts).toEqual({ "A.md": '---\ntype: model\nparent: ["[[C]]"]\n---\n', "B.md": "---\ntype: model\n---\n\nParents: [[C]]\n" });
		expect(vault.taxonomy.diagnostics).toEqual([]);
	});

	test("takes a relation out of a property, and refuses where only a sentence says it", async () => {
		const vault = new LivingVault({ "A.md": '---\ntype: model\nbased on: ["[[B]]", "[[C]]"]\n---\n', "S.md": "---\ntype: category\n---\n## RNN\n\n- 优点：好\n\n### LSTM\n\n- 优点：长\n" });
		await vault.does({ kind: "disconnect", from: vault.id("A"), type: "basedOn", to: vault.id("B") });
		expect(vault.texts["A.md"]).toBe('---\ntype: model\nbased on: ["[[C]]"]\n---\n');
		const relation = vault.taxonomy.outgoing(vault.id("LSTM")).find(({ status }) => status === "asserted");
		expect(relation).toBeDefined();
		expect(await vault.refusal({ kind: "disconnect", from: relation!.from, type: relation!.type, to: relation!.to })).toBe("statedInText");
	});
});

test("a host that dies while words move from note to note leaves them twice, but never not at all", async () => {
	const texts = {
		"survey.md": "# Models\n\n## RNN\n\n- 优点：sequences\n\n### LSTM\n\n- 优点：memory\n\n## CNN\n\n- 缺点：order\n",
		"A.md": "---\ntype: model\n---\nalpha [[B]]\n",
		"B.md": "---\ntype: model\nyear: 2001 # perhaps\n---\nbeta\n",
	};
	const probe = new LivingVault(texts);
	const intentions: Intention[] = [
		{ kind: "surveyToNotes", choice: { path: toNotePath("survey.md"), lines: [3, 7, 11], mode: "move", folder: "m" } },
		{ kind: "merge", keep: probe.id("A"), drop: probe.id("B") },
	];
	const words = Object.values(texts).join(" ").replace(/\[\[B\]\]/g, "").match(/[\p{L}\d]{3,}/gu)!;
	for (const intention of intentions) {
		const plan = await probe.plan(intention);
		for (let failing = 0; ; failing++) {
			const vault = new LivingVault(texts);
			const files = new FaultyFiles(vault.files, (operation) => operation >= failing && "before");
			const outcome = await createVaultEditor(files).apply(plan);
			const left = Object.values(vault.texts).join(" ");
			for (const word of words) expect(left).toContain(word);
			if (outcome.kind === "applied") break;
		}
	}
});
