import type { UserRelation } from "../../core/vocabulary/readingOptions.ts";
import { parseSettings, SETTINGS_VERSION, type Dismissal, type Settings } from "./settings.ts";

/** Something in a file of settings that cannot be taken over, by the path of its place. */
export interface TransferProblem {
	readonly kind: "unknown" | "notUnderstood" | "partly";
	/** `reading.prose`. */
	readonly path: string;
	/** As written, shortened; for `partly`, how many of how many entries are left out. */
	readonly value: string;
}

/** What a file of settings says, or why it says nothing. */
export type ReadTransfer =
	| { readonly kind: "settings"; readonly stated: Readonly<Record<string, unknown>>; readonly problems: readonly TransferProblem[] }
	| { readonly kind: "unreadable"; readonly reason: string }
	| { readonly kind: "noSettings" }
	| { readonly kind: "newer" };

type Tree = Readonly<Record<string, unknown>>;
const LONGEST = 120;

/** Reads a file of settings. What it does not say stays unsaid: only what it states is taken over. */
export function readTransfer(text: string): ReadTransfer {
	let stored: unknown;
	try {
		stored = JSON.parse(text);
	} catch (error) {
		return { kind: "unreadable", reason: error instanceof Error ? error.message : String(error) };
	}
	if (!isTree(stored)) return { kind: "noSettings" };
	if (typeof stored.version === "number" && stored.version > SETTINGS_VERSION) return { kind: "newer" };
	const problems: TransferProblem[] = [];
	const stated = understood(stored, parseSettings(stored) as unknown as Tree, "", problems);
	return Object.keys(stated).some((key) => key !== "version") ? { kind: "settings", stated, problems } : { kind: "noSettings" };
}

/** What of the stored tree came through the reading of settings; what did not is a problem. */
function understood(stored: Tree, parsed: Tree, above: string, problems: TransferProblem[]): Tree {
	const kept: [string, unknown][] = [];
	for (const [key, value] of Object.entries(stored)) {
		const path = above + key;
		const read = own(parsed, key);
		if (read === undefined) problems.push({ kind: OPEN.includes(above) ? "notUnderstood" : "unknown", path, value: shortened(value) });
		else if (Array.isArray(read)) {
			const lost = Array.isArray(value) ? value.length - read.length : -1;
			if (lost < 0) problems.push({ kind: "notUnderstood", path, value: shortened(value) });
			else {
				if (lost > 0) problems.push({ kind: "partly", path, value: `${lost}/${read.length + lost}` });
				kept.push([key, read]);
			}
		} else if (isTree(read)) {
			if (isTree(value)) kept.push([key, understood(value, read, `${path}.`, problems)]);
			else problems.push({ kind: "notUnderstood", path, value: shortened(value) });
		} else if (sameWord(read, value)) kept.push([key, read]);
		else problems.push({ kind: "notUnderstood", path, value: shortened(value) });
	}
	return Object.fromEntries(kept);
}

/** Mappings whose keys are the user's own. */
const OPEN = ["reading.properties.", "reading.typeWords.", "colours.categories.", "colours.types."];

/** Trimming and taking a number for its text change no meaning. */
function sameWord(read: unknown, value: unknown): boolean {
	const plain = (each: unknown): string => String(each).trim().replace(/^\/+|\/+$/g, "");
	return typeof value !== "object" && plain(read) === plain(value);
}

/**
 * The present settings with what a file states. Nothing is lost: lists and mappings are joined, and only where both say
 * something of one and the same thing does the file's word stand.
 */
export function withTransfer(present: Settings, stated: Tree): Settings {
	return parseSettings(joined(present, stated, "") as Tree);
}

function joined(present: unknown, stated: unknown, path: string): unknown {
	if (stated === undefined) return present;
	if (Array.isArray(present) && Array.isArray(stated)) {
		const key = keyOf(path);
		const items = new Map([...(present as unknown[]), ...(stated as unknown[])].map((item) => [key(item), item]));
		return [...items.values()];
	}
	if (!isTree(present) || !isTree(stated)) return stated;
	const names = new Set([...Object.keys(present), ...Object.keys(stated)]);
	return Object.fromEntries([...names].map((name) => [name, joined(own(present, name), own(stated, name), path === "" ? name : `${path}.${name}`)]));
}

/** What makes two items of a list the same thing. */
function keyOf(path: string): (item: unknown) => string {
	if (path === "reading.relations") return (item) => (item as UserRelation).type;
	if (path === "dismissed") return (item) => Object.values(item as Dismissal).join("\n");
	return String;
}

/** One setting before and after. */
export interface SettingChange {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

/** What differs, leaf by leaf, in the order of the settings; items of lists one by one. */
export function settingChanges(before: unknown, after: unknown, path = ""): SettingChange[] {
	if (JSON.stringify(before) === JSON.stringify(after)) return [];
	if (isTree(before) && isTree(after)) {
		const names = new Set([...Object.keys(before), ...Object.keys(after)]);
		return [...names].flatMap((name) => settingChanges(own(before, name), own(after, name), path === "" ? name : `${path}.${name}`));
	}
	if (Array.isArray(before) && Array.isArray(after)) {
		const known = new Set(before.map((item) => JSON.stringify(item)));
		const present = new Set(after.map((item) => JSON.stringify(item)));
		const gone = before.filter((item) => !present.has(JSON.stringify(item)));
		const added = after.filter((item) => !known.has(JSON.stringify(item)));
		return [
			...gone.map((item) => ({ path, before: shortened(item), after: "" })),
			...added.map((item) => ({ path, before: "", after: shortened(item) })),
		];
	}
	return [{ path, before: shortened(before), after: shortened(after) }];
}

function shortened(value: unknown): string {
	if (value === undefined || value === "") return "";
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Names are people's own: `valueOf` is a property like any other. */
function own(tree: Tree, name: string): unknown {
	return Object.hasOwn(tree, name) ? tree[name] : undefined;
}

function isTree(value: unknown): value is Tree {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
