import type { Overlays } from "./overlays.ts";

/** Fewer steps than these are over before anyone could read of them. */
const WORTH_SHOWING = 6;

/** Tells of a long run and lets it be cancelled; shows nothing for a short one. */
export class ProgressNotice {
	#hide: (() => void) | null = null;
	#count: HTMLElement | null = null;
	#cancelled = false;

	constructor(
		private readonly overlays: Overlays,
		private readonly title: string,
		private readonly cancelLabel: string,
	) {}

	/** Answers false once someone has cancelled. */
	show(done: number, of: number): boolean {
		if (of < WORTH_SHOWING) return true;
		this.#hide ??= this.#open();
		this.#count?.setText(` ${done} / ${of} `);
		return !this.#cancelled;
	}

	end(): void {
		this.#hide?.();
	}

	#open(): () => void {
		const content = createFragment((fragment) => {
			fragment.createSpan({ text: this.title });
			this.#count = fragment.createSpan();
			const button = fragment.createEl("button", { text: this.cancelLabel, cls: "model-taxonomy-notice-button" });
			button.addEventListener("click", () => (this.#cancelled = true));
		});
		return this.overlays.say(content, 0);
	}
}
