import type { Pen } from "../painter/pen.ts";
import { escapeXml } from "./escapeXml.ts";

/** From the middle of a line of text down to its baseline, in font sizes. */
const MIDDLE = 0.35;

/** A pen that writes SVG elements: each fill, stroke and text becomes one, in the order of painting. */
export class SvgPen implements Pen {
	globalAlpha = 1;
	fillStyle = "#000";
	strokeStyle = "#000";
	lineWidth = 1;
	lineCap: Pen["lineCap"] = "butt";
	lineJoin: Pen["lineJoin"] = "miter";
	font = "400 13px sans-serif";
	textAlign: Pen["textAlign"] = "left";
	textBaseline: Pen["textBaseline"] = "alphabetic";
	direction: Pen["direction"] = "ltr";
	readonly #written: string[] = [];
	readonly #saved: string[] = [];
	#path: string[] = [];
	#dash: readonly number[] = [];
	#transform = "";
	/** The outline of letters that are about to be filled: both together are one text. */
	#outlined: { readonly text: string; readonly outline: string } | null = null;

	/** The elements so far. */
	elements(): string {
		return this.#written.join("\n");
	}

	setLineDash(lengths: readonly number[]): void {
		this.#dash = [...lengths];
	}

	beginPath(): void {
		this.#path = [];
	}

	moveTo(x: number, y: number): void {
		this.#path.push(`M${near(x)} ${near(y)}`);
	}

	lineTo(x: number, y: number): void {
		this.#path.push(`L${near(x)} ${near(y)}`);
	}

	bezierCurveTo(...numbers: Parameters<Pen["bezierCurveTo"]>): void {
		this.#path.push(`C${numbers.map(near).join(" ")}`);
	}

	/** Whole circles: nothing else is painted. */
	arc(x: number, y: number, radius: number): void {
		const half = `A${near(radius)} ${near(radius)} 0 1 1 `;
		this.#path.push(`M${near(x + radius)} ${near(y)}${half}${near(x - radius)} ${near(y)}${half}${near(x + radius)} ${near(y)}Z`);
	}

	rect(x: number, y: number, width: number, height: number): void {
		this.#path.push(`M${near(x)} ${near(y)}h${near(width)}v${near(height)}h${near(-width)}Z`);
	}

	roundRect(x: number, y: number, width: number, height: number, radii?: Parameters<Pen["roundRect"]>[4]): void {
		const r = Math.min(typeof radii === "number" ? radii : 0, width / 2, height / 2);
		const corner = (dx: number, dy: number) => `a${near(r)} ${near(r)} 0 0 1 ${near(dx * r)} ${near(dy * r)}`;
		const [across, down] = [near(width - 2 * r), near(height - 2 * r)];
		this.#path.push(
			`M${near(x + r)} ${near(y)}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h-${across}${corner(-1, -1)}v-${down}${corner(1, -1)}Z`,
		);
	}

	closePath(): void {
		this.#path.push("Z");
	}

	fill(): void {
		this.#add("path", { d: this.#path.join(""), ...this.#filled() });
	}

	stroke(): void {
		this.#add("path", { d: this.#path.join(""), fill: "none", ...this.#stroked() });
	}

	fillRect(x: number, y: number, width: number, height: number): void {
		this.#add("rect", { x: near(x), y: near(y), width: near(width), height: near(height), ...this.#filled() });
	}

	strokeText(text: string, x: number, y: number): void {
		this.#flush();
		this.#outlined = { text: this.#textAt(text, x, y), outline: attributes({ ...this.#stroked(), "paint-order": "stroke" }) };
	}

	fillText(text: string, x: number, y: number): void {
		const element = this.#textAt(text, x, y);
		const outline = this.#outlined?.text === element ? this.#outlined.outline : "";
		if (outline !== "") this.#outlined = null;
		this.#flush();
		this.#written.push(element.replace(">", `${attributes(this.#filled())}${outline}>`));
	}

	save(): void {
		this.#saved.push(this.#transform);
	}

	/** Of all that is saved the painter changes the transform only. */
	restore(): void {
		this.#transform = this.#saved.pop() ?? "";
	}

	translate(x: number, y: number): void {
		this.#transform += `translate(${near(x)} ${near(y)})`;
	}

	rotate(radians: number): void {
		this.#transform += `rotate(${near((radians * 180) / Math.PI)})`;
	}

	/** An SVG document has no device pixels: the scale that a canvas is given for them is none here. */
	setTransform(): void {
		this.#transform = "";
	}

	#textAt(text: string, x: number, y: number): string {
		const [, weight = "400", size = "13"] = /^(\d+) ([\d.]+)px/.exec(this.font) ?? [];
		const ends = this.direction === "rtl" ? { left: "end", right: "start" } : { left: "start", right: "end" };
		const anchor = this.textAlign === "center" ? "middle" : this.textAlign === "right" ? ends.right : ends.left;
		const base = this.textBaseline === "middle" ? y + MIDDLE * Number(size) : y;
		const given = {
			x: near(x),
			y: near(base),
			"font-size": near(Number(size)),
			...(weight === "400" ? {} : { "font-weight": weight }),
			...(anchor === "start" ? {} : { "text-anchor": anchor }),
			...(this.direction === "rtl" ? { direction: "rtl" } : {}),
			...(this.#transform === "" ? {} : { transform: this.#transform }),
		};
		return `<text${attributes(given)}>${escapeXml(text)}</text>`;
	}

	#filled(): Record<string, string> {
		return { fill: this.fillStyle, ...(this.globalAlpha < 1 ? { "fill-opacity": near(this.globalAlpha) } : {}) };
	}

	#stroked(): Record<string, string> {
		return {
			stroke: this.strokeStyle,
			"stroke-width": near(this.lineWidth),
			...(this.globalAlpha < 1 ? { "stroke-opacity": near(this.globalAlpha) } : {}),
			...(this.#dash.length > 0 ? { "stroke-dasharray": this.#dash.map(near).join(" ") } : {}),
			...(this.lineCap === "butt" ? {} : { "stroke-linecap": this.lineCap }),
			...(this.lineJoin === "miter" ? {} : { "stroke-linejoin": this.lineJoin }),
		};
	}

	#add(name: string, given: Readonly<Record<string, string>>): void {
		this.#flush();
		if (given.d === "") return;
		const turned = this.#transform === "" ? "" : attributes({ transform: this.#transform });
		this.#written.push(`<${name}${attributes(given)}${turned}/>`);
	}

	/** Letters that are outlined and never filled. */
	#flush(): void {
		if (!this.#outlined) return;
		const { text, outline } = this.#outlined;
		this.#outlined = null;
		this.#written.push(text.replace(">", `${outline} fill="none">`));
	}
}

function attributes(given: Readonly<Record<string, string>>): string {
	return Object.entries(given).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
}

/** Hundredths of a pixel: finer cannot be seen, and float noise would differ from machine to machine. */
function near(value: number): string {
	return String(Math.round(value * 100) / 100 || 0);
}
