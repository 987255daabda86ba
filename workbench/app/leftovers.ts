import type { App } from "./app.ts";
import { calledByPlugin } from "./pluginCalls.ts";

/** Numbers of what is alive, by kind. */
export type Leftovers = Readonly<Record<string, number>>;

interface Watched {
	readonly listeners: WeakMap<EventTarget, Map<string, Set<unknown>>>;
	/** Of `setTimeout`, `setInterval`, `requestAnimationFrame` and `requestIdleCallback`. */
	readonly timers: Set<unknown>;
	readonly observers: Set<unknown>;
	readonly workers: Set<unknown>;
	readonly urls: Set<unknown>;
	/** Handlers on media queries, which live as long as the page. */
	readonly queries: Set<unknown>;
}

let watched: Watched | null = null;

/** From here on everything that outlives its maker is counted. */
export function startCounting(app: App): Leftovers {
	watched ??= watch();
	return count(app);
}

/** What there is more of than before. */
export function leftBehind(app: App, before: Leftovers): Leftovers {
	const now = count(app);
	return Object.fromEntries(Object.entries(now).flatMap(([kind, number]) => (number > (before[kind] ?? 0) ? [[kind, number - (before[kind] ?? 0)]] : [])));
}

function count(app: App): Record<string, number> {
	const listeners = (target: EventTarget) => [...(watched?.listeners.get(target)?.values() ?? [])].reduce((sum, set) => sum + set.size, 0);
	return {
		windowListeners: listeners(window),
		documentListeners: listeners(document),
		bodyListeners: listeners(document.body),
		timers: watched?.timers.size ?? 0,
		observers: watched?.observers.size ?? 0,
		queryListeners: watched?.queries.size ?? 0,
		workers: watched?.workers.size ?? 0,
		objectUrls: watched?.urls.size ?? 0,
		vaultHandlers: app.vault.pluginHandlers,
		metadataHandlers: app.metadataCache.pluginHandlers,
		workspaceHandlers: app.workspace.pluginHandlers,
		commands: Object.keys(app.commands.commands).length,
		viewTypes: app.viewRegistry.creators.size,
		hoverSources: app.hoverSources.size,
		basesViews: app.basesViews.size,
		ribbonIcons: app.chrome.ribbonEl.childElementCount,
		statusBarItems: app.chrome.statusBarEl.childElementCount,
		// The editor brings a style of its own with the first note that is opened.
		styleElements: Array.from(document.head.querySelectorAll("style")).filter(({ textContent }) => !textContent?.includes("ͼ")).length,
		modals: document.querySelectorAll(".modal-container").length,
		menus: document.querySelectorAll(".menu").length,
		// One that passes by itself and asks nothing is no burden.
		notices: document.querySelectorAll('.notice[data-by-plugin="staying"], .notice[data-by-plugin] button').length,
		bodyChildren: Array.from(document.body.children).filter((el) => !el.matches(".notice-container, .tooltip, .menu, .modal-container")).length,
	};
}

/** Wraps what makes long-lived things. Only targets that live as long as the page are counted; others go with their element. */
function watch(): Watched {
	const state: Watched = { listeners: new WeakMap(), timers: new Set(), observers: new Set(), workers: new Set(), urls: new Set(), queries: new Set() };
	const handlers = (self: unknown, type: unknown, options: unknown): Set<unknown> => {
		const target = (self as EventTarget | undefined) ?? window;
		const byType = state.listeners.get(target) ?? new Map<string, Set<unknown>>();
		state.listeners.set(target, byType);
		const capture = typeof options === "object" ? (options as AddEventListenerOptions | null)?.capture === true : options === true;
		const key = `${String(type)}:${capture}`;
		const set = byType.get(key) ?? new Set();
		byType.set(key, set);
		return set;
	};
	const lasts = (self: unknown) => self === undefined || self === window || self === document || self === document.body || self instanceof MediaQueryList;
	wrap(EventTarget.prototype, "addEventListener", lasts, (call, self, [type, listener, options]) => {
		const { once, signal } = (typeof options === "object" ? options : {}) as AddEventListenerOptions;
		if (listener && once !== true) {
			const set = self instanceof MediaQueryList ? state.queries.add(listener) : handlers(self, type, options).add(listener);
			signal?.addEventListener("abort", () => set.delete(listener), { once: true });
		}
		return call();
	});
	wrap(EventTarget.prototype, "removeEventListener", lasts, (call, self, [type, listener, options]) => {
		state.queries.delete(listener);
		handlers(self, type, options).delete(listener);
		return call();
	});
	for (const { set, clear, repeats } of TIMERS) {
		const prefix = `${clear}:`;
		wrap(window, set, always, (call, _, args) => {
			const [run] = args;
			if (typeof run !== "function") return call();
			const timer: { key: string } = { key: "" };
			if (!repeats) {
				args[0] = function (this: unknown, ...given: unknown[]) {
					state.timers.delete(timer.key);
					return run.apply(this, given) as unknown;
				};
			}
			const id = call();
			timer.key = prefix + String(id);
			state.timers.add(timer.key);
			return id;
		});
		wrap(window, clear, always, (call, _, [id]) => {
			// Either of the two takes back a timeout or an interval.
			for (const either of clear.startsWith("clear") ? ["clearTimeout:", "clearInterval:"] : [prefix]) state.timers.delete(either + String(id));
			return call();
		});
	}
	for (const name of ["MutationObserver", "ResizeObserver", "IntersectionObserver"] as const) countObservers(name, state.observers);
	wrap(URL, "createObjectURL", always, (call) => remembered(state.urls, call()));
	wrap(URL, "revokeObjectURL", always, (call, _, [url]) => {
		state.urls.delete(url);
		return call();
	});
	window.Worker = class extends Worker {
		constructor(...args: ConstructorParameters<typeof Worker>) {
			super(...args);
			state.workers.add(this);
		}
		override terminate(): void {
			state.workers.delete(this);
			super.terminate();
		}
	};
	return state;
}

const TIMERS = [
	{ set: "setTimeout", clear: "clearTimeout", repeats: false },
	{ set: "setInterval", clear: "clearInterval", repeats: true },
	{ set: "requestAnimationFrame", clear: "cancelAnimationFrame", repeats: false },
	{ set: "requestIdleCallback", clear: "cancelIdleCallback", repeats: false },
] as const;

/** An observer counts from its first `observe` to its `disconnect`. */
function countObservers(name: "MutationObserver" | "ResizeObserver" | "IntersectionObserver", observers: Set<unknown>): void {
	const { prototype } = window[name];
	wrap(prototype, "observe", always, (call, self) => {
		observers.add(self);
		return call();
	});
	wrap(prototype, "disconnect", always, (call, self) => {
		observers.delete(self);
		return call();
	});
}

function remembered<T>(set: Set<unknown>, value: T): T {
	set.add(value);
	return value;
}

function always(): boolean {
	return true;
}

type Around = (call: () => unknown, self: unknown, args: unknown[]) => unknown;

/** Sees the calls of plugins on what matters; all others go straight through. Taking something back counts whoever does it. */
function wrap(target: object, name: string, matters: (self: unknown) => boolean, around: Around): void {
	const original = Reflect.get(target, name) as (...args: unknown[]) => unknown;
	const takesBack = /^(remove|clear|cancel|revoke|disconnect)/.test(name);
	Reflect.set(target, name, function wrapped(this: unknown, ...args: unknown[]) {
		const call = () => original.apply(this, args);
		return matters(this) && (takesBack || calledByPlugin()) ? around(call, this, args) : call();
	});
}
