import { expect, test } from "vitest";
import { claimsIn, conceptsIn, relationsIn } from "../../statements.ts";

const kettles = `# Kettles compared

## Gooseneck kettle
Pros:
- precise pouring
Cons:
- small
Best for: pour-over coffee

## Stovetop kettle
Pros: needs no socket
Cons: slow
`;

test("strengths and uses of things that are no models make no concepts", () => {
	expect(conceptsIn(kettles)).toEqual([]);
	expect(relationsIn(kettles)).toEqual([]);
	expect(claimsIn("# 帐篷\n\n## 隧道帐\n优点：空间大\n缺点：怕侧风\n\n## 圆顶帐\n优点：稳\n适用场景：高山露营\n")).toEqual([]);
});

test("a word of the trade suffices: the note is about models then", () => {
	expect(conceptsIn("## Conv1D block\nPros: cheap\n\n## Attention block\nCons: needs memory\n\nBoth sit in the same neural network.")).toHaveLength(2);
});

test("several common words show it as well, one or two do not", () => {
	const sections = (last: string) => `## 甲模块\n优点：很快\n缺点：太旧\n\n## 乙模块\n优点：很稳\n缺点：太慢\n\n${last}`;
	expect(claimsIn(sections("两者都只是模型。"))).toEqual([]);
	expect(claimsIn(sections("两个模型都在同一份样本上训练。"))).not.toEqual([]);
});

test("names of models show it too, if there are two", () => {
	expect(conceptsIn("# 闲谈\n\n## 门控网络\n优点：快\n\n## 记忆网络\n缺点：慢\n")).toHaveLength(2);
	expect(conceptsIn("# 出行\n\n## 铁路网络\n优点：快\n\n## 长途大巴\n缺点：慢\n")).toEqual([]);
});

test("who says that a note is read, is believed", () => {
	expect(conceptsIn(`---\ntaxonomy: true\n---\n${kettles}`).length).toBeGreaterThan(1);
	expect(conceptsIn(kettles, { sources: { all: false, folders: ["kitchen"], tags: [], ignoredFolders: [] } }, "kitchen/kettles.md").length).toBeGreaterThan(1);
});

test("a parent among the properties places any note, yet what it weighs below is not read", () => {
	const note = `---\nparent: "[[Kitchen]]"\n---\n${kettles}`;
	expect(relationsIn(note)).toEqual(["this note -broader-> [[Kitchen]]"]);
	expect(claimsIn(note)).toEqual([]);
});

test("networks of cables and machines of other kinds are no models", () => {
	expect(conceptsIn("# Topologies\n\n## Star network\nPros: easy to manage\n\n## Mesh network\nCons: costly cabling\n")).toEqual([]);
});
