import { parseSettings, type Settings } from "./settings.ts";

/*
 * Controls name a value by its path in the settings: `reading.prose`. Lists are edited as text, one item on each line.
 */

type Tree = Readonly<Record<string, unknown>>;

/** What the control of this path shows. */
export function controlValue(settings: Settings, path: string): unknown {
	let value: unknown = settings;
	for (const name of path.split(".")) value = (value as Tree | undefined)?.[name];
	if (Array.isArray(value)) return value.join("\n");
	return typeof value === "number" ? String(value) : value;
}

/** The settings with the control's new value, read as carefully as a stored file. */
export function withControlValue(settings: Settings, path: string, value: unknown): Settings {
	const present = path.split(".").reduce<unknown>((tree, name) => (tree as Tree | undefined)?.[name], settings);
	const typed = Array.isArray(present) ? String(value).split(/[\n,，]/) : value;
	const changed = parseSettings(replaced(settings as unknown as Tree, path.split("."), typed));
	return { ...changed, ...unchangedParts(settings, changed) };
}

/** Parts that are equal stay the same objects, so that nobody begins anew for nothing. */
function unchangedParts(before: Settings, after: Settings): Partial<Settings> {
	const names = Object.keys(before) as (keyof Settings)[];
	return Object.fromEntries(
		names.filter((name) => JSON.stringify(before[name]) === JSON.stringify(after[name])).map((name) => [name, before[name]]),
	);
}

function replaced(tree: Tree, [name = "", ...rest]: readonly string[], value: unknown): Tree {
	return { ...tree, [name]: rest.length === 0 ? value : replaced((tree[name] ?? {}) as Tree, rest, value) };
}
