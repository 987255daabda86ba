/** UTF-16 codes of the characters that Markdown's syntax is made of. */
export const code = {
	tab: 0x09,
	newline: 0x0a,
	carriageReturn: 0x0d,
	space: 0x20,
	bang: 0x21,
	quote: 0x22,
	hash: 0x23,
	dollar: 0x24,
	percent: 0x25,
	apostrophe: 0x27,
	leftParen: 0x28,
	rightParen: 0x29,
	star: 0x2a,
	plus: 0x2b,
	hyphen: 0x2d,
	dot: 0x2e,
	slash: 0x2f,
	zero: 0x30,
	one: 0x31,
	nine: 0x39,
	colon: 0x3a,
	less: 0x3c,
	equals: 0x3d,
	greater: 0x3e,
	question: 0x3f,
	leftBracket: 0x5b,
	backslash: 0x5c,
	rightBracket: 0x5d,
	underscore: 0x5f,
	backtick: 0x60,
	leftBrace: 0x7b,
	pipe: 0x7c,
	tilde: 0x7e,
	byteOrderMark: 0xfeff,
} as const;

export function isDigit(unit: number): boolean {
	return unit >= code.zero && unit <= code.nine;
}

export function isLetter(unit: number): boolean {
	const lower = unit | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}

/** Space or tab: the only blanks that Markdown's block syntax knows. */
export function isBlank(unit: number): boolean {
	return unit === code.space || unit === code.tab;
}

/** What `\s` matches. */
export function isWhitespace(unit: number): boolean {
	if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
	if (unit < 0xa0) return false;
	return (
		unit === 0xa0 ||
		unit === 0x1680 ||
		(unit >= 0x2000 && unit <= 0x200a) ||
		unit === 0x2028 ||
		unit === 0x2029 ||
		unit === 0x202f ||
		unit === 0x205f ||
		unit === 0x3000 ||
		unit === code.byteOrderMark
	);
}

/** The ASCII punctuation that a backslash can escape. */
export function isPunctuation(unit: number): boolean {
	return (
		(unit >= 0x21 && unit <= 0x2f) ||
		(unit >= 0x3a && unit <= 0x40) ||
		(unit >= 0x5b && unit <= 0x60) ||
		(unit >= 0x7b && unit <= 0x7e)
	);
}
