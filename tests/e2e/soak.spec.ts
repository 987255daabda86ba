import { expect, it } from "vitest";
import { soak, soakVault } from "../soak/soak.ts";
import { makeVault, openBench } from "./harness.ts";

it("holds after random edits what a fresh reading gives, and leaves nothing behind when it is switched off", async () => {
	const options = { notes: 300, edits: 500, seed: 1, checkpoints: 2, patience: 20_000, say: () => undefined };
	const { page } = await openBench({ vault: makeVault(soakVault(options)), memory: true, delay: 3 });
	const { checkpoints, absences } = await soak(page, options);
	expect(checkpoints.map(({ equal }) => equal)).toEqual([true, true, true]);
	expect(absences.map(({ left }) => left)).toEqual([{}, {}, {}]);
});
