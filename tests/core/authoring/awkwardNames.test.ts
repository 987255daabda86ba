import fc from "fast-check";
import { expect, test } from "vitest";
import { inversePlan } from "../../../src/core/authoring/editPlan.ts";
import { planFor, type Intention } from "../../../src/core/authoring/intention.ts";
import { emptyDraft } from "../../../src/core/authoring/noteDraft.ts";
import { noteName, plainName } from "../../../src/core/authoring/noteName.ts";
import { LivingVault } from "./livingVault.ts";

const names = [
	"[[GRU]]", "A [[B]] c", "a|b", "C#", "x^2", "Mamba: linear", "key: [a, b]", '"quoted"', "it's", "'single'", "- dash", "🙂 模型 👩‍👩‍👧", "e\u0301tude",
	"true", "2024", "1e3", "null", "~", "a/b\\c", "con", "...", "`code`", "<b>bold</b>", "**bold**", "a, b、c；d", "% {{title}} <% x %>", "&anchor *alias", "!tag @at", "長".repeat(120), "tab\tand  blanks", "(括号)（全角）", "A（B）", "A: B (C)", "$x$ \\alpha",
];
const texts = [
	"---\ntype: model\n---\nwords\n",
	"---\r\ntype: model\r\naliases: [x] # both\r\n---\r\n# Base\r\n",
	"\ufeff---\ntype: model\n---\n",
	"no front matter, see [[Other]]\n",
	"",
	"---\ntype: model\nunclosed",
	"---\ntype: model\n--- \n---\nrule\n",
	"---\ntype: [model\n---\n",
	"# Base: a heading (B)\n",
];

test("whatever a name holds, what is written reads as that name, in any note, and undo gives every byte back", async () => {
	let written = 0;
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...texts), fc.nat(4), fc.boolean(), async (name, text, kind, twin) => {
			const vault = new LivingVault({ "a/Base.md": text, ...(twin && { "b/Base.md": "---\ntype: model\n---\ntwin\n" }), "Other.md": '---\ntype: model\nparent: "[[a/Base]]"\n---\n' });
			const before = vault.texts;
			const base = vault.taxonomy.concepts.find(({ places }) => places.some(({ path }) => path === "a/Base.md"));
			if (!base) return;
			const intention: Intention = [
				{ kind: "newNote", template: null, draft: { ...emptyDraft, label: name, aliases: [`${name} 2`], relations: [{ type: "broader", to: { concept: base.id } }, { type: "uses", to: { label: name.slice(0, 20) } }], strengths: [name] } } as const,
				{ kind: "rename", concept: base.id, label: name, keepsAlias: true } as const,
				{ kind: "addAlias", concept: base.id, alias: name } as const,
				{ kind: "connect", from: base.id, type: "basedOn", to: vault.id("Other") } as const,
				{ kind: "merge", keep: vault.id("Other"), drop: base.id } as const,
			][kind]!;
			const result = await planFor(intention, vault.context);
			if (result.kind === "refused") {
				if (kind < 2 && text === texts[0] && noteName(name).name !== "") throw new Error(`refused: ${result.refusal.code}`);
				return;
			}
			written++;
			const applied = await vault.applies(result.plan);
			const wanted = kind < 3 ? plainName(name) : "Other";
			const found = vault.taxonomy.named(wanted);
			const isSilent = kind === 1 && !text.includes("type: model\n---") && !text.includes("type: model\r\n");
			// An alias with commas is read as several, as people write them.
			const isSeveral = kind === 2 && /[,，、;；]/.test(name);
			if (!isSilent && !isSeveral) expect(found.some(({ presence }) => presence === "note"), `${wanted} in ${JSON.stringify(vault.texts)}`).toBe(true);
			await vault.applies(inversePlan(applied));
			expect(vault.texts).toEqual(before);
		}),
		{ numRuns: 500 },
	);
	expect(written).toBeGreaterThan(100);
}, 120_000);
