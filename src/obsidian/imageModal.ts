import { Modal, Setting, type App } from "obsidian";
import { svgDocument } from "../core/export/svg.ts";
import { standardPalette, THEMES } from "../core/painter/standardThemes.ts";
import { paintStill, wholeScene, type StillPicture } from "../core/painter/stillPicture.ts";
import type { Viewport } from "../core/scene/camera.ts";
import type { ShownPicture } from "../view/host.ts";
import type { Overlays } from "./overlays.ts";
import type { Words } from "./words.ts";

/** Browsers refuse larger canvases, or paint nothing on them. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 64_000_000;

/** The preview's room, in CSS pixels. */
const PREVIEW: Viewport = { width: 600, height: 260 };

const SCALES = ["1", "2", "3", "4"] as const;

/** A file as it will be written: text, or the bytes of an image. */
export type ImageFile = string | ArrayBuffer;

type Colours = "shown" | (typeof THEMES)[number];

/** Asks how an image should look, shows it, and makes the file. */
export class ImageModal extends Modal {
	#whole = true;
	#colours: Colours = "shown";
	#transparent = false;
	#scale = 2;
	#preview: HTMLElement | null = null;
	#size: HTMLElement | null = null;

	constructor(
		app: App,
		private readonly words: Words,
		private readonly shown: ShownPicture,
		private readonly format: "svg" | "png",
		private readonly save: (file: ImageFile) => void,
		private readonly overlays: Overlays,
	) {
		super(app);
		this.modalEl.addClass("model-taxonomy-form", "model-taxonomy-image");
		this.setTitle(words.translate("export.image", { format: format.toUpperCase() }));
	}

	override onOpen(): void {
		const { translate } = this.words;
		const { contentEl } = this;
		this.#preview = contentEl.createDiv({ cls: "model-taxonomy-image-preview" });
		this.#size = contentEl.createDiv({ cls: "model-taxonomy-image-size", attr: { "aria-live": "polite" } });
		new Setting(contentEl).setName(translate("export.area")).addDropdown((dropdown) =>
			dropdown
				.addOptions({ whole: translate("export.area.whole"), sight: translate("export.area.sight") })
				.onChange((area) => this.#change(() => (this.#whole = area === "whole"))),
		);
		new Setting(contentEl).setName(translate("export.colours")).addDropdown((dropdown) => {
			const options = Object.fromEntries((["shown", ...THEMES] as const).map((theme) => [theme, translate(`export.colours.${theme}`)]));
			dropdown.addOptions(options).onChange((value) => this.#change(() => (this.#colours = value as Colours)));
		});
		new Setting(contentEl)
			.setName(translate("export.transparent"))
			.addToggle((toggle) => toggle.onChange((on) => this.#change(() => (this.#transparent = on))));
		if (this.format === "png") {
			new Setting(contentEl).setName(translate("export.scale")).addDropdown((dropdown) => {
				dropdown.addOptions(Object.fromEntries(SCALES.map((scale) => [scale, `${scale}×`])));
				dropdown.setValue(String(this.#scale)).onChange((value) => this.#change(() => (this.#scale = Number(value))));
			});
		}
		new Setting(contentEl).addButton((button) =>
			button
				.setButtonText(translate("export.save"))
				.setCta()
				.onClick(() => this.overlays.attempt(this.#finish())),
		);
		this.#refresh();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	#change(change: () => void): void {
		change();
		this.#refresh();
	}

	get #picture(): StillPicture {
		const { shown } = this;
		const colours = this.#colours;
		const transparent = this.#transparent;
		const palette = colours === "shown" ? shown.palette : standardPalette(colours, shown.palette.font);
		return { ...shown, ...(this.#whole ? wholeScene(shown.scene) : {}), palette, transparent };
	}

	/** Device pixels for a CSS pixel: what was chosen, or as many as a canvas can hold. */
	#ratio({ width, height }: Viewport): number {
		if (this.format === "svg") return 1;
		return Math.min(this.#scale, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
	}

	#refresh(): void {
		const picture = this.#picture;
		const { width, height } = picture.viewport;
		const fitting = Math.min(1, PREVIEW.width / width, PREVIEW.height / height);
		this.#preview?.empty();
		const canvas = this.#preview?.createEl("canvas");
		canvas?.setCssProps({ width: `${Math.round(width * fitting)}px`, height: `${Math.round(height * fitting)}px` });
		if (canvas) paintOnto(canvas, picture, fitting * (this.contentEl.win.devicePixelRatio || 1));
		const ratio = this.#ratio(picture.viewport);
		this.#size?.setText(this.words.translate("image.pixels", { width: Math.round(width * ratio), height: Math.round(height * ratio) }));
	}

	async #finish(): Promise<void> {
		const picture = this.#picture;
		this.close();
		if (this.format === "svg") {
			this.save(svgDocument(picture, this.words.translate("common.pluginName")));
			return;
		}
		const canvas = createEl("canvas");
		paintOnto(canvas, picture, this.#ratio(picture.viewport));
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
		if (blob) this.save(await blob.arrayBuffer());
	}
}

/** Makes the canvas as large as the picture, and paints it. */
function paintOnto(canvas: HTMLCanvasElement, picture: StillPicture, ratio: number): void {
	const { width, height } = picture.viewport;
	canvas.width = Math.max(1, Math.round(width * ratio));
	canvas.height = Math.max(1, Math.round(height * ratio));
	const context = canvas.getContext("2d");
	if (context) paintStill(context, picture, ratio);
}
