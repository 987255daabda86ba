import type { LinkResolver } from "./linkResolver.ts";
import { noteFolder, toNotePath, type NotePath } from "./notePath.ts";

/**
 * Resolves links over a set of paths (notes and attachments) by Obsidian's rules: case and normal form do not matter,
 * `.md` may be left out; the exact path wins, then a file in the source's own folder, then the shortest path. Paths
 * come and go at the cost of one look-up.
 */
export class PathIndex implements LinkResolver {
	/** By folded file name; a bucket is in order of preference unless it waits in `unsorted`. */
	readonly #byName = new Map<string, NotePath[]>();
	readonly #byPath = new Map<string, NotePath[]>();
	readonly #unsorted = new Set<NotePath[]>();
	/** Answers that hold for every source, by link text; forgotten whenever a path comes or goes. */
	#answers = new Map<string, NotePath | null>();

	constructor(paths: Iterable<NotePath> = []) {
		for (const path of paths) this.add(path);
	}

	has(path: NotePath): boolean {
		return this.#byPath.get(folded(path))?.includes(path) === true;
	}

	add(path: NotePath): void {
		if (this.has(path)) return;
		this.#put(this.#byPath, folded(path), path);
		this.#put(this.#byName, lastPart(folded(path)), path);
	}

	remove(path: NotePath): void {
		this.#take(this.#byPath, folded(path), path);
		this.#take(this.#byName, lastPart(folded(path)), path);
	}

	rename(oldPath: NotePath, path: NotePath): void {
		this.remove(oldPath);
		this.add(path);
	}

	/** The note that answers; a link to an attachment leads to none. */
	resolve(linktext: string, source: NotePath): NotePath | null {
		const file = this.file(linktext, source);
		return file?.toLowerCase().endsWith(".md") === true ? file : null;
	}

	/** The file that answers, a note or an attachment. */
	file(linktext: string, source: NotePath): NotePath | null {
		const known = this.#answers.get(linktext);
		if (known !== undefined) return known;
		const hash = linktext.indexOf("#");
		const written = (hash < 0 ? linktext : linktext.slice(0, hash)).replace(/[\u00a0\u202f]/g, " ").trim();
		if (written === "") return hash < 0 ? null : source;
		if (/^\.\.?(\/|$)/.test(written)) {
			const path = relativePath(noteFolder(source), written);
			return path === null ? null : this.#at(path, source);
		}
		const fromRoot = written.startsWith("/");
		const found = this.#at(written, source) ?? (fromRoot ? null : this.#bySuffix(written, source));
		if (this.#isSameEverywhere(written)) this.#answers.set(linktext, found);
		return found;
	}

	/** Where no two files share the name, it does not matter who asks. */
	#isSameEverywhere(written: string): boolean {
		const name = lastPart(folded(toNotePath(written)));
		return (this.#byName.get(name)?.length ?? 0) + (this.#byName.get(`${name}.md`)?.length ?? 0) <= 1;
	}

	/** The file at exactly this path, or at this path with `.md`. */
	#at(path: string, source: NotePath): NotePath | null {
		const target = toNotePath(path);
		const key = folded(target);
		const found = this.#sorted(this.#byPath.get(key)) ?? this.#sorted(this.#byPath.get(`${key}.md`));
		if (found === undefined) return null;
		return found.find((one) => one === target || one === `${target}.md`) ?? nearest(found, source);
	}

	#bySuffix(written: string, source: NotePath): NotePath | null {
		const suffix = folded(toNotePath(written));
		return this.#endingIn(suffix, source) ?? this.#endingIn(`${suffix}.md`, source);
	}

	#endingIn(suffix: string, source: NotePath): NotePath | null {
		const bucket = this.#sorted(this.#byName.get(lastPart(suffix)));
		if (bucket === undefined) return null;
		const folder = noteFolder(source);
		const own = this.#sorted(this.#byPath.get(folded(folder === "" ? suffix : `${folder}/${suffix}`)));
		if (own !== undefined) return nearest(own, source);
		if (!suffix.includes("/")) return bucket[0] ?? null;
		return bucket.find((path) => folded(path).endsWith(`/${suffix}`)) ?? null;
	}

	#sorted(bucket: NotePath[] | undefined): NotePath[] | undefined {
		if (bucket !== undefined && this.#unsorted.delete(bucket)) {
			bucket.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
		}
		return bucket;
	}

	#put(map: Map<string, NotePath[]>, key: string, path: NotePath): void {
		this.#forget();
		const bucket = map.get(key);
		if (bucket === undefined) map.set(key, [path]);
		else {
			bucket.push(path);
			this.#unsorted.add(bucket);
		}
	}

	#take(map: Map<string, NotePath[]>, key: string, path: NotePath): void {
		this.#forget();
		const bucket = map.get(key);
		const place = bucket?.indexOf(path) ?? -1;
		if (bucket === undefined || place < 0) return;
		bucket.splice(place, 1);
		if (bucket.length > 0) return;
		map.delete(key);
		this.#unsorted.delete(bucket);
	}

	#forget(): void {
		if (this.#answers.size > 0) this.#answers = new Map();
	}
}

function folded(path: string): string {
	return path.toLowerCase();
}

function lastPart(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** Files that differ in case only: the source's own, else the first. */
function nearest(paths: readonly NotePath[], source: NotePath): NotePath | null {
	return paths.find((path) => path === source) ?? paths[0] ?? null;
}

/** A path that begins with `./` or `../`, from a folder; null where it leads out of the vault. */
function relativePath(folder: string, written: string): string | null {
	const parts = folder === "" ? [] : folder.split("/");
	for (const part of written.split("/")) {
		if (part === "..") {
			if (parts.pop() === undefined) return null;
		} else if (part !== "." && part !== "") parts.push(part);
	}
	return parts.join("/");
}
