import type * as O from "obsidian";
import { Platform } from "./platform.ts";

interface Handler extends O.KeymapInfo {
	readonly scope: Scope;
	readonly run: O.KeymapEventListener;
}

/** Keys and what they do while the scope is in force. [D] */
export class Scope {
	private readonly handlers: Handler[] = [];

	constructor(private readonly parent?: Scope) {}

	register(modifiers: O.Modifier[] | null, key: string | null, run: O.KeymapEventListener): O.KeymapEventHandler {
		const handler: Handler = { scope: this, modifiers: modifiers && normal(modifiers), key, run };
		this.handlers.push(handler);
		return handler;
	}

	unregister(handler: O.KeymapEventHandler): void {
		const index = this.handlers.indexOf(handler as unknown as Handler);
		if (index >= 0) this.handlers.splice(index, 1);
	}

	/** False where a handler wants the key for itself. [D] */
	handle(event: KeyboardEvent): unknown {
		const modifiers = pressed(event);
		for (const { modifiers: wanted, key, run } of this.handlers) {
			if (wanted !== null && wanted !== modifiers) continue;
			if (key !== null && key.toLowerCase() !== event.key.toLowerCase()) continue;
			const result: unknown = run(event, { modifiers, key: event.key, vkey: event.key });
			if (result !== undefined) return result;
		}
		return this.parent?.handle(event);
	}
}

/** Gives each key to the scope in force: the last one pushed, else the active view's, else the app's. [D] */
export class Keymap {
	/** Of the view in the active leaf. */
	viewScope: Scope | null = null;
	private readonly pushed: Scope[] = [];

	constructor(
		private readonly root: Scope,
		private readonly hotkeys: (event: KeyboardEvent) => boolean,
	) {}

	listenIn(win: Window): void {
		win.addEventListener("keydown", (event) => this.handle(event), { capture: true });
	}

	pushScope(scope: Scope): void {
		this.pushed.push(scope);
	}

	popScope(scope: Scope): void {
		const index = this.pushed.lastIndexOf(scope);
		if (index >= 0) this.pushed.splice(index, 1);
	}

	/** Keys that an input method is using are nobody else's. [R] */
	private handle(event: KeyboardEvent): void {
		if (event.isComposing) return;
		const scope = this.pushed.at(-1) ?? this.viewScope ?? this.root;
		const result = scope.handle(event);
		const taken = result === false || (result === undefined && this.pushed.length === 0 && this.hotkeys(event));
		if (!taken) return;
		event.preventDefault();
		event.stopPropagation();
	}

	static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: O.Modifier): boolean {
		if (modifier === "Mod") return Platform.isMacOS ? event.metaKey : event.ctrlKey;
		return { Ctrl: event.ctrlKey, Meta: event.metaKey, Shift: event.shiftKey, Alt: event.altKey }[modifier];
	}

	static isModEvent(event?: O.UserEvent | null): O.PaneType | boolean {
		if (!event) return false;
		// By its kind, not its class: an event of another window is of another class.
		const middle = "button" in event && event.button === 1;
		if (!middle && !Keymap.isModifier(event, "Mod")) return false;
		if (!middle && event.altKey) return event.shiftKey ? "window" : "split";
		return "tab";
	}
}

export function hotkeyMatches({ modifiers, key }: O.Hotkey, event: KeyboardEvent): boolean {
	return key.toLowerCase() === event.key.toLowerCase() && normal(modifiers) === pressed(event);
}

function normal(modifiers: readonly O.Modifier[]): string {
	const names = modifiers.map((modifier) => (modifier === "Mod" ? (Platform.isMacOS ? "Meta" : "Ctrl") : modifier));
	return [...new Set(names)].sort().join(",");
}

function pressed(event: KeyboardEvent): string {
	return (["Alt", "Ctrl", "Meta", "Shift"] as const).filter((modifier) => Keymap.isModifier(event, modifier)).join(",");
}
