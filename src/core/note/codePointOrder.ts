/** Compares by code point; `<` compares UTF-16 units and so puts letters beyond U+FFFF before U+E000 to U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	for (let at = 0; at < length; at++) {
		const left = a.charCodeAt(at);
		const right = b.charCodeAt(at);
		if (left !== right) return rank(left) - rank(right);
	}
	return a.length - b.length;
}

/** Surrogates stand for code points above every single unit. */
function rank(unit: number): number {
	return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
