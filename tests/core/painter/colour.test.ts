import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, css, legible, mix } from "../../../src/core/painter/colour.ts";
import { paletteOf } from "../../../src/core/painter/palette.ts";

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.record({ r: channel, g: channel, b: channel });
const black = { r: 0, g: 0, b: 0 };
const white = { r: 255, g: 255, b: 255 };

describe("contrast", () => {
	it("is 21 between black and white, and 1 between equals", () => {
		expect(contrast(black, white)).toBeCloseTo(21);
		expect(contrast(white, white)).toBe(1);
	});

	it("does not mind which colour is the ground", () => {
		fc.assert(fc.property(colour, colour, (a, b) => contrast(a, b) === contrast(b, a)));
	});
});

describe("a legible colour", () => {
	it("stands out from every ground", () => {
		fc.assert(
			fc.property(colour, colour, colour, (wanted, ground, towards) => {
				expect(contrast(legible(wanted, ground, 3, towards), ground)).toBeGreaterThanOrEqual(3);
				expect(contrast(legible(wanted, ground, 4.5, towards), ground)).toBeGreaterThanOrEqual(4.5);
			}),
		);
	});

	it("is the wanted one where that is legible", () => {
		expect(legible(black, white, 4.5, black)).toEqual(black);
	});
});

describe("the palette", () => {
	it("keeps marks at 3:1 and text at 4.5:1 in any theme", () => {
		const tokens = ["text", "muted", "accent", "warning", "pink", "cyan", "yellow", "purple", "green", "orange", "blue", "red"];
		const theme = fc.tuple(colour, ...tokens.map(() => colour));
		fc.assert(
			fc.property(theme, ([ground, ...rest]) => {
				const named = new Map<string, unknown>([["ground", ground], ...tokens.map((token, index) => [token, rest[index]] as const)]);
				const colours: Record<string, unknown> = Object.fromEntries(named);
				const palette = paletteOf(colours as never, "sans-serif");
				const marks = [palette.line, palette.faintLine, palette.strongLine, palette.neutral, palette.accent, palette.warning];
				for (const mark of [...marks, ...palette.branches, ...palette.branchLines]) {
					expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
				}
				for (const text of [palette.text, palette.mutedText, ...palette.branchText]) {
					expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
				}
			}),
		);
	});

	it("writes colours as the canvas reads them", () => {
		expect(css(mix(black, white, 0.5))).toBe("rgb(128, 128, 128)");
	});
});
