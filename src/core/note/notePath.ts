declare const notePath: unique symbol;

/** A note's path inside its vault: forward slashes, no leading slash, NFC, with its extension. */
export type NotePath = string & { readonly [notePath]: true };

/** Brands a vault-relative path. Call it at the edge only, where paths enter the program. */
export function toNotePath(path: string): NotePath {
	return path.replace(/\\/g, "/").replace(/^\.?\/+/, "").normalize("NFC") as NotePath;
}

/** The file name without folder and without `.md`. */
export function noteBasename(path: NotePath): string {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return name.toLowerCase().endsWith(".md") ? name.slice(0, -3) : name;
}

/** The folder of a note, without a trailing slash; empty for the vault's root. */
export function noteFolder(path: NotePath): string {
	const slash = path.lastIndexOf("/");
	return slash < 0 ? "" : path.slice(0, slash);
}
