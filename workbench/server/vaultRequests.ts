import { Refusal, type VaultFolder } from "./vaultFolder.ts";
import type { FolderWatch } from "./watchFolder.ts";

export interface VaultRequest {
	readonly name: string;
	readonly query: URLSearchParams;
	/** Null for GET. */
	readonly body: Buffer | null;
}

export interface VaultStores {
	readonly vault: VaultFolder;
	/** Where the workspace's layout is kept. */
	readonly layouts: VaultFolder;
	readonly watch: FolderWatch;
}

export interface Answer {
	readonly type: string;
	readonly content: string | Buffer;
}

/** Notes are read in parts, so that a big vault's answer stays within memory. */
const PART_LIMIT = 8 * 1024 * 1024;
const LAYOUT = ".obsidian/workspace.json";

type Handler = (path: string, request: VaultRequest, stores: VaultStores) => Answer;

const reading: Readonly<Record<string, Handler>> = {
	list: (_, __, { vault }) => json(vault.list()),
	names: (path, _, { vault }) => json(vault.names(path)),
	stat: (path, _, { vault }) => json(vault.stat(path)),
	read: (path, _, { vault }) => ({ type: typeOf(path), content: vault.read(path) }),
	layout: (_, __, { layouts }) => ({ type: JSON_TYPE, content: layouts.stat(LAYOUT) ? layouts.read(LAYOUT) : "null" }),
};

const writing: Readonly<Record<string, Handler>> = {
	readMany: (_, { body }, { vault }) => json(readMany(vault, parse(body))),
	write: (path, { body, query }, { vault, watch }) => {
		const entry = vault.write(path, body ?? Buffer.alloc(0), query.get("mode") === "create" ? "create" : "overwrite");
		watch.accept(path);
		return json(entry);
	},
	makeFolder: (path, _, { vault, watch }) => {
		const entry = vault.makeFolder(path);
		// The folders above may be new as well.
		watch.accept(path.split("/")[0] ?? path);
		return json(entry);
	},
	rename: (path, { query }, { vault, watch }) => {
		const to = query.get("to") ?? "";
		const entry = vault.rename(path, to);
		watch.accept(path, to);
		return json(entry);
	},
	trash: (path, _, { vault, watch }) => {
		vault.trash(path);
		watch.accept(path);
		return json(null);
	},
	remove: (path, _, { vault, watch }) => {
		vault.remove(path);
		watch.accept(path);
		return json(null);
	},
	layout: (_, { body }, { layouts }) => {
		layouts.makeFolder(".obsidian");
		return json(layouts.write(LAYOUT, body ?? Buffer.alloc(0), "overwrite"));
	},
};

/** @throws Refusal, or the file system's own error. */
export function vaultRequest(request: VaultRequest, stores: VaultStores): Answer {
	const handlers = request.body === null ? reading : writing;
	const handler = Object.hasOwn(handlers, request.name) ? handlers[request.name] : undefined;
	if (!handler) throw new Refusal(404, `No such request: ${request.name}`);
	return handler(request.query.get("path") ?? "", request, stores);
}

/** Texts in the order asked for, as many as fit; null for a note that cannot be read. */
function readMany(vault: VaultFolder, paths: unknown): (string | null)[] {
	if (!Array.isArray(paths)) throw new Refusal(400, "Not a list of paths");
	const texts: (string | null)[] = [];
	let size = 0;
	for (const path of paths) {
		if (typeof path !== "string") throw new Refusal(400, "Not a list of paths");
		if (size > PART_LIMIT) break;
		let text: string | null = null;
		try {
			text = vault.read(path).toString("utf8");
		} catch {
			// Unreadable or just gone: the others are still worth having.
		}
		size += text?.length ?? 0;
		texts.push(text);
	}
	return texts;
}

function parse(body: Buffer | null): unknown {
	try {
		return JSON.parse(body?.toString("utf8") ?? "null");
	} catch {
		throw new Refusal(400, "Not JSON");
	}
}

const JSON_TYPE = "application/json; charset=utf-8";

function json(value: unknown): Answer {
	return { type: JSON_TYPE, content: JSON.stringify(value) };
}

const TYPES: Readonly<Record<string, string>> = {
	png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", webp: "image/webp", avif: "image/avif",
	bmp: "image/bmp", mp4: "video/mp4", webm: "video/webm", mp3: "audio/mpeg", wav: "audio/wav", pdf: "application/pdf",
};

/** Nothing of a vault is ever served as a page, script or SVG that could run. */
function typeOf(path: string): string {
	return TYPES[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}
