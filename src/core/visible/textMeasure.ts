/** Which of the picture's type styles a text is set in. */
export type TextStyle = "label" | "strongLabel" | "secondLabel";

/** Says how wide a text will be. The view asks its canvas; tests and the command line use `fixedWidthMeasure`. */
export interface TextMeasure {
	/** CSS pixels at 100 %. */
	width(text: string, style: TextStyle): number;
}

/** Font sizes in CSS pixels at 100 %: the painter sets them, the layout leaves room for them. */
export const FONT_SIZES: Readonly<Record<TextStyle, number>> = { label: 13, strongLabel: 13, secondLabel: 11 };

/** Height of one line of each style, in CSS pixels at 100 %. */
export const LINE_HEIGHTS: Readonly<Record<TextStyle, number>> = { label: 16, strongLabel: 16, secondLabel: 14 };

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const noWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** A twin without fonts: Chinese, kana, hangul and emoji one em, everything else 0.56 em, marks and controls nothing. */
export const fixedWidthMeasure: TextMeasure = {
	width(text, style) {
		let ems = 0;
		for (const character of text) {
			if (character < "\u0300") ems += 0.56;
			else if (!noWidth.test(character)) ems += wide.test(character) ? 1 : 0.56;
		}
		return ems * FONT_SIZES[style] * (style === "strongLabel" ? 1.06 : 1);
	},
};
