import type { Colour } from "./colour.ts";
import { type Palette, paletteOf, type Token, TOKENS } from "./palette.ts";

/** Themes for pictures that are painted where no stylesheet is, or in the other brightness than the app's. */
export const THEMES = ["light", "dark"] as const;
export type StandardTheme = (typeof THEMES)[number];

/** Hexadecimal colours in the order of `TOKENS`: quiet greys, and eight hues that keep apart on their ground. */
const colours: Readonly<Record<StandardTheme, string>> = {
	light: "ffffff 222222 5c5c5c 7b4fe0 b45f00 d53984 008f8c a87f00 7852ee 08913c d06500 086ddd e03040",
	dark: "1e1e1e dadada b3b3b3 a58af9 e9973f fa99cd 53dfdd e0de71 a882ff 44cf6e e9973f 5aa5ff fb6a72",
};

const FONT = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/**
 * @param font families; the system's where left out.
 * @param own further colours, as `#rrggbb`.
 */
export function standardPalette(theme: StandardTheme, font = FONT, own: readonly string[] = []): Palette {
	const values = colours[theme].split(" ").map(colourOf);
	return paletteOf(Object.fromEntries(TOKENS.map((token, index) => [token, values[index]])) as Record<Token, Colour>, font, own.map((hex) => colourOf(hex.slice(1))));
}

function colourOf(hex: string): Colour {
	const value = Number.parseInt(hex, 16);
	return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}
