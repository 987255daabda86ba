import { Script } from "node:vm";

/** Longest time that one case may take, in milliseconds: a bound for what hangs, a thousand times what a case needs. */
const LONGEST = 20_000;

/** Told of every case; whoever watches a run listens here. */
export const heart = { beat: (): void => undefined };

const script = new Script("globalThis.boundedCase()");
const scope = globalThis as { boundedCase?: () => void };

/**
 * Runs a case and interrupts it where it does not end, so that a hang is a failure like any other, which shrinks.
 * @throws what the case throws, or an error named ERR_SCRIPT_EXECUTION_TIMEOUT.
 */
export function bounded(run: () => void): void {
	heart.beat();
	scope.boundedCase = run;
	script.runInThisContext({ timeout: LONGEST });
}

const roots = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype, Set.prototype, Object, Array] as const;
const known = roots.map((root) => Reflect.ownKeys(root).length);

/** @throws where something has been added to what all objects share. */
export function expectUnpolluted(): void {
	for (const [index, root] of roots.entries()) {
		if (Reflect.ownKeys(root).length !== known[index]) throw new Error(`polluted: ${Reflect.ownKeys(root).map(String).join(" ")}`);
	}
}
