/** An opaque colour, each channel 0–255. */
export interface Colour {
	readonly r: number;
	readonly g: number;
	readonly b: number;
}

/** Relative luminance, 0–1, by WCAG 2. */
export function luminance({ r, g, b }: Colour): number {
	return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
	const value = channel / 255;
	return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Contrast ratio, 1–21, by WCAG 2. */
export function contrast(one: Colour, other: Colour): number {
	const a = luminance(one);
	const b = luminance(other);
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `share` of the second colour (0–1) in the first. */
export function mix(one: Colour, other: Colour, share: number): Colour {
	const blend = (a: number, b: number) => Math.round(a + (b - a) * share);
	return { r: blend(one.r, other.r), g: blend(one.g, other.g), b: blend(one.b, other.b) };
}

const BLACK: Colour = { r: 0, g: 0, b: 0 };
const WHITE: Colour = { r: 255, g: 255, b: 255 };

/**
 * The colour nearest to the wanted one that stands out from the ground by at least this ratio: it is mixed with
 * `towards`, and where even that is not enough, with black or white, whichever the ground is further from.
 */
export function legible(wanted: Colour, ground: Colour, ratio: number, towards: Colour): Colour {
	const strongest = contrast(BLACK, ground) > contrast(WHITE, ground) ? BLACK : WHITE;
	for (const end of [towards, strongest]) {
		for (let step = 0; step <= 20; step++) {
			const candidate = mix(wanted, end, step / 20);
			if (contrast(candidate, ground) >= ratio) return candidate;
		}
	}
	return strongest;
}

export function css({ r, g, b }: Colour): string {
	return `rgb(${r}, ${g}, ${b})`;
}
