import { formattedDate, type LocalTime } from "./dateFormat.ts";
import { bodyStart } from "./frontmatterScan.ts";
import { itemSource } from "./propertySource.ts";

/** What a template's placeholders stand for. */
export interface TemplateValues {
	readonly title: string;
	readonly aliases: readonly string[];
	/** As links, where the vault links. */
	readonly parents: readonly string[];
	readonly now: LocalTime;
}

const PLACEHOLDER = /\{\{\s*(title|aliases|alias|parents|parent|date|time)\s*(?::([^{}\n]*))?\}\}/gi;

/**
 * A template with its placeholders filled: `{{title}}`, `{{aliases}}`, `{{parent}}`, `{{date}}`, `{{time}}`, the last
 * two with a format behind a colon. Whatever else stands in braces or in `<% %>` is another plugin's and stays.
 */
export function filledTemplate(template: string, values: TemplateValues): string {
	const start = bodyStart(template);
	const properties = template.slice(0, start).replace(PLACEHOLDER, (whole, name: string, format: string | undefined, offset: number, all: string) =>
		inYaml(words(name, format, values), all.slice(0, offset), all.slice(offset + whole.length)),
	);
	const body = template.slice(start).replace(PLACEHOLDER, (_, name: string, format: string | undefined) => words(name, format, values).join(", "));
	return properties + body;
}

function words(name: string, format: string | undefined, values: TemplateValues): readonly string[] {
	switch (name.toLowerCase()) {
		case "title":
			return [values.title];
		case "aliases":
		case "alias":
			return values.aliases;
		case "parents":
		case "parent":
			return values.parents;
		case "time":
			return [formattedDate(values.now, format?.trim() || "HH:mm")];
		default:
			return [formattedDate(values.now, format?.trim() || "YYYY-MM-DD")];
	}
}

/** Written so that YAML reads the words as they are: inside quotes, inside brackets, or as a value of their own. */
function inYaml(items: readonly string[], before: string, after: string): string {
	const line = before.slice(before.lastIndexOf("\n") + 1);
	const rest = /^[^\n]*/.exec(after)?.[0] ?? "";
	const quote = line.at(-1);
	if (quote === '"') return items.map((item) => item.replace(/["\\]/g, "\\$&")).join(", ");
	if (quote === "'") return items.map((item) => item.replaceAll("'", "''")).join(", ");
	if (/^[^\S\n]*[\],]/.test(rest) && /\[[^\]]*$/.test(line)) return items.map((item) => itemSource(item, "double", "flow")).join(", ");
	const isWhole = /(?::|^\s*-)\s+$/.test(line) && /^\s*(?:#|$)/.test(rest);
	if (!isWhole) return items.join(", ");
	if (items.length === 1) return itemSource(items[0]!, "double", "block");
	return `[${items.map((item) => itemSource(item, "double", "flow")).join(", ")}]`;
}
