import { Notice, type Menu, type Modal } from "obsidian";
import { failureText } from "../core/language/failureText.ts";
import type { Translate } from "../core/language/translate.ts";

/** What the plugin lays over the app: dialogs, menus, notices. All of it goes with the plugin, and nothing comes after it. */
export class Overlays {
	readonly #shown = new Map<HTMLElement, () => void>();
	/** There is never more than one. */
	#menu: Menu | null = null;
	#ended = false;

	constructor(private readonly translate: () => Translate) {}

	open(dialog: Modal): void {
		if (this.#ended) return;
		dialog.open();
		this.#keep(dialog.containerEl, () => dialog.close());
	}

	/**
	 * @param duration in milliseconds; 0 keeps it until it is clicked. The app's own where nothing is said.
	 * @returns what takes it away before.
	 */
	say(message: string | DocumentFragment, duration?: number): () => void {
		if (this.#ended) return () => undefined;
		const notice = new Notice(message, duration);
		const hide = (): void => void notice.hide();
		this.#keep(notice.containerEl, hide);
		return hide;
	}

	/** Call it with each menu that is not the app's own, before it is shown. */
	began(menu: Menu): void {
		this.#menu = menu;
	}

	/** Waits for something that nobody waits for; where it fails, a notice says why. */
	attempt(deed: Promise<unknown>): void {
		const translate = this.translate();
		deed.catch((error: unknown) => this.say(translate("notice.failed", { reason: failureText(error, translate) })));
	}

	end(): void {
		this.#ended = true;
		this.#menu?.hide();
		for (const [element, close] of this.#shown) if (element.isConnected) close();
		this.#shown.clear();
	}

	/** Forgets what has gone by itself, so that no more is kept than is in sight. */
	#keep(element: HTMLElement, close: () => void): void {
		for (const each of this.#shown.keys()) if (!each.isConnected) this.#shown.delete(each);
		this.#shown.set(element, close);
	}
}
