import { describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/node/commandLine.ts";
import { folderOf } from "./folders.ts";

const vault = {
	"综述.md": [
		"# 序列模型",
		"",
		"## 循环网络 RNN",
		"",
		"优点：",
		"- 能处理变长输入",
		"",
		"缺点：",
		"- 训练慢",
		"",
		"适用场景：机器翻译、语音识别",
	].join("\n"),
	"models/GRU.md": ["---", "类型: 模型", "变体于: '[[RNN]]'", "适用任务: [机器翻译]", "---", "门控循环单元。"].join("\n"),
	"models/RNN.md": ["---", "类型: 模型", "---", "见 [[综述]]。"].join("\n"),
	"broken.md": "---\na: [\n---\n",
};

function run(...args: string[]) {
	const { out, err, status } = runCommandLine(args);
	return { out: [...out].join(""), err, status };
}

const json = (...args: string[]) => JSON.parse(run(...args, "--format", "json").out) as Record<string, never[]>;

describe("export", () => {
	test("prints one document of concepts, relations and diagnostics, sorted, the same each time", () => {
		const folder = folderOf(vault);
		const { out, err, status } = run("export", folder, "--format", "json");
		expect([err, status]).toEqual(["", 0]);
		expect(run("export", folder).out).toBe(out);
		const document = JSON.parse(out) as { concepts: { id: string }[]; relations: object[] };
		expect(document).toMatchObject({ format: "model-taxonomy", version: 1 });
		const ids = document.concepts.map(({ id }) => id);
		expect(ids).toEqual([...ids].sort());
		expect(ids).toContain("note:models/GRU.md");
		expect(document.relations).toContainEqual(
			expect.objectContaining({
				from: "note:models/GRU.md",
				type: "variantOf",
				to: "note:models/RNN.md",
				status: "asserted",
				evidence: [{ path: "models/GRU.md", line: 3, quote: "变体于: '[[RNN]]'", origin: "property" }],
			}),
		);
	});

	test("gives each concept and relation a line of its own", () => {
		const { out } = run("export", folderOf(vault));
		const lines = out.split("\n").filter((line) => /^\{"(id|from)"/.test(line));
		const { concepts, relations } = JSON.parse(out) as { concepts: object[]; relations: object[] };
		expect(lines.map((line) => JSON.parse(line.replace(/,$/, "")) as object)).toEqual([...concepts, ...relations]);
	});

	test.each(["csv", "relations-csv", "graphml", "mermaid", "skos", "canvas", "svg"])("writes %s", (format) => {
		const { out, status } = run("export", folderOf(vault), "--format", format);
		expect(status).toBe(0);
		expect(out).toContain("GRU");
	});

	test("draws under the lens and in the theme that are asked for, the same each time", () => {
		const folder = folderOf(vault);
		const tree = run("export", folder, "--format", "svg").out;
		expect(run("export", folder, "--format", "svg", "--lens", "tree").out).toBe(tree);
		expect(run("export", folder, "--format", "svg", "--lens", "lineage").out).not.toBe(tree);
		expect(run("export", folder, "--format", "svg", "--theme", "dark").out).toContain('fill="rgb(30, 30, 30)"');
		expect(run("export", folder, "--format", "canvas", "--lens", "network").out).not.toBe(run("export", folder, "--format", "canvas").out);
		expect(run("export", folder, "--format", "svg", "--lens", "cube").err).toContain("tree, radial, network, lineage");
		expect(run("find", folder, "--task", "x", "--lens", "tree").status).toBe(2);
	});

	test("of an empty folder is an empty taxonomy", () => {
		expect(json("export", folderOf({}))).toMatchObject({ concepts: [], relations: [], diagnostics: [] });
	});

	test("tells of notes that cannot be read, and reads the rest", () => {
		const bytes = new Uint8Array(600).map((_, i) => (i * 151) % 256);
		const { diagnostics, concepts } = json("export", folderOf({ ...vault, "image.md": bytes }), "--language", "zh");
		expect(diagnostics).toContainEqual(expect.objectContaining({ code: "unreadableNote", path: "image.md", message: "无法读取笔记：不是 UTF-8 文本。" }));
		expect(diagnostics).toContainEqual(expect.objectContaining({ code: "unreadableFrontmatter", path: "broken.md" }));
		expect(concepts?.length).toBeGreaterThan(3);
	});
});

describe("check", () => {
	test("lists problems by place and exits with 1 where one is an error", () => {
		const { out, status } = run("check", folderOf({ "a.md": "---\n上级: '[[b]]'\n---\n", "b.md": "---\n上级: '[[a]]'\n---\n" }));
		expect(out).toMatch(/^a\.md:2: error: /m);
		expect(status).toBe(1);
	});

	test("exits with 0 where there are none, and says so in the language asked for", () => {
		expect(run("check", folderOf({}))).toEqual({ out: "No problems.\n", err: "", status: 0 });
		expect(run("check", folderOf({}), "--language", "zh").out).toBe("没有发现问题。\n");
		expect(json("check", folderOf({}))).toEqual({ diagnostics: [] });
	});
});

describe("find", () => {
	test("only names models that have a relation, where one is asked for", () => {
		const folder = folderOf(vault);
		expect(run("find", folder, "--task", "机器翻译", "--where", "variantOf=RNN").out).toMatch(/^1\. GRU\n(?!.*\n\n2\.)/);
		expect(run("find", folder, "--task", "机器翻译", "--where", "variantOf=GRU").status).toBe(0);
		expect(run("find", folder, "--task", "机器翻译", "--where", "kin=RNN")).toMatchObject({ out: "", status: 2 });
		expect(run("find", folder, "--task", "机器翻译", "--where", "uses=RNM").err).toContain("RNN");
		expect(run("compare", folder, "RNN", "GRU", "--where", "uses=RNN").status).toBe(2);
	});

	test("ranks models with the sentence that says so", () => {
		const folder = folderOf(vault);
		const { tasks, results } = json("find", folder, "--task", "机器翻译");
		expect(tasks).toHaveLength(1);
		expect(results).toContainEqual(
			expect.objectContaining({
				concept: "note:models/GRU.md",
				reasons: [expect.objectContaining({ status: "asserted", evidence: [expect.objectContaining({ path: "models/GRU.md", line: 4 })] })],
			}),
		);
		expect(run("find", folder, "--task", "机器翻译").out).toContain("models/GRU.md:4: 适用任务: [机器翻译]");
		expect(run("find", folder, "--task", "机器翻译", "--format", "markdown").out).toMatch(/^\| Rank \| Model \|/);
	});

	test("takes several tasks, behind one option or each behind its own", () => {
		const folder = folderOf(vault);
		const once = run("find", folder, "--task", "机器翻译", "语音识别").out;
		expect(once).toContain("语音识别");
		expect(run("find", folder, "--task", "机器翻译", "--task", "语音识别").out).toBe(once);
	});

	test("offers the nearest names for an unknown task", () => {
		const { out, err, status } = run("find", folderOf(vault), "--task", "机器翻議");
		expect([out, status]).toEqual(["", 2]);
		expect(err).toContain("机器翻译");
	});
});

describe("compare", () => {
	test("puts models side by side", () => {
		const folder = folderOf(vault);
		const { concepts, rows } = json("compare", folder, "GRU", "RNN");
		expect(concepts).toEqual(["note:models/GRU.md", "note:models/RNN.md"]);
		expect(rows).toContainEqual(expect.objectContaining({ property: "variantOf" }));
		expect(run("compare", folder, "GRU", "RNN", "--format", "markdown").out).toMatch(/^\| {2}\| GRU \| RNN \|/);
		expect(run("compare", folder, "GRU", "RNN", "--language", "zh").out).toContain("GRU");
	});
});

describe("path", () => {
	test("says in words how two are related", () => {
		const folder = folderOf(vault);
		const { hops, words } = json("path", folder, "GRU", "RNN");
		expect(hops).toHaveLength(1);
		expect(words).toContain("variant of");
		expect(run("path", folder, "GRU", "RNN").out).toContain("models/GRU.md:3:");
	});

	test("says plainly where they are not", () => {
		const folder = folderOf({ "a.md": "---\ntype: model\n---\n", "b.md": "---\ntype: model\n---\n" });
		expect(json("path", folder, "a", "b")).toEqual({ hops: null });
		expect(run("path", folder, "a", "b").out).toContain("not related");
	});

	test("asks which is meant where two bear a name", () => {
		const folder = folderOf({ "x/A.md": "---\ntype: model\n---\n", "y/A.md": "---\ntype: model\n---\n", "B.md": "---\ntype: model\n---\n" });
		const { err, status } = run("path", folder, "A", "B");
		expect(status).toBe(2);
		expect(err).toContain("note:x/A.md");
		expect(err).toContain("note:y/A.md");
		expect(run("path", folder, "note:x/A.md", "B").status).toBe(0);
	});
});

describe("what cannot be done exits with 2, a message and no document:", () => {
	test.each([
		["no command", [], "Say what to do."],
		["an unknown command", ["draw", "."], "“draw”"],
		["an inherited member for a command", ["toString", "."], "“toString”"],
		["no folder", ["export"], "Say which folder to read."],
		["a folder that is not there", ["export", "/no/such/place"], "There is no folder “/no/such/place”."],
		["a file for a folder", ["export", import.meta.filename], "is a file"],
		["an unknown option", ["export", ".", "--deep"], "“--deep”"],
		["an option of another command", ["export", ".", "--task", "x"], "“--task”"],
		["an option without value", ["export", ".", "--format"], "“--format”"],
		["an unknown format", ["check", ".", "--format", "svg"], "text, json"],
		["an unknown language", ["check", ".", "--language", "fr"], "zh, en"],
		["too few names", ["path", ".", "a"], "2"],
		["too many names", ["path", ".", "a", "b", "c"], "“c”"],
		["names where none belong", ["export", ".", "a"], "“a”"],
		["settings that are not there", ["export", ".", "--settings", "/no/data.json"], "“/no/data.json”"],
	])("%s", (_case, args, message) => {
		const { out, err, status } = run(...args);
		expect([out, status]).toEqual(["", 2]);
		expect(err).toContain(message);
	});

	test("in Chinese where that is asked for, wherever it stands", () => {
		expect(run("export", "/no/such/place", "--language", "zh").err).toBe("文件夹“/no/such/place”不存在。\n");
		expect(run("--language", "zh", "export", "--deep").err).toContain("没有“--deep”这个选项");
	});

	test("but help is help", () => {
		const { out, status } = run("--help");
		expect(status).toBe(0);
		expect(out).toContain("taxonomy export FOLDER");
	});
});

describe("stored settings", () => {
	test("colour the picture, by category and by type, in colours of their own too", () => {
		const colours = { by: "category", categories: { RNN: "#12ab90" }, types: { model: "#a0b0c0" } };
		const folder = folderOf({ ...vault, "s.json": JSON.stringify({ colours, reading: { sources: { all: true } } }), "t.json": JSON.stringify({ colours: { ...colours, by: "type" } }) });
		const drawn = (...settings: string[]) => run("export", folder, "--format", "svg", "--theme", "dark", ...settings).out;
		const [own, byType] = ["rgb(18, 171, 144)", "rgb(160, 176, 192)"];
		const plain = drawn();
		const [category, type] = ["s", "t"].map((name) => drawn("--settings", `${folder}/${name}.json`));
		expect([plain, category, type].map((svg) => [own, byType].map((colour) => svg?.includes(colour)))).toEqual([[false, false], [true, false], [false, true]]);
	});

	test("decide which notes are sources and what properties mean", () => {
		const settings = { reading: { properties: { 继承自: "variantOf" }, sources: { ignoredFolders: ["models"] } } };
		const folder = folderOf({
			"a.md": "---\n类型: 模型\n继承自: '[[b]]'\n---\n",
			"b.md": "---\n类型: 模型\n---\n",
			"models/c.md": "---\n类型: 模型\n变体于: '[[b]]'\n---\n",
			".obsidian/data.json": JSON.stringify(settings),
		});
		const { relations } = json("export", folder, "--settings", `${folder}/.obsidian/data.json`) as never as { relations: { from: string }[] };
		expect(relations.map(({ from }) => from)).toEqual(["note:a.md"]);
	});

	test("that are damaged in parts take what is initial there", () => {
		const folder = folderOf({ "a.md": "---\n变体于: '[[b]]'\n---\n", "s.json": '{"reading": {"prose": 7, "relations": [null, {"type": 1}, {"type": "x"}], "sources": []}}' });
		expect(run("export", folder, "--settings", `${folder}/s.json`).status).toBe(0);
	});

	test("that are no object or no JSON cannot be used", () => {
		const folder = folderOf({ "list.json": "[]", "text.json": "hello" });
		const { err, status } = run("export", folder, "--settings", `${folder}/list.json`);
		expect(status).toBe(2);
		expect(err).toContain("no JSON object");
		expect(run("export", folder, "--settings", `${folder}/text.json`).status).toBe(2);
	});
});
