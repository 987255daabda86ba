import { type Colour, css } from "../core/painter/colour.ts";
import { type Palette, paletteOf, type Token, TOKENS } from "../core/painter/palette.ts";
import { appendPart, makeElement } from "./elements.ts";

/**
 * Reads the theme from the stylesheet's variables through a hidden element, so that whatever form a theme gives its
 * colours in arrives resolved. Costs a style computation: once for each change of theme, not for each frame.
 * @param own CSS colours beside the theme's.
 */
export function readPalette(root: HTMLElement, own: readonly string[]): Palette {
	const probe = appendPart(root, "span", "probe");
	const style = (root.ownerDocument.defaultView ?? window).getComputedStyle(probe);
	const read = colourReader(root);
	const colours = {} as Record<Token, Colour>;
	for (const token of TOKENS) {
		probe.dataset.token = token;
		colours[token] = read(style.color);
	}
	const font = style.fontFamily;
	probe.remove();
	return paletteOf(colours, font, own.map(read));
}

/** The picture's colours by the names that the stylesheet gives them: legend and outline show the very same ones. */
export function paletteValues(palette: Palette): [name: string, value: string][] {
	return [
		...palette.branches.map((colour, slot): [string, string] => [`branch-${slot}`, css(colour)]),
		["neutral", css(palette.neutral)],
		["faint-line", css(palette.faintLine)],
		["line-colour", css(palette.line)],
		["strong-line", css(palette.strongLine)],
		["accent", css(palette.accent)],
		["warning", css(palette.warning)],
	];
}

/** Any CSS colour to channels: what the canvas paints is what it means. */
function colourReader(near: Element): (value: string) => Colour {
	const canvas = makeElement(near, "canvas");
	canvas.width = canvas.height = 1;
	const context = canvas.getContext("2d", { willReadFrequently: true });
	return (value) => {
		const plain = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value);
		if (plain) return { r: Number(plain[1]), g: Number(plain[2]), b: Number(plain[3]) };
		if (!context) return { r: 128, g: 128, b: 128 };
		context.clearRect(0, 0, 1, 1);
		context.fillStyle = value;
		context.fillRect(0, 0, 1, 1);
		const [r = 128, g = 128, b = 128] = context.getImageData(0, 0, 1, 1).data;
		return { r, g, b };
	};
}
