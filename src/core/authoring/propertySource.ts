import type { EntryValue, FrontmatterEntry, FrontmatterScan, ScalarItem } from "./frontmatterScan.ts";
import { readScalar, scalarSource, type Quoting, type ScalarPlace } from "./yamlScalar.ts";

/** A number or a date is written without quotes; an empty list keeps the key. */
export type PropertyValue = string | number | readonly string[];

/** How new values are written where the note itself gives no example. */
export interface PropertyStyle {
	readonly list: "block" | "flow";
	readonly indent: string;
	/** For strings that need quotes. */
	readonly quote: "single" | "double";
}

export const defaultPropertyStyle: PropertyStyle = { list: "block", indent: "  ", quote: "double" };

/** A property as it is written below or beside others, with its line ends. */
export function propertyLines(key: string, value: PropertyValue, style: PropertyStyle, eol: string): string {
	return `${keySource(key)}:${valueSource(value, style, eol)}${eol}`;
}

function keySource(key: string): string {
	return scalarSource(key, "plain", "flow");
}

/** What stands behind a property's colon, its leading blank or line end included. */
export function valueSource(value: PropertyValue, style: PropertyStyle, eol: string): string {
	if (typeof value === "number") return ` ${value}`;
	if (typeof value === "string") return value === "" ? "" : ` ${itemSource(value, style.quote, "block")}`;
	if (value.length === 0) return style.list === "flow" ? " []" : "";
	if (style.list === "flow") return ` [${value.map((item) => itemSource(item, style.quote, "flow")).join(", ")}]`;
	return value.map((item) => `${eol}${style.indent}- ${itemSource(item, style.quote, "block")}`).join("");
}

/** A string without quotes where it can do without. */
export function itemSource(value: string, quote: "single" | "double", place: ScalarPlace): string {
	const plain = scalarSource(value, "plain", place);
	return plain === value ? plain : scalarSource(value, quote, place);
}

/** In the quotes of the list's first item, or plain where that is plain and can be. */
export function likeFirst(value: string, items: readonly ScalarItem[], place: ScalarPlace, style: PropertyStyle): string {
	const quoting = items[0]?.quoting ?? "plain";
	return quoting === "plain" || quoting === "link" ? itemSource(value, style.quote, place) : scalarSource(value, quoting, place);
}

/** A single value's own spelling where a list can hold it as it is. */
export function keptSource(text: string, scalar: ScalarItem, place: ScalarPlace): string {
	if (scalar.quoting === "link") return scalarSource(scalar.value, "double", place);
	const source = text.slice(scalar.start, scalar.end);
	if (place === "block" || scalar.quoting !== "plain") return source;
	const read = readScalar(source);
	return read && !/[,[\]{}]/.test(source) ? source : scalarSource(scalar.value, "double", place);
}

/** The mark between several values that one scalar lists; commas inside links and brackets do not count. */
export function separatorIn(value: string): string | null {
	const outside = value.replace(/\[\[[^[\]]*\]\]|[(（][^()（）]*[)）]/g, (whole) => " ".repeat(whole.length));
	return /、|，|；|, |; |,(?!\d)|;/.exec(outside)?.[0] ?? null;
}

/** The single values that a property holds. */
export function itemsOf(value: EntryValue): readonly ScalarItem[] {
	if (value.kind === "scalar") return [value];
	return value.kind === "flowList" || value.kind === "blockList" ? value.items : [];
}

/** The same, with those apart that one scalar lists between commas. */
export function valuesOf(value: EntryValue): readonly string[] {
	const values = itemsOf(value).map((item) => item.value);
	const separator = value.kind === "scalar" ? separatorIn(value.value) : null;
	return separator === null ? values : value.kind === "scalar" ? value.value.split(separator) : values;
}

/** Where a value ends that is to be replaced or begun: for an empty one behind the blanks that nothing follows. */
export function endOfValue(text: string, entry: FrontmatterEntry): number {
	if (entry.value.kind === "scalar") return entry.value.end;
	let at = entry.keyEnd;
	while (text[at] === " " || text[at] === "\t") at++;
	return text[at] === "\n" || text[at] === "\r" ? at : entry.keyEnd;
}

/** The style that can be written before a comment on the key's line: a block list would take the comment along. */
export function besideComment(text: string, end: number, style: PropertyStyle): PropertyStyle {
	for (let at = end; at < text.length; at++) {
		if (text[at] === "#") return { ...style, list: "flow" };
		if (text[at] !== " " && text[at] !== "\t") break;
	}
	return style;
}

/** The style that the block's own lists and quotes give an example of. */
export function blockStyle(scan: FrontmatterScan, text: string): Partial<PropertyStyle> {
	let list: PropertyStyle["list"] | undefined;
	let indent: string | undefined;
	let quote: PropertyStyle["quote"] | undefined;
	for (const { value } of scan.entries) {
		if (value.kind === "blockList") {
			list ??= "block";
			indent ??= value.indent;
		} else if (value.kind === "flowList" && value.items.length > 0) list ??= "flow";
		for (const item of itemsOf(value)) {
			const written: Quoting = text[item.start] === "'" ? "single" : text[item.start] === '"' ? "double" : "plain";
			if (written === "single" || written === "double") quote ??= written;
		}
	}
	return { ...(list && { list }), ...(indent !== undefined && { indent }), ...(quote && { quote }) };
}

