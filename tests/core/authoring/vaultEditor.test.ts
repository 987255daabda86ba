import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inversePlan, type EditPlan, type PlanStep } from "../../../src/core/authoring/editPlan.ts";
import { MemoryVault } from "../../../src/core/authoring/memoryVault.ts";
import { plannedRevisions } from "../../../src/core/authoring/planPreview.ts";
import type { VaultFiles } from "../../../src/core/authoring/vaultFiles.ts";
import { createVaultEditor } from "../../../src/core/authoring/vaultEditor.ts";
import { toNotePath, type NotePath } from "../../../src/core/note/notePath.ts";
import { parseYaml } from "../../yaml.ts";
import { FaultyFiles } from "./faultyFiles.ts";
import { randomVault, randomWish, wishedPlan } from "./randomVault.ts";

const a = toNotePath("a.md");
const b = toNotePath("b.md");
const c = toNotePath("c.md");

function planned(...steps: PlanStep[]): EditPlan {
	return { summary: { code: "connect", parameters: {}, undoes: false }, steps, warnings: [] };
}

function change(path: NotePath, before: string, old: string, text: string): PlanStep {
	const start = before.indexOf(old);
	return { kind: "change", path, before, splices: [{ start, end: start + old.length, text }] };
}

describe("applying a plan", () => {
	test("writes each note and tells what was written", async () => {
		const vault = new MemoryVault({ "a.md": "one two" }, parseYaml);
		const plan = planned({ kind: "create", path: b, text: "new" }, change(a, "one two", "two", "2"));
		const outcome = await createVaultEditor(vault).apply(plan);
		expect(outcome).toEqual({ kind: "applied", applied: { summary: plan.summary, steps: plan.steps } });
		expect(vault.contents()).toEqual({ "a.md": "one 2", "b.md": "new" });
	});

	test("carries the change over to a note that was edited elsewhere meanwhile", async () => {
		const vault = new MemoryVault({ "a.md": "# title\n\nalpha\nbeta\n" }, parseYaml);
		const plan = planned(change(a, "# title\n\nalpha\nbeta\n", "beta", "[[beta]]"));
		vault.put(a, "# title\n\nnew words\nalpha\nbeta\n");
		const outcome = await createVaultEditor(vault).apply(plan);
		expect(outcome.kind).toBe("applied");
		expect(vault.contents()).toEqual({ "a.md": "# title\n\nnew words\nalpha\n[[beta]]\n" });
	});

	test("refuses before the first write if any note of the plan has changed in the same place", async () => {
		const vault = new MemoryVault({ "a.md": "alpha", "b.md": "beta" }, parseYaml);
		const plan = planned(change(a, "alpha", "alpha", "A"), change(b, "beta", "beta", "B"));
		vault.put(b, "gamma");
		const outcome = await createVaultEditor(vault).apply(plan);
		expect(outcome).toEqual({ kind: "refused", refusal: { code: "changedSince", path: b, parameters: {} } });
		expect(vault.contents()).toEqual({ "a.md": "alpha", "b.md": "gamma" });
	});

	test("refuses to add a property that has been added elsewhere meanwhile", async () => {
		const before = "---\nup: x\n---\n";
		const vault = new MemoryVault({ "a.md": before }, parseYaml);
		const plan = planned({ kind: "change", path: a, before, splices: [{ start: 10, end: 10, text: "year: 1\n" }] });
		vault.put(a, "---\nyear: 2\nup: x\n---\n");
		expect((await createVaultEditor(vault).apply(plan)).kind).toBe("refused");
	});

	test("never overwrites a file that exists", async () => {
		const vault = new MemoryVault({ "a.md": "old" }, parseYaml);
		const outcome = await createVaultEditor(vault).apply(planned({ kind: "create", path: a, text: "new" }));
		expect(outcome).toEqual({ kind: "refused", refusal: { code: "noteExists", path: a, parameters: {} } });
		expect(vault.contents()).toEqual({ "a.md": "old" });
	});

	test("trashes only what nobody has touched since", async () => {
		const vault = new MemoryVault({}, parseYaml);
		const editor = createVaultEditor(vault);
		const outcome = await editor.apply(planned({ kind: "create", path: a, text: "new" }));
		vault.put(a, "new, and a thought of mine");
		const undo = outcome.kind === "applied" ? await editor.apply(inversePlan(outcome.applied)) : null;
		expect(undo).toEqual({ kind: "refused", refusal: { code: "changedSince", path: a, parameters: {} } });
		expect(vault.contents()).toEqual({ "a.md": "new, and a thought of mine" });
	});

	test("can be cancelled between notes, which takes back what was written", async () => {
		const vault = new MemoryVault({}, parseYaml);
		const steps: [number, number][] = [];
		const outcome = await createVaultEditor(vault).apply(
			planned({ kind: "create", path: a, text: "1" }, { kind: "create", path: b, text: "2" }, { kind: "create", path: c, text: "3" }),
			(done, of) => {
				steps.push([done, of]);
				return done < 2;
			},
		);
		expect(steps).toEqual([[1, 3], [2, 3]]);
		expect(outcome).toMatchObject({ kind: "rolledBack", refusal: { code: "cancelled" }, restored: [b, a], left: [] });
		expect(vault.contents()).toEqual({});
	});

	test("takes back what was written when a later note fails, and says so", async () => {
		const vault = new MemoryVault({ "a.md": "alpha", "b.md": "beta" }, parseYaml);
		let writes = 0;
		const files: VaultFiles = {
			read: (path) => vault.read(path),
			write: (write) => (++writes === 2 ? Promise.reject(new Error("disk full")) : vault.write(write)),
		};
		const outcome = await createVaultEditor(files).apply(planned(change(a, "alpha", "alpha", "A"), change(b, "beta", "beta", "B")));
		expect(outcome).toEqual({
			kind: "rolledBack",
			refusal: { code: "writeFailed", path: b, parameters: { reason: "disk full" } },
			restored: [a],
			left: [],
		});
		expect(vault.contents()).toEqual({ "a.md": "alpha", "b.md": "beta" });
	});

	test("writes as the note is in the moment of writing, not as it was when looked at", async () => {
		const vault = new MemoryVault({ "a.md": "alpha\nbeta\n" }, parseYaml);
		let interfere = true;
		const files: VaultFiles = {
			read: (path) => vault.read(path),
			write: (write) => {
				if (interfere) vault.put(a, "gamma\nalpha\nbeta\n");
				interfere = false;
				return vault.write(write);
			},
		};
		const outcome = await createVaultEditor(files).apply(planned(change(a, "alpha\nbeta\n", "beta", "B")));
		expect(outcome.kind).toBe("applied");
		expect(vault.contents()).toEqual({ "a.md": "gamma\nalpha\nB\n" });
	});
});

describe("over random vaults and plans", () => {
	const cases = fc.tuple(randomVault, fc.array(randomWish, { minLength: 1, maxLength: 5 }));

	test("apply then undo gives back every byte, and redo the same result again", async () => {
		let applied = 0;
		await fc.assert(
			fc.asyncProperty(cases, async ([notes, wishes]) => {
				const plan = wishedPlan(notes, wishes);
				if (!plan) return;
				const vault = new MemoryVault(notes, parseYaml);
				const before = vault.contents();
				const editor = createVaultEditor(vault);
				const outcome = await editor.apply(plan);
				if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
				const after = vault.contents();
				const undone = await editor.apply(inversePlan(outcome.applied));
				expect(undone.kind).toBe("applied");
				expect(vault.contents()).toEqual(before);
				if (undone.kind !== "applied") return;
				expect((await editor.apply(inversePlan(undone.applied))).kind).toBe("applied");
				expect(vault.contents()).toEqual(after);
				applied++;
			}),
			{ numRuns: 400 },
		);
		expect(applied).toBeGreaterThan(200);
	}, 60_000);

	test("what is written is what the preview showed", async () => {
		await fc.assert(
			fc.asyncProperty(cases, async ([notes, wishes]) => {
				const plan = wishedPlan(notes, wishes);
				if (!plan) return;
				const vault = new MemoryVault(notes, parseYaml);
				expect((await createVaultEditor(vault).apply(plan)).kind).toBe("applied");
				const expected: Record<string, string> = { ...vault.contents() };
				for (const { path, after } of plannedRevisions(plan)) {
					if (after === null) expect(path in expected).toBe(false);
					else expect(expected[path]).toBe(after);
				}
				const touched = new Set<string>(plannedRevisions(plan).map(({ path }) => path));
				for (const [path, text] of Object.entries(notes)) if (!touched.has(path)) expect(expected[path]).toBe(text);
			}),
			{ numRuns: 300 },
		);
	}, 60_000);

	test("a failure at any single step leaves the vault wholly old or wholly new", async () => {
		await fc.assert(
			fc.asyncProperty(cases, fc.constantFrom("before" as const, "after" as const), async ([notes, wishes], when) => {
				const plan = wishedPlan(notes, wishes);
				if (!plan) return;
				const result = new MemoryVault(notes, parseYaml);
				await createVaultEditor(result).apply(plan);
				const [old, wholly] = [new MemoryVault(notes, parseYaml).contents(), result.contents()];
				for (let failing = 0; failing < 60; failing++) {
					const vault = new MemoryVault(notes, parseYaml);
					const files = new FaultyFiles(vault, (operation) => operation === failing && when);
					const outcome = await createVaultEditor(files).apply(plan);
					if (outcome.kind === "applied") expect(vault.contents()).toEqual(wholly);
					else expect(vault.contents()).toEqual(old);
					if (outcome.kind === "rolledBack") expect(outcome.left).toEqual([]);
					if (files.operations <= failing) break;
				}
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	test("a host that dies at any step leaves each note wholly old or wholly new, and loses none", async () => {
		await fc.assert(
			fc.asyncProperty(cases, fc.constantFrom("before" as const, "after" as const), async ([notes, wishes], last) => {
				const plan = wishedPlan(notes, wishes);
				if (!plan) return;
				const whole = new MemoryVault(notes, parseYaml);
				const states = [whole.contents()];
				for (const step of plan.steps) {
					await createVaultEditor(whole).apply({ ...plan, steps: [step] });
					states.push(whole.contents());
				}
				const [old, wholly] = [states[0]!, states.at(-1)!];
				for (let failing = 0; failing < 60; failing++) {
					const vault = new MemoryVault(notes, parseYaml);
					const files = new FaultyFiles(vault, (operation) => operation === failing ? last : operation > failing && "before");
					const outcome = await createVaultEditor(files).apply(plan);
					for (const [path, text] of Object.entries(vault.contents())) {
						expect(states.map((state) => state[path])).toContain(text);
					}
					for (const path of Object.keys(old)) expect(path in vault.contents() || !(path in wholly)).toBe(true);
					if (outcome.kind === "applied") break;
				}
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});
