/** Milliseconds of work between two breaths: half a frame, so that typing and scrolling keep theirs. */
export const SLICE = 8;

/** Lets the program breathe between slices of long work. */
export interface Breath {
	/** Milliseconds on a clock that never jumps. */
	now(): number;
	/** Resolves after input and painting have had their turn. */
	breathe(): Promise<void>;
	/** Resolves when there is nothing better to do, with the milliseconds for which that is likely to last. */
	idle(): Promise<number>;
	wait(milliseconds: number): Promise<void>;
	/** Calls later, unless the returned function is called first. */
	later(milliseconds: number, call: () => void): () => void;
}

/** What was put off until later never happens once it has been stopped. */
export interface StoppableBreath extends Breath {
	stop(): void;
}

/**
 * A message to oneself comes back after pending input and, unlike a timer, is not slowed down while the main window
 * is hidden behind a popout.
 */
export function browserBreath(): StoppableBreath {
	const timers = new Set<number>();
	let stopped = false;
	const later: Breath["later"] = (milliseconds, call) => {
		if (stopped) return () => undefined;
		const forget = (): void => {
			window.clearTimeout(timer);
			timers.delete(timer);
		};
		const timer = window.setTimeout(() => {
			timers.delete(timer);
			call();
		}, milliseconds);
		timers.add(timer);
		return forget;
	};
	return {
		now: () => performance.now(),
		breathe: () =>
			new Promise((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					port1.close();
					resolve();
				};
				port2.postMessage(null);
			}),
		idle: () =>
			new Promise((resolve) => {
				// Not every mobile web view has idle callbacks.
				if (typeof window.requestIdleCallback !== "function") window.setTimeout(() => resolve(SLICE), 50);
				else window.requestIdleCallback((deadline) => resolve(Math.min(2 * SLICE, Math.max(SLICE, deadline.timeRemaining()))), { timeout: 500 });
			}),
		wait: (milliseconds) => new Promise((resolve) => void later(milliseconds, resolve)),
		later,
		stop: () => {
			stopped = true;
			for (const timer of timers) window.clearTimeout(timer);
			timers.clear();
		},
	};
}
