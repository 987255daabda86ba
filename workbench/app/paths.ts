/** Forward slashes, none doubled, none at the ends; no-break spaces as spaces; NFC. [D] */
export function normalizePath(path: string): string {
	const plain = path.replace(/[\u00a0\u202f]/g, " ").replace(/[\\/]+/g, "/").replace(/^\/+|\/+$/g, "");
	return plain === "" ? "/" : plain.normalize("NFC");
}
