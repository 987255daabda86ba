/** An IRI's parts by RFC 3986, appendix B. */
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/su;

/** A reference as it is meant from a base (RFC 3986, 5.2); as it stands where there is no base. */
export function resolvedIri(reference: string, base: string): string {
	const [, scheme, authority, path = "", query = "", fragment = ""] = PARTS.exec(reference) ?? [];
	if (base === "" || scheme !== undefined) return reference;
	const [, baseScheme = "", baseAuthority, basePath = "", baseQuery = ""] = PARTS.exec(base) ?? [];
	const before = (host: string | undefined) => `${baseScheme}:${host === undefined ? "" : `//${host}`}`;
	if (authority !== undefined) return before(authority) + withoutDots(path) + query + fragment;
	if (path === "") return before(baseAuthority) + basePath + (query || baseQuery) + fragment;
	const merged = path.startsWith("/") ? path : basePath === "" && baseAuthority !== undefined ? `/${path}` : basePath.replace(/[^/]*$/, "") + path;
	return before(baseAuthority) + withoutDots(merged) + query + fragment;
}

/** RFC 3986, 5.2.4. */
function withoutDots(path: string): string {
	const segments: string[] = [];
	const all = path.split("/");
	for (const [index, segment] of all.entries()) {
		const last = index === all.length - 1;
		if (segment === "..") {
			if (segments.length > 1 || (segments.length === 1 && segments[0] !== "")) segments.pop();
			if (last) segments.push("");
		} else if (segment === ".") {
			if (last) segments.push("");
		} else segments.push(segment);
	}
	return segments.join("/");
}
