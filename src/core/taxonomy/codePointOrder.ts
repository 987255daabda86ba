/**
 * Compares by code point, the order in which everything is stored. JavaScript's `<` compares UTF-16 units and so puts
 * what lies beyond U+FFFF before U+E000 to U+FFFF.
 */
export function compareCodePoints(a: string, b: string): number {
	if (a === b) return 0;
	const length = Math.min(a.length, b.length);
	for (let at = 0; at < length; at++) {
		const left = a.charCodeAt(at);
		const right = b.charCodeAt(at);
		if (left !== right) return left >= 0xd800 && right >= 0xd800 ? rank(left) - rank(right) : left - right;
	}
	return a.length - b.length;
}

/** Surrogates stand for code points above every single unit. */
function rank(unit: number): number {
	return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}
