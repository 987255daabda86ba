import { describe, expect, test } from "vitest";
import { emptyHistory, nextRedo, nextUndo, redoPlan, undoPlan, withAction, withRedone, withUndone } from "../../../src/core/authoring/history.ts";
import { createVaultEditor } from "../../../src/core/authoring/vaultEditor.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { LivingVault } from "./livingVault.ts";

const a = toNotePath("A.md");

async function twoActions() {
	const vault = new LivingVault({ "A.md": "---\ntype: model\n---\n", "B.md": "---\ntype: model\n---\n" });
	let history = withAction(emptyHistory, await vault.does({ kind: "addAlias", concept: vault.id("A"), alias: "Alpha" }));
	history = withAction(history, await vault.does({ kind: "connect", from: vault.id("A"), type: "basedOn", to: vault.id("B") }));
	return { vault, history };
}

describe("the history", () => {
	test("names what undo and redo are about", async () => {
		const { vault, history } = await twoActions();
		expect([nextUndo(history)?.code, nextRedo(history)]).toEqual(["connect", null]);
		const undone = withUndone(history, await vault.applies(undoPlan(history)!));
		expect([nextUndo(undone)?.code, nextRedo(undone)]).toEqual(["addAlias", { code: "connect", parameters: { name: "A", relation: "basedOn", other: "B" }, undoes: false }]);
	});

	test("takes back an older action by its id and keeps the later one", async () => {
		const { vault, history } = await twoActions();
		const first = history.done[0]!.id;
		const after = withUndone(history, await vault.applies(undoPlan(history, first)!), first);
		expect(vault.texts["A.md"]).toBe('---\ntype: model\nbased on:\n  - "[[B]]"\n---\n');
		expect(after.done.map(({ applied }) => applied.summary.code)).toEqual(["connect"]);
		await vault.applies(redoPlan(after)!);
		expect(vault.concept("Alpha").label).toBe("A");
	});

	test("forgets what was undone once something new is done", async () => {
		const { vault, history } = await twoActions();
		const undone = withUndone(history, await vault.applies(undoPlan(history)!));
		const anew = withAction(undone, await vault.does({ kind: "retype", concept: vault.id("A"), type: "task" }));
		expect(redoPlan(anew)).toBeNull();
		expect(withRedone(anew, anew.done[0]!.applied)).toBe(anew);
	});

	test("keeps a step that could not be taken back", async () => {
		const { vault, history } = await twoActions();
		vault.files.put(a, vault.texts["A.md"]!.replace('"[[B]]"', '"[[B]] and more"'));
		const outcome = await createVaultEditor(vault.files).apply(undoPlan(history)!);
		expect(outcome).toEqual({ kind: "refused", refusal: { code: "changedSince", path: a, parameters: {} } });
		expect(undoPlan(history)).not.toBeNull();
	});

	test("survives an edit of another property and of the body", async () => {
		const { vault, history } = await twoActions();
		vault.files.put(a, vault.texts["A.md"]!.replace("type: model", "type: category # sure") + "a thought\n");
		await vault.applies(undoPlan(history)!);
		expect(vault.texts["A.md"]).toBe("---\ntype: category # sure\naliases:\n  - Alpha\n---\na thought\n");
	});

	test("is plain data", async () => {
		const { history } = await twoActions();
		expect(JSON.parse(JSON.stringify(history))).toEqual(history);
	});
});
