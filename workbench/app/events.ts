import type * as O from "obsidian";
import { calledByPlugin } from "./pluginCalls.ts";

type Handler = (...data: never[]) => unknown;

interface Ref extends O.EventRef {
	readonly from: Events;
	readonly name: string;
	readonly handler: Handler;
	readonly context: unknown;
	readonly isPlugins: boolean;
}

/** Named events. [D] */
export class Events {
	private readonly refs = new Map<string, Ref[]>();

	on(name: string, callback: Handler, context?: unknown): O.EventRef {
		const ref: Ref = { from: this, name, handler: callback, context, isPlugins: calledByPlugin() };
		this.refs.set(name, [...(this.refs.get(name) ?? []), ref]);
		return ref;
	}

	off(name: string, callback: Handler): void {
		this.keep(name, ({ handler }) => handler !== callback);
	}

	offref(ref: O.EventRef): void {
		const { from, name } = ref as Ref;
		from.keep(name, (other) => other !== ref);
	}

	/** One handler's error stops neither the others nor whoever triggered. [R] */
	trigger(name: string, ...data: unknown[]): void {
		for (const { handler, context } of this.refs.get(name) ?? []) {
			try {
				handler.apply(context, data as never[]);
			} catch (error) {
				reportError(error);
			}
		}
	}

	tryTrigger(ref: O.EventRef, args: unknown[]): void {
		const { handler, context } = ref as Ref;
		handler.apply(context, args as never[]);
	}

	/** How many handlers of a plugin wait here: for counting what it leaves behind. */
	get pluginHandlers(): number {
		return [...this.refs.values()].flat().filter(({ isPlugins }) => isPlugins).length;
	}

	private keep(name: string, wanted: (ref: Ref) => boolean): void {
		this.refs.set(name, (this.refs.get(name) ?? []).filter(wanted));
	}
}

/** Takes a handler off whatever it was registered on. */
export function release(ref: O.EventRef): void {
	(ref as Ref).from.offref(ref);
}
