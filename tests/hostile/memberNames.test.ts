import { describe, expect, test } from "vitest";
import { conceptsCsv } from "../../src/core/export/csv.ts";
import { resolveName } from "../../src/core/query/resolveName.ts";
import { defaultReadingOptions, type ReadingOptions } from "../../src/core/vocabulary/readingOptions.ts";
import { parseSettings } from "../../src/obsidian/settings/settings.ts";
import { LivingVault } from "../core/authoring/livingVault.ts";
import { expectUnpolluted } from "./bounded.ts";
import { MEMBER_NAMES } from "./hostileWords.ts";
import { indexOf } from "./readVault.ts";

/** Those that YAML does not take for another kind of value. */
const names = MEMBER_NAMES.filter((name) => /[a-z]/i.test(name) && !["null", "true", "NaN"].includes(name));
const taxonomyOf = (texts: Record<string, string>, options: ReadingOptions = defaultReadingOptions) => indexOf(new Map(Object.entries(texts)), options).index.snapshot();

/** A settings file in which the name is a property, a type word, a relation and its word at once. */
const taught = (name: string) => parseSettings(JSON.parse(`{"reading":{"properties":{"${name}":"${name}"},"typeWords":{"${name}":"${name}"},"relations":[{"type":"${name}","words":["${name}"],"inverseWords":[]}]}}`) as Record<string, unknown>).reading;

describe.each(names)("a vault in which everything is named %s", (name) => {
	test("holds it as a concept, with its parent, its alias and its strength", () => {
		const taxonomy = taxonomyOf({ [`${name}.md`]: `---\naliases: [alias of ${name}]\nparent: "[[Up ${name}]]"\n优点: ${name}\n---\n`, "Other.md": `---\nparent: "[[${name}]]"\n---\n` });
		const [concept] = taxonomy.named(name);
		expect(concept).toMatchObject({ id: `note:${name}.md`, label: name, altLabels: [`alias of ${name}`] });
		// In a claim, two underscores are Markdown's own and go.
		expect(concept!.strengths.map(({ text }) => text)).toEqual([name.replace(/^__(.+)__$/, "$1")]);
		expect(taxonomy.outgoing(concept!.id).map(({ type, to }) => [type, taxonomy.concept(to)?.label])).toContainEqual(["broader", `Up ${name}`]);
		expect(taxonomy.incoming(concept!.id).map(({ from }) => taxonomy.concept(from)?.label)).toContain("Other");
		expect(resolveName(taxonomy, name)).toMatchObject({ kind: "found", concept: { label: name } });
		expect(conceptsCsv(taxonomy)).toContain(name);
		expectUnpolluted();
	});

	test("gives no type by a folder, a tag or a property of that name, which mean nothing", () => {
		const taxonomy = taxonomyOf({ [`${name}/Plain.md`]: `---\nparent: "[[Up]]"\n${name}: x\ntags: [${name}]\ntype: ${name}\n---\n#${name}\n` });
		const [plain] = taxonomy.named("Plain");
		expect(typeof (plain!.type ?? "")).toBe("string");
		expect(plain!.typeReason).not.toBe("folder");
		expect(plain!.typeReason).not.toBe("tag");
	});

	test("uses it as a relation and a type where the settings say so", () => {
		const taxonomy = taxonomyOf({ "A.md": `---\n${name}: "[[B]]"\ntype: ${name}\n---\n`, "B.md": "" }, taught(name));
		const [a] = taxonomy.named("A");
		expect(taxonomy.outgoing(a!.id).map(({ type }) => type)).toContain(name);
		expect(a!.type).toBe(name);
		expectUnpolluted();
	});

	test("is written to under that name", async () => {
		const vault = new LivingVault({ "A.md": `---\n${name}: "[[B]]"\ntype: ${name}\n---\n`, "B.md": "---\ntype: model\n---\n" }, taught(name));
		await vault.does({ kind: "connect", from: vault.id("B"), type: name, to: vault.id("A") });
		expect(vault.texts["B.md"]).toContain(`${name}: "[[A]]"`);
		expectUnpolluted();
	});
});
