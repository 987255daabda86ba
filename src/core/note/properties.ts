import type { PropertyLink } from "./noteFacts.ts";
import { ownCopy } from "./ownCopy.ts";
import { linkOfWholeText } from "./wholeLink.ts";

/*
 * A few bytes of YAML aliases can stand for billions of values, and may even contain themselves. No honest note comes
 * near these bounds; past them the properties count as unreadable.
 */
const MOST_VALUES = 20_000;
const DEEPEST = 64;

export type Properties = Readonly<Record<string, unknown>>;

/**
 * Parsed properties as a tree of their own: aliases written out, strings that do not hold their note alive. The record
 * itself has no prototype, so that asking for a key named `constructor` finds nothing but properties.
 * @throws RangeError past the bounds above.
 */
export function plainProperties(parsed: object): Properties {
	let values = 0;
	const plain = (value: unknown, depth: number): unknown => {
		if (++values > MOST_VALUES || depth > DEEPEST) throw new RangeError("aliases expand to too many values");
		if (typeof value === "string") return ownCopy(value);
		if (typeof value !== "object" || value === null) return value;
		if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
		if (value instanceof Date) return value.toISOString();
		const copy = (depth === 0 ? Object.create(null) : {}) as Record<string, unknown>;
		for (const [name, item] of Object.entries(value)) {
			const key = ownCopy(name);
			const own = plain(item, depth + 1);
			if (key === "__proto__") {
				Object.defineProperty(copy, key, { value: own, enumerable: true, configurable: true, writable: true });
			} else copy[key] = own;
		}
		return copy;
	};
	return plain(parsed, 0) as Properties;
}

/** Links among the properties, as Obsidian sees them: texts that are one link and nothing else. */
export function propertyLinks(properties: Properties): PropertyLink[] {
	const links: PropertyLink[] = [];
	const walk = (key: string, value: unknown): void => {
		if (typeof value === "string") {
			const link = linkOfWholeText(value);
			if (link !== null) links.push({ key, ...link });
		} else if (typeof value === "object" && value !== null) {
			for (const [name, item] of Object.entries(value)) walk(`${key}.${name}`, item);
		}
	};
	for (const [key, value] of Object.entries(properties)) walk(key, value);
	return links;
}
