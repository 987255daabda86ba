import type * as O from "obsidian";

/** Runs `callback` once things have been quiet for `timeout` ms, or, without `resetTimer`, so long after the first call. [D] */
export function debounce<T extends unknown[], V>(callback: (...args: T) => V, timeout = 0, resetTimer = false): O.Debouncer<T, V> {
	let timer = 0;
	let latest: T | null = null;
	const run = (): V | void => {
		window.clearTimeout(timer);
		timer = 0;
		pendingRuns.delete(run);
		const args = latest;
		latest = null;
		return args ? callback(...args) : undefined;
	};
	const debounced = (...args: T) => {
		latest = args;
		if (timer !== 0 && !resetTimer) return debouncer;
		window.clearTimeout(timer);
		timer = window.setTimeout(run, timeout);
		pendingRuns.add(run);
		return debouncer;
	};
	const cancel = () => {
		window.clearTimeout(timer);
		timer = 0;
		latest = null;
		pendingRuns.delete(run);
		return debouncer;
	};
	const debouncer = Object.assign(debounced, { cancel, run: () => run() }) as unknown as O.Debouncer<T, V>;
	return debouncer;
}

const pendingRuns = new Set<() => unknown>();

/** True while a debounced call is still to come: so that a test can wait for it. */
export function debouncedCallsWait(): boolean {
	return pendingRuns.size > 0;
}
