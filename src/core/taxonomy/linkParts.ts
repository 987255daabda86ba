/** The words that a link to nowhere names its concept by: the last part of the path. */
export function linkLabel(linkpath: string): string {
	const hash = linkpath.search(/[#^]/);
	const path = (hash < 0 ? linkpath : linkpath.slice(0, hash)).trim();
	const name = path.slice(path.lastIndexOf("/") + 1);
	return name.toLowerCase().endsWith(".md") ? name.slice(0, -3) : name;
}

/** The heading that a link leads to, as `headingKey` compares it; null where it leads to a whole note or a block. */
export function linkHeading(linkpath: string): string | null {
	const hash = linkpath.lastIndexOf("#");
	if (hash < 0 || linkpath.includes("^")) return null;
	const key = headingKey(linkpath.slice(hash + 1));
	return key === "" ? null : key;
}

/** Links leave signs out of headings that would end them: only letters and digits are compared. */
export function headingKey(heading: string): string {
	return heading
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "");
}
