import { scanFrontmatter, type EntryValue, type FrontmatterEntry, type FrontmatterScan, type ScalarItem } from "./frontmatterScan.ts";
import { lineEndOf } from "./lineEnd.ts";
import { addItems, exchangeItem, removeItems, withoutLines } from "./listEdit.ts";
import { besideComment, blockStyle, defaultPropertyStyle, endOfValue, likeFirst, propertyLines, valueSource, valuesOf, itemsOf } from "./propertySource.ts";
import type { PropertyStyle, PropertyValue } from "./propertySource.ts";
import { refusedSplice, spliceResult, type Splice, type SpliceResult } from "./splice.ts";
import type { ScalarPlace } from "./yamlScalar.ts";

/*
 * Edits of one property as splices of the note's text. Whatever is not the edited value stays byte for byte:
 * comments, order, quoting, line ends. An edit takes over the style in which the value is written already, then that
 * of its neighbours, then the vault's.
 */

export type PropertyEdit =
	/** Gives the property this value, whatever it held. */
	| { readonly kind: "set"; readonly key: string; readonly value: PropertyValue }
	/** Adds what is not among the values yet; a single value becomes a list. */
	| { readonly kind: "add"; readonly key: string; readonly items: readonly string[] }
	/** Takes values out; the key stays, if need be empty. */
	| { readonly kind: "remove"; readonly key: string; readonly items: readonly string[] }
	/** Puts one value in the place of another. */
	| { readonly kind: "exchange"; readonly key: string; readonly old: string; readonly item: string }
	/** Takes out the property with its line or lines. */
	| { readonly kind: "drop"; readonly key: string };

/** The splices of one property edit; none where the note says so already. */
export function propertySplices(text: string, edit: PropertyEdit, vaultStyle: PropertyStyle = defaultPropertyStyle): SpliceResult {
	const scan = scanFrontmatter(text);
	if (scan === "unclosed") return refusedSplice("unreadableFrontmatter");
	if (edit.key.trim() === "" || /[\n\r]/.test(edit.key)) return refusedSplice("unwritableKey", edit.key);
	if (scan === "none") return spliceResult(newBlock(text, edit, vaultStyle));
	if (!scan.regular) return refusedSplice("unreadableFrontmatter");
	const repeated = repeatedKey(scan);
	if (repeated !== null) return refusedSplice("duplicateKey", repeated);
	const style = { ...vaultStyle, ...blockStyle(scan, text) };
	const same = scan.entries.filter((entry) => entry.key === edit.key);
	const found = same.length > 0 ? same : scan.entries.filter((entry) => foldedKey(entry.key) === foldedKey(edit.key));
	if (found.length > 1) return refusedSplice("duplicateKey", edit.key);
	const entry = found[0];
	if (!entry) return spliceResult(newEntry(scan, edit, style));
	if (entry.value.kind === "closed") return refusedSplice(entry.value.reason, entry.key);
	return editedEntry(text, scan, entry, edit, style);
}

/** The values of a property as strings; null where it is absent or cannot be read to the character. */
export function propertyItems(text: string, key: string): readonly string[] | null {
	const scan = scanFrontmatter(text);
	if (typeof scan === "string" || !scan.regular) return null;
	const entry =
		scan.entries.find((each) => each.key === key) ?? scan.entries.find((each) => foldedKey(each.key) === foldedKey(key));
	return entry && entry.value.kind !== "closed" ? valuesOf(entry.value) : null;
}

export function foldedKey(key: string): string {
	return key.trim().normalize("NFC").toLowerCase();
}

function newBlock(text: string, edit: PropertyEdit, style: PropertyStyle): Splice[] {
	const value = valueOfNew(edit);
	if (value === null) return [];
	const eol = lineEndOf(text);
	const start = text.startsWith("\ufeff") ? 1 : 0;
	return [{ start, end: start, text: `---${eol}${propertyLines(edit.key, value, style, eol)}---${eol}` }];
}

function newEntry(scan: FrontmatterScan, edit: PropertyEdit, style: PropertyStyle): Splice[] {
	const value = valueOfNew(edit);
	return value === null ? [] : [{ start: scan.closing, end: scan.closing, text: propertyLines(edit.key, value, style, scan.eol) }];
}

/** What an edit makes of a property that is not there; null where that is nothing. */
function valueOfNew(edit: PropertyEdit): PropertyValue | null {
	if (edit.kind === "set") return edit.value;
	if (edit.kind === "add") return edit.items.length > 0 ? [...new Set(edit.items)] : null;
	return null;
}

function editedEntry(text: string, scan: FrontmatterScan, entry: FrontmatterEntry, edit: PropertyEdit, style: PropertyStyle): SpliceResult {
	const { value } = entry;
	if (value.kind === "closed") return refusedSplice(value.reason, entry.key);
	switch (edit.kind) {
		case "drop":
			if (value.kind === "blockList" && value.commented) return refusedSplice("commentInValue", entry.key);
			return spliceResult([{ start: entry.keyStart, end: entry.end, text: "" }]);
		case "set":
			return setEntry(text, scan, entry, edit.value, style);
		case "exchange":
			return exchangeItem(value, edit.old, edit.item, style);
		case "remove":
			return removeItems(value, edit.items);
		case "add":
			return addItems(text, scan, entry, edit.items, style);
	}
}

function setEntry(text: string, scan: FrontmatterScan, entry: FrontmatterEntry, wanted: PropertyValue, style: PropertyStyle): SpliceResult {
	const { value } = entry;
	if (sameItems(wanted, value)) return spliceResult([]);
	const items = typeof wanted === "object" ? wanted : wanted === "" ? [] : [wanted];
	const source = (item: string | number, like: readonly ScalarItem[], place: ScalarPlace) =>
		typeof item === "number" ? String(item) : likeFirst(item, like, place, style);
	if (value.kind === "flowList") {
		const sources = items.map((item) => source(item, value.items, "flow"));
		return spliceResult([{ start: value.start, end: value.end, text: `[${sources.join(", ")}]` }]);
	}
	if (value.kind === "blockList") {
		if (value.commented) return refusedSplice("commentInValue", entry.key);
		if (items.length === 0) return spliceResult(withoutLines(value.items));
		const lines = items.map((item) => `${value.indent}-${value.gap}${source(item, value.items, "block")}`);
		return spliceResult([{ start: value.items[0]!.lineStart, end: value.items.at(-1)!.end, text: lines.join(scan.eol) }]);
	}
	const end = endOfValue(text, entry);
	if (value.kind === "scalar" && typeof wanted !== "object") {
		return spliceResult([{ start: value.start, end, text: items.map((item) => source(item, [value], "block")).join("") }]);
	}
	return spliceResult([{ start: entry.keyEnd, end, text: valueSource(wanted, besideComment(text, end, style), scan.eol) }]);
}

function sameItems(wanted: PropertyValue, value: EntryValue): boolean {
	if (typeof wanted !== "object") return value.kind === "scalar" && value.value === String(wanted) && value.quoting !== "link";
	const items = itemsOf(value);
	const isList = value.kind === "flowList" || value.kind === "blockList";
	return isList && items.length === wanted.length && items.every((item, index) => item.value === wanted[index]);
}

function repeatedKey(scan: FrontmatterScan): string | null {
	const seen = new Set<string>();
	for (const { key } of scan.entries) {
		if (seen.has(key)) return key;
		seen.add(key);
	}
	return null;
}
