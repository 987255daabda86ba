import { Notice } from "obsidian";

/** Fewer steps than these are over before anyone could read of them. */
const WORTH_SHOWING = 6;

/** Tells of a long run and lets it be cancelled; shows nothing for a short one. */
export class ProgressNotice {
	private notice: Notice | null = null;
	private count: HTMLElement | null = null;
	private cancelled = false;

	constructor(
		private readonly title: string,
		private readonly cancelLabel: string,
	) {}

	/** Answers false once someone has cancelled. */
	show(done: number, of: number): boolean {
		if (of < WORTH_SHOWING) return true;
		this.notice ??= this.open();
		this.count?.setText(` ${done} / ${of} `);
		return !this.cancelled;
	}

	end(): void {
		this.notice?.hide();
	}

	private open(): Notice {
		const content = createFragment((fragment) => {
			fragment.createSpan({ text: this.title });
			this.count = fragment.createSpan();
			const button = fragment.createEl("button", { text: this.cancelLabel, cls: "model-taxonomy-notice-button" });
			button.addEventListener("click", () => (this.cancelled = true));
		});
		return new Notice(content, 0);
	}
}
