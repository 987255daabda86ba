import { HUES } from "../visible/colouring.ts";
import { type Colour, contrast, legible, mix } from "./colour.ts";

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
	/** One hue for each branch slot, in the order of `HUES`, then a person's own. */
	readonly branches: readonly Colour[];
	/** The same hues, calmer, for the skeleton's lines. */
	readonly branchLines: readonly Colour[];
	/** The same hues as text. */
	readonly branchText: readonly Colour[];
	/** The interface's font families. */
	readonly font: string;
}

/** What a theme has to say for a picture to be painted in it. */
export const TOKENS = ["ground", "text", "muted", "accent", "warning", ...HUES] as const;
export type Token = (typeof TOKENS)[number];

/** WCAG 2.2: 3 for marks (1.4.11), 4.5 for text (1.4.3). Lines are drawn thin, so they get a little more. */
const MARK_CONTRAST = 3.05;
const TEXT_CONTRAST = 4.5;

/** Derives every colour of the picture from the theme's few. @param own colours that a person has chosen beside them. */
export function paletteOf(colours: Readonly<Record<Token, Colour>>, font: string, own: readonly Colour[] = []): Palette {
	const { ground, text } = colours;
	const hues = [...HUES.map((hue) => colours[hue]), ...own];
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
		branches: hues.map((hue) => mark(hue)),
		branchLines: hues.map((hue) => mark(mix(ground, hue, 0.6))),
		branchText: hues.map((hue) => mark(hue, TEXT_CONTRAST)),
		font,
	};
}
