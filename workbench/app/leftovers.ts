import type { App } from "./app.ts";

/** Numbers of what is alive, by kind. */
export type Leftovers = Readonly<Record<string, number>>;

interface Watched {
	readonly listeners: WeakMap<EventTarget, Map<string, Set<unknown>>>;
	intervals: number;
	workers: number;
	urls: number;
	observers: number;
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
		intervals: watched?.intervals ?? 0,
		workers: watched?.workers ?? 0,
		objectUrls: watched?.urls ?? 0,
		observers: watched?.observers ?? 0,
		vaultHandlers: app.vault.handlerCount,
		metadataHandlers: app.metadataCache.handlerCount,
		workspaceHandlers: app.workspace.handlerCount,
		commands: Object.keys(app.commands.commands).length,
		viewTypes: app.viewRegistry.creators.size,
		hoverSources: app.hoverSources.size,
		ribbonIcons: app.chrome.ribbonEl.childElementCount,
		statusBarItems: app.chrome.statusBarEl.childElementCount,
		styleElements: document.head.querySelectorAll("style").length,
		bodyChildren: Array.from(document.body.children).filter((el) => !el.matches(".notice-container, .tooltip, .menu, .modal-container")).length,
	};
}

/** Wraps what makes long-lived things. Only targets that live as long as the page are counted; others go with their element. */
function watch(): Watched {
	const state: Watched = { listeners: new WeakMap(), intervals: 0, workers: 0, urls: 0, observers: 0 };
	const { addEventListener, removeEventListener } = EventTarget.prototype;
	const key = (type: string, options?: boolean | AddEventListenerOptions | EventListenerOptions) =>
		`${type}:${typeof options === "object" ? options.capture === true : options === true}`;
	EventTarget.prototype.addEventListener = function (type, listener, options) {
		if (listener && !(typeof options === "object" && options.once)) {
			const target = (this as EventTarget | undefined) ?? window;
			const byType = state.listeners.get(target) ?? new Map<string, Set<unknown>>();
			state.listeners.set(target, byType);
			byType.set(key(type, options), (byType.get(key(type, options)) ?? new Set()).add(listener));
			if (typeof options === "object") options.signal?.addEventListener("abort", () => byType.get(key(type, options))?.delete(listener), { once: true });
		}
		return addEventListener.call(this, type, listener, options);
	};
	EventTarget.prototype.removeEventListener = function (type, listener, options) {
		state.listeners.get((this as EventTarget | undefined) ?? window)?.get(key(type, options))?.delete(listener);
		return removeEventListener.call(this, type, listener, options);
	};
	const intervals = new Set<number>();
	const { setInterval, clearInterval } = window;
	window.setInterval = ((...args: Parameters<typeof setInterval>) => {
		const id = setInterval(...args) as unknown as number;
		state.intervals = intervals.add(id).size;
		return id;
	}) as typeof window.setInterval;
	window.clearInterval = (id) => {
		intervals.delete(id as number);
		state.intervals = intervals.size;
		clearInterval(id as number);
	};
	const { createObjectURL, revokeObjectURL } = URL;
	const urls = new Set<string>();
	URL.createObjectURL = (object) => {
		const url = createObjectURL(object);
		state.urls = urls.add(url).size;
		return url;
	};
	URL.revokeObjectURL = (url) => {
		urls.delete(url);
		state.urls = urls.size;
		revokeObjectURL(url);
	};
	const workers = new Set<Worker>();
	window.Worker = class extends Worker {
		constructor(...args: ConstructorParameters<typeof Worker>) {
			super(...args);
			state.workers = workers.add(this).size;
		}
		override terminate(): void {
			workers.delete(this);
			state.workers = workers.size;
			super.terminate();
		}
	};
	return state;
}
