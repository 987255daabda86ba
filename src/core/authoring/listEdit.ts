import type { BlockItem, EntryValue, FrontmatterEntry, FrontmatterScan, ScalarItem } from "./frontmatterScan.ts";
import { besideComment, endOfValue, itemsOf, keptSource, likeFirst, separatorIn, valueSource, valuesOf, type PropertyStyle } from "./propertySource.ts";
import { refusedSplice, spliceResult, type Splice, type SpliceResult } from "./splice.ts";
import { scalarSource } from "./yamlScalar.ts";

/** Adds what the property does not hold yet, in the way its values are written; a single value becomes a list. */
export function addItems(text: string, scan: FrontmatterScan, entry: FrontmatterEntry, wanted: readonly string[], style: PropertyStyle): SpliceResult {
	const { value } = entry;
	const held = valuesOf(value);
	const items = [...new Set(wanted)].filter((item) => !held.includes(item));
	if (items.length === 0) return spliceResult([]);
	if (value.kind === "flowList") {
		const sources = items.map((item) => likeFirst(item, value.items, "flow", style)).join(", ");
		const last = value.items.at(-1);
		const splice = last ? { start: last.end, end: last.end, text: `, ${sources}` } : { start: value.start, end: value.end, text: `[${sources}]` };
		return spliceResult([splice]);
	}
	if (value.kind === "blockList") {
		const { lineEnd } = value.items.at(-1)!;
		const lines = items.map((item) => `${value.indent}-${value.gap}${likeFirst(item, value.items, "block", style)}${scan.eol}`);
		return spliceResult([{ start: lineEnd, end: lineEnd, text: lines.join("") }]);
	}
	const end = endOfValue(text, entry);
	const fitting = besideComment(text, end, style);
	if (value.kind !== "scalar") return spliceResult([{ start: entry.keyEnd, end, text: valueSource(items, fitting, scan.eol) }]);
	const separated = separatorIn(value.value) !== null;
	// A new value that contains a separator itself would fall apart in such a line.
	if (separated && !items.some(separatorIn)) return spliceResult([rewrittenParts(value, [...held, ...items])]);
	const sourceOf = (item: string) => likeFirst(item, [value], fitting.list, style);
	const sources = [...(separated ? held.map(sourceOf) : [keptSource(text, value, fitting.list)]), ...items.map(sourceOf)];
	const list = fitting.list === "flow" ? ` [${sources.join(", ")}]` : sources.map((source) => `${scan.eol}${style.indent}- ${source}`).join("");
	return spliceResult([{ start: entry.keyEnd, end, text: list }]);
}

/** Puts one value in the place of another; where the new one stands there already, only the old one goes. */
export function exchangeItem(value: EntryValue, old: string, item: string, style: PropertyStyle): SpliceResult {
	const values = valuesOf(value);
	if (!values.includes(old)) return refusedSplice("textNotFound", old);
	if (values.includes(item)) return removeItems(value, [old]);
	if (value.kind === "scalar" && value.value !== old) {
		return spliceResult([rewrittenParts(value, values.map((each) => (each === old ? item : each)))]);
	}
	const place = value.kind === "flowList" ? "flow" : "block";
	return spliceResult(
		itemsOf(value)
			.filter((each) => each.value === old)
			.map((each) => ({ start: each.start, end: each.end, text: likeFirst(item, [each], place, style) })),
	);
}

function rewrittenParts(scalar: ScalarItem, parts: readonly string[]): Splice {
	const separator = separatorIn(scalar.value) ?? "";
	return { start: scalar.start, end: scalar.end, text: parts.length > 0 ? scalarSource(parts.join(separator), scalar.quoting, "block") : "" };
}

/** Takes values out. The key stays: an empty property is a question that the note's owner may want to keep. */
export function removeItems(value: EntryValue, unwanted: readonly string[]): SpliceResult {
	const isUnwanted = (item: ScalarItem) => unwanted.includes(item.value);
	if (value.kind === "scalar") {
		const held = valuesOf(value);
		const kept = isUnwanted(value) ? [] : held.filter((part) => !unwanted.includes(part));
		return spliceResult(kept.length === held.length ? [] : [rewrittenParts(value, kept)]);
	}
	if (value.kind === "blockList") return spliceResult(withoutLines(value.items.filter(isUnwanted)));
	if (value.kind !== "flowList") return spliceResult([]);
	const splices: Splice[] = [];
	const keptBefore = value.items.findIndex((item) => !isUnwanted(item));
	value.items.forEach((item, index) => {
		if (!isUnwanted(item)) return;
		const next = value.items[index + 1];
		const previous = value.items[index - 1];
		// The comma before goes with the item; at the list's head the comma behind it does.
		const atHead = keptBefore < 0 || index < keptBefore;
		if (atHead) splices.push({ start: item.start, end: next?.start ?? item.end, text: "" });
		else splices.push({ start: previous!.end, end: item.end, text: "" });
	});
	return spliceResult(splices);
}

/** Takes out whole lines of a block list. */
export function withoutLines(items: readonly BlockItem[]): Splice[] {
	return items.map((item) => ({ start: item.lineStart, end: item.lineEnd, text: "" }));
}
