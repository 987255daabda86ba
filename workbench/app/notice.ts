import { calledByPlugin } from "./pluginCalls.ts";

/** A passing message in the corner. [D] */
export class Notice {
	/** The older name of `messageEl`. [D] */
	readonly noticeEl: HTMLElement;
	readonly containerEl: HTMLElement;
	readonly messageEl: HTMLElement;
	private readonly timer: number;

	/** @param duration in milliseconds; 0 keeps it until it is clicked. [D] */
	constructor(message: string | DocumentFragment, duration = 5000) {
		const { body } = activeDocument;
		const stack = body.querySelector<HTMLElement>(":scope > .notice-container") ?? body.createDiv({ cls: "notice-container", attr: { role: "status" } });
		this.containerEl = stack.createDiv("notice");
		if (calledByPlugin()) this.containerEl.dataset.byPlugin = duration > 0 ? "passing" : "staying";
		this.messageEl = this.containerEl.createDiv("notice-message");
		this.noticeEl = this.messageEl;
		this.setMessage(message);
		this.containerEl.addEventListener("click", () => this.hide());
		this.timer = duration > 0 ? window.setTimeout(() => this.hide(), duration) : 0;
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	hide(): void {
		window.clearTimeout(this.timer);
		const stack = this.containerEl.parentElement;
		this.containerEl.detach();
		if (stack?.childElementCount === 0) stack.detach();
	}
}
