import { describe, expect, test } from "vitest";
import { draftObjections } from "../../../src/core/authoring/newNote.ts";
import { draftBeside, draftOfConcept, emptyDraft } from "../../../src/core/authoring/noteDraft.ts";
import { LivingVault } from "./livingVault.ts";

/** A gardener's vault: Chinese property names in a fixed order, dates with the time, notes of models in one folder. */
function garden(): LivingVault {
	const note = (created: string, type: string, rest: string) => `---\n类型: ${type}\naliases: []\ntags: [ai]\n创建时间: ${created}\n完成时间:\n${rest}---\n`;
	return new LivingVault({
		"模型/RNN.md": note("2024-07-18 17:02", "模型", '上级: "[[序列模型]]"\n适用任务: [机器翻译]\n'),
		"模型/CNN.md": note("2024-07-19 09:30", "模型", '上级: "[[视觉模型]]"\n适用任务: [图像分类]\n'),
		"模型/Transformer.md": note("2024-08-01 10:00", "模型", '上级: "[[序列模型]]"\n基于: "[[RNN]]"\n适用任务: [机器翻译]\n'),
		"类别/序列模型.md": note("2024-07-01 08:00", "类别", ""),
		"类别/视觉模型.md": note("2024-07-01 08:00", "类别", ""),
	});
}

describe("a new model note", () => {
	test("is written in the vault's own words, order, dates and folder", async () => {
		const vault = garden();
		await vault.does({
			kind: "newNote",
			template: null,
			draft: {
				...emptyDraft,
				label: "LSTM",
				aliases: ["长短期记忆网络"],
				relations: [
					{ type: "suitedFor", to: { concept: vault.id("机器翻译") } },
					{ type: "broader", to: { concept: vault.id("序列模型") } },
					{ type: "variantOf", to: { concept: vault.id("RNN") } },
				],
				strengths: ["能记住长距离依赖", "稳定: 梯度不易消失"],
				year: 1997,
			},
		});
		expect(vault.texts["模型/LSTM.md"]).toBe(
			[
				"---",
				"类型: 模型",
				"aliases: [长短期记忆网络]",
				"tags: [ai]",
				"创建时间: 2025-03-09 08:05",
				"完成时间:",
				'上级: "[[序列模型]]"',
				'变体于: ["[[RNN]]"]',
				"适用任务: [机器翻译]",
				'优点: [能记住长距离依赖, "稳定: 梯度不易消失"]',
				"年份: 1997",
				"---",
				"",
			].join("\n"),
		);
		expect(vault.says("LSTM")).toEqual(["broader 序列模型", "suitedFor 机器翻译", "variantOf RNN"]);
		expect(vault.concept("LSTM").type).toBe("model");
		expect(vault.concept("LSTM").year).toBe(1997);
		expect(vault.concept("长短期记忆网络").label).toBe("LSTM");
	});

	test("speaks English where the vault does not tell", async () => {
		const vault = new LivingVault({});
		await vault.does({ kind: "newNote", template: null, draft: { ...emptyDraft, label: "BERT", relations: [{ type: "basedOn", to: { label: "Transformer" } }] } });
		expect(vault.texts["BERT.md"]).toBe('---\ntype: model\nbased on:\n  - "[[Transformer]]"\n---\n');
		expect(vault.says("BERT")).toEqual(["basedOn Transformer"]);
	});

	test("fills the user's template, leaves other plugins' marks alone and keeps its text", async () => {
		const vault = garden();
		const template = [
			"---", "aliases: [{{aliases}}]", "类型: # choose", "title: {{title}}", "上级: ", "created: {{date:YYYY/MM/DD}} {{time}}", "id: \"{{title}}\"", "---",
			"# {{title}}", "<% tp.file.cursor() %> under {{parent}}, {{unknown}}", "",
		].join("\n");
		await vault.does({
			kind: "newNote",
			template,
			draft: { ...emptyDraft, label: "GRU: gated", aliases: ["门控", "a, b"], relations: [{ type: "broader", to: { concept: vault.id("序列模型") } }] },
		});
		expect(vault.texts["模型/GRU - gated.md"]).toBe(
			[
				"---", 'aliases: [门控, "a, b"]', "类型: 模型 # choose", 'title: "GRU: gated"', '上级: "[[序列模型]]"', "created: 2025/03/09 08:05", 'id: "GRU - gated"', "---",
				"# GRU - gated", "<% tp.file.cursor() %> under [[序列模型]], {{unknown}}", "",
			].join("\n"),
		);
	});

	test("refuses a template whose properties cannot be read afterwards", async () => {
		const vault = garden();
		expect(await vault.refusal({ kind: "newNote", template: "---\na: 1\n  b: [\n---\n", draft: { ...emptyDraft, label: "X" } })).toBe("unreadableTemplate");
	});

	test("answers nothing that Templater is to fill in", async () => {
		const vault = new LivingVault({});
		const template = '---\ntitle: <% tp.file.title %>\ntype: "<% tp.system.prompt(\'Type\') %>"\nparent:\n---\n# <% tp.file.title %>\n<% tp.file.cursor() %>\n';
		await vault.does({ kind: "newNote", template, draft: { ...emptyDraft, label: "GRU: gated", relations: [{ type: "broader", to: { label: "RNN" } }] } });
		expect(vault.texts["GRU - gated.md"]).toBe(template.replace("parent:", 'parent:\n  - "[[RNN]]"'));
		await vault.does({ kind: "newNote", template: "# <% tp.file.title %>\n", draft: { ...emptyDraft, label: "GAN", type: null } });
		expect(vault.texts["GAN.md"]).toBe("# <% tp.file.title %>\n");
	});

	test("takes up what is known of a placeholder, and its links then lead to the note", async () => {
		const vault = garden();
		vault.files.put("调研.md" as never, "# 调研\n\n[[Mamba]]\n");
		const draft = draftOfConcept(vault.concept("机器翻译"), vault.taxonomy);
		expect(draft).toMatchObject({ label: "机器翻译", type: "task", concept: vault.id("机器翻译") });
		await vault.does({ kind: "newNote", template: null, draft });
		expect(vault.concept("机器翻译").presence).toBe("note");
		expect(vault.says("RNN")).toContain("suitedFor 机器翻译");
	});

	test("lies where the links to its placeholder already point", async () => {
		const vault = new LivingVault({ "A.md": '---\ntype: model\nbased on: "[[papers/old/Elman net|Elman]]"\n---\n' });
		await vault.does({ kind: "newNote", template: null, draft: draftOfConcept(vault.concept("Elman net"), vault.taxonomy) });
		expect(Object.keys(vault.texts)).toEqual(["A.md", "papers/old/Elman net.md"]);
		expect(vault.says("A")).toEqual(["basedOn Elman net"]);
	});

	test("as a task of a model is stated by the model's note", async () => {
		const vault = garden();
		await vault.does({ kind: "newNote", template: null, draft: draftBeside("task", "语音识别", { relation: "suitedFor", other: vault.id("RNN"), newNoteIs: "to" }) });
		expect(vault.texts["模型/RNN.md"]).toContain("适用任务: [机器翻译, 语音识别]");
		expect(vault.says("RNN")).toContain("suitedFor 语音识别");
		expect(vault.concept("语音识别").presence).toBe("note");
	});

	test("as a parent of a concept without a note states it by the inverse property", async () => {
		const vault = new LivingVault({ "A.md": "---\ntype: model\nparent: \"[[B]]\"\n---\n" });
		await vault.does({ kind: "newNote", template: null, draft: draftBeside("category", "C", { relation: "broader", other: vault.id("B"), newNoteIs: "to" }) });
		expect(vault.texts["C.md"]).toContain('children:\n  - "[[B]]"');
		expect(vault.says("B")).toEqual(["broader C"]);
	});
});

describe("while a name is typed", () => {
	test("says which names and aliases are taken", () => {
		const vault = garden();
		const { warnings, refusal } = draftObjections({ ...emptyDraft, label: "rnn", folder: "别处", aliases: ["cnn"] }, vault.context);
		expect(refusal).toBeNull();
		expect(warnings.map(({ code, parameters }) => [code, parameters.other])).toEqual([["sameFileName", undefined], ["nameTaken", "RNN"], ["aliasTaken", "CNN"]]);
	});

	test("refuses a file that stands there, in whatever letters", () => {
		const { refusal } = draftObjections({ ...emptyDraft, label: "rnn" }, garden().context);
		expect(refusal).toMatchObject({ code: "noteExists", path: "模型/RNN.md" });
	});

	test("refuses a name of which nothing can be kept", () => {
		expect(draftObjections({ ...emptyDraft, label: " ?* " }, garden().context).refusal?.code).toBe("emptyName");
	});
});
