import { plainProperties } from "../note/properties.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { bearingCode, bearingNamed, bearings, type Condition } from "./condition.ts";
import { resolveName } from "./resolveName.ts";

/** What a code block in a note can show: a picture, or the answer to a question. */
export const SHOWN = ["view", "finder", "compare", "taskMap", "path", "gaps"] as const;
export type Shown = (typeof SHOWN)[number];

/** The options of each, as a person writes them. */
export const OPTIONS: Readonly<Record<Shown, readonly string[]>> = {
	view: ["lens", "focus", "steps", "fold", "height", "state"],
	finder: ["tasks", "avoid", "where"],
	compare: ["models", "transpose"],
	taskMap: [],
	path: ["from", "to"],
	gaps: [],
};

/** A question with its concepts found. */
export interface AskedAnswer {
	readonly shown: Exclude<Shown, "view">;
	readonly concepts: readonly ConceptId[];
	/** Words that weaknesses should not contain; the finder's only. */
	readonly avoid: readonly string[];
	/** What answers must fulfil; the finder's only. */
	readonly where: readonly Condition[];
	readonly transposed: boolean;
}

/** Something wrong with the options, to be named in place. */
export type OptionProblem =
	| { readonly kind: "notOptions" }
	| { readonly kind: "unknownOption"; readonly option: string; readonly allowed: readonly string[] }
	| { readonly kind: "badValue"; readonly option: string; readonly value: string; readonly allowed: readonly string[] }
	| { readonly kind: "missing"; readonly option: string }
	| { readonly kind: "unknownName"; readonly option: string; readonly name: string; readonly nearest: readonly Concept[] }
	| { readonly kind: "ambiguousName"; readonly option: string; readonly name: string; readonly concepts: readonly Concept[] };

/** Options as parsed from a block, by their names; the names' case does not matter. */
export type Options = ReadonlyMap<string, unknown>;

/**
 * Takes parsed YAML apart; nothing at all is an empty set of options. Null where it is no mapping.
 * @throws RangeError where its aliases stand for more values than anyone would write.
 */
export function readOptions(parsed: unknown): Options | null {
	if (parsed === null || parsed === undefined || parsed === "") return new Map();
	if (typeof parsed !== "object" || Array.isArray(parsed)) return null;
	return new Map(Object.entries(plainProperties(parsed)).map(([name, value]: [string, unknown]) => [name.toLowerCase(), value]));
}

/** What the block shows: `show`, `view` where it is not said. */
export function shownOf(options: Options): Shown | OptionProblem {
	const said = options.get("show");
	if (said === undefined || said === null) return "view";
	const shown = SHOWN.find((one) => one.toLowerCase() === optionText(said).toLowerCase());
	return shown ?? { kind: "badValue", option: "show", value: optionText(said), allowed: SHOWN };
}

/** Options that this kind of block does not know. */
export function unknownOptions(options: Options, shown: Shown): OptionProblem[] {
	const allowed = ["show", ...OPTIONS[shown]];
	return [...options.keys()]
		.filter((name) => !allowed.some((known) => known.toLowerCase() === name))
		.map((option) => ({ kind: "unknownOption", option, allowed }));
}

/** Finds the concepts that a question names; what cannot be found is a problem, and the rest is still shown. */
export function askedAnswer(
	taxonomy: Taxonomy,
	options: Options,
	shown: Exclude<Shown, "view">,
): { readonly asked: AskedAnswer; readonly problems: readonly OptionProblem[] } {
	const problems: OptionProblem[] = [];
	const concepts: ConceptId[] = [];
	const named = (option: string, value: unknown, accepts: (concept: Concept) => boolean): ConceptId[] => {
		const names = optionList(value);
		if (names.length === 0) problems.push({ kind: "missing", option });
		return names.flatMap((name) => {
			const found = resolveName(taxonomy, name, accepts);
			if (found.kind === "found") return [found.concept.id];
			if (found.kind === "ambiguous") problems.push({ kind: "ambiguousName", option, name, concepts: found.concepts });
			else problems.push({ kind: "unknownName", option, name, nearest: found.nearest });
			return [];
		});
	};
	const take = (option: string, accepts: (concept: Concept) => boolean) => void concepts.push(...named(option, options.get(option), accepts));
	if (shown === "finder") take("tasks", ({ type }) => type === "task");
	if (shown === "compare") take("models", ({ type }) => type !== "task");
	if (shown === "path") for (const end of ["from", "to"]) take(end, () => true);
	const avoid = shown === "finder" ? optionList(options.get("avoid")) : [];
	const where: Condition[] = [];
	for (const [relation, value] of shown === "finder" ? conditionsOf(options.get("where")) : []) {
		const bearing = bearingNamed(taxonomy, relation);
		if (bearing) where.push(...named("where", value, () => true).map((other) => ({ ...bearing, other })));
		else problems.push({ kind: "badValue", option: "where", value: relation, allowed: bearings(taxonomy).map(bearingCode) });
	}
	return { asked: { shown, concepts, avoid, where, transposed: options.get("transpose") === true }, problems };
}

/** By relation, as a person writes it. What is no mapping is a relation without concepts. */
function conditionsOf(value: unknown): readonly (readonly [string, unknown])[] {
	if (value === undefined || value === null) return [];
	return typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [[optionText(value), null]];
}

/** A code block that asks the same again: names where they are clear, else ids. */
export function answerBlockText(taxonomy: Taxonomy, { shown, concepts, avoid, where, transposed }: AskedAnswer): string {
	const nameOf = (id: ConceptId): string => {
		const label = taxonomy.concept(id)?.label ?? id;
		const found = resolveName(taxonomy, label);
		return found.kind === "found" && found.concept.id === id && optionTextList(label)[0] === label ? label : id;
	};
	const named = concepts.map(nameOf);
	// JSON is YAML, whatever names hold.
	const list = (names: readonly string[]): string => `[${names.map((name) => JSON.stringify(name)).join(", ")}]`;
	const lines = [`show: ${shown}`];
	if (shown === "finder") lines.push(`tasks: ${list(named)}`);
	if (shown === "compare") lines.push(`models: ${list(named)}`);
	if (shown === "path") ["from", "to"].forEach((end, at) => lines.push(`${end}: ${list(named.slice(at, at + 1))}`));
	if (shown === "finder" && avoid.length > 0) lines.push(`avoid: ${list(avoid)}`);
	const codes = [...new Set(where.map(bearingCode))];
	const conditions = codes.map((code) => `${JSON.stringify(code)}: ${list(where.filter((each) => bearingCode(each) === code).map(({ other }) => nameOf(other)))}`);
	if (shown === "finder" && codes.length > 0) lines.push(`where: { ${conditions.join(", ")} }`);
	if (shown === "compare" && transposed) lines.push("transpose: true");
	return `\`\`\`model-taxonomy\n${lines.join("\n")}\n\`\`\`\n`;
}

/**
 * A value as a list of names: a YAML list, or one text with commas. A wikilink counts as its target; unquoted, YAML has
 * made a nested list of it.
 */
export function optionList(value: unknown): string[] {
	if (value === null || value === undefined) return [];
	if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? optionList(item) : optionTextList(item)));
	return optionText(value)
		.split(/[,，、;；]/)
		.flatMap(optionTextList);
}

function optionTextList(value: unknown): string[] {
	const text = optionText(value).replace(/^\[\[/, "").replace(/\]\]$/, "");
	const target = text.split("|")[0]?.trim() ?? "";
	return target === "" ? [] : [target];
}

/** A scalar as text; what is no scalar has none. */
export function optionText(value: unknown): string {
	if (typeof value === "string") return value.trim();
	return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
