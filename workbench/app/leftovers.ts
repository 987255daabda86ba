import type { App } from "./app.ts";
import { calledByPlugin } from "./pluginCalls.ts";

/** Numbers of what is alive, by kind. */
export type Leftovers = Readonly<Record<string, number>>;

interface Watched {
	readonly listeners: WeakMap<EventTarget, Map<string, Set<unknown>>>;
	readonly intervals: Set<unknown>;
	readonly workers: Set<unknown>;
	readonly urls: Set<unknown>;
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
		intervals: watched?.intervals.size ?? 0,
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
		styleElements: document.head.querySelectorAll("style").length,
		bodyChildren: Array.from(document.body.children).filter((el) => !el.matches(".notice-container, .tooltip, .menu, .modal-container")).length,
	};
}

/** Wraps what makes long-lived things. Only targets that live as long as the page are counted; others go with their element. */
function watch(): Watched {
	const state: Watched = { listeners: new WeakMap(), intervals: new Set(), workers: new Set(), urls: new Set() };
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
	const lasts = (self: unknown) => self === undefined || self === window || self === document || self === document.body;
	wrap(EventTarget.prototype, "addEventListener", lasts, (call, self, [type, listener, options]) => {
		const { once, signal } = (typeof options === "object" ? options : {}) as AddEventListenerOptions;
		if (listener && once !== true) {
			const set = handlers(self, type, options).add(listener);
			signal?.addEventListener("abort", () => set.delete(listener), { once: true });
		}
		return call();
	});
	wrap(EventTarget.prototype, "removeEventListener", lasts, (call, self, [type, listener, options]) => {
		handlers(self, type, options).delete(listener);
		return call();
	});
	wrap(window, "setInterval", always, (call) => remembered(state.intervals, call()));
	wrap(window, "clearInterval", always, (call, _, [id]) => {
		state.intervals.delete(id);
		return call();
	});
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
	const takesBack = /^(remove|clear|revoke)/.test(name);
	Reflect.set(target, name, function wrapped(this: unknown, ...args: unknown[]) {
		const call = () => original.apply(this, args);
		return matters(this) && (takesBack || calledByPlugin()) ? around(call, this, args) : call();
	});
}
