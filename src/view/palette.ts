import { type Colour, contrast, css, legible, mix } from "./colour.ts";
import { appendPart, makeElement } from "./elements.ts";

/** The theme's colours as the picture uses them, each far enough from the ground to be seen. */
export interface Palette {
	readonly ground: Colour;
	readonly text: Colour;
	readonly mutedText: Colour;
	readonly accent: Colour;
	readonly warning: Colour;
	/** For lines: the plain skeleton, emphasised relations, and the faintest that may still be seen. */
	readonly line: Colour;
	readonly strongLine: Colour;
	readonly faintLine: Colour;
	/** Lineage's lanes and lines of years: behind everything, and nothing depends on seeing them. */
	readonly band: Colour;
	readonly grid: Colour;
	/** Ground of a selected label. */
	readonly selection: Colour;
	/** Ground of the pill that counts folded nodes; muted text stays legible on it. */
	readonly badge: Colour;
	/** Marks that belong to no branch. */
	readonly neutral: Colour;
	/** One hue for each branch slot, in the order of `BRANCH_TOKENS`. */
	readonly branches: readonly Colour[];
	/** The same hues, calmer, for the skeleton's lines. */
	readonly branchLines: readonly Colour[];
	/** The same hues as text. */
	readonly branchText: readonly Colour[];
	/** The interface's font families. */
	readonly font: string;
}

/** Obsidian's hues in an order that keeps neighbours apart. */
const BRANCH_TOKENS = ["pink", "cyan", "yellow", "purple", "green", "orange", "blue", "red"] as const;
const TOKENS = ["ground", "text", "muted", "accent", "warning", ...BRANCH_TOKENS] as const;
type Token = (typeof TOKENS)[number];

/** WCAG 2.2: 3 for marks (1.4.11), 4.5 for text (1.4.3). Lines are drawn thin, so they get a little more. */
const MARK_CONTRAST = 3.05;
const TEXT_CONTRAST = 4.5;

/**
 * Reads the theme from the stylesheet's variables through a hidden element, so that whatever form a theme gives its
 * colours in arrives resolved. Costs a style computation: once for each change of theme, not for each frame.
 */
export function readPalette(root: HTMLElement): Palette {
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
	return paletteOf(colours, font);
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

/** Derives every colour of the picture from the theme's few. */
export function paletteOf(colours: Readonly<Record<Token, Colour>>, font: string): Palette {
	const { ground, text } = colours;
	const mark = (wanted: Colour, ratio = MARK_CONTRAST) => legible(wanted, ground, ratio, text);
	// On the badge muted text is harder to read than on the ground, so that is where it is measured first.
	const tinted = mix(ground, text, 0.1);
	const muted = legible(colours.muted, tinted, TEXT_CONTRAST, text);
	const badge = contrast(muted, ground) >= TEXT_CONTRAST ? tinted : ground;
	return {
		ground,
		badge,
		band: mix(ground, text, 0.035),
		grid: mix(ground, text, 0.1),
		selection: mix(ground, colours.accent, 0.2),
		text: mark(text, TEXT_CONTRAST),
		mutedText: legible(muted, badge, TEXT_CONTRAST, text),
		accent: mark(colours.accent),
		warning: mark(colours.warning),
		line: mark(mix(ground, text, 0.42)),
		strongLine: mark(mix(ground, text, 0.68), TEXT_CONTRAST),
		faintLine: mark(mix(ground, text, 0.2)),
		neutral: mark(mix(ground, text, 0.5)),
		branches: BRANCH_TOKENS.map((token) => mark(colours[token])),
		branchLines: BRANCH_TOKENS.map((token) => mark(mix(ground, colours[token], 0.6))),
		branchText: BRANCH_TOKENS.map((token) => mark(colours[token], TEXT_CONTRAST)),
		font,
	};
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
