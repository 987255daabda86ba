import type { Meaning } from "../../core/vocabulary/meaning.ts";
import type { Vocabulary } from "../../core/vocabulary/vocabulary.ts";

/** One property name as the vault's notes use it. */
export interface MinedProperty {
	/** As written most often first met. */
	readonly name: string;
	/** Notes that bear it with a value. */
	readonly notes: number;
	/** Notes whose value holds a wikilink. */
	readonly linking: number;
	/** Up to three different values, shortened. */
	readonly examples: readonly string[];
	/** What it says already; null where nobody has said. */
	readonly meaning: Meaning | null;
}

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 40;

/**
 * Which properties the notes use, those first that link most, since a property that links states a relation.
 * @param notes the properties of each note.
 */
export function minedProperties(
	notes: Iterable<Readonly<Record<string, unknown>>>,
	vocabulary: Vocabulary,
): MinedProperty[] {
	const found = new Map<string, { notes: number; linking: number; examples: Set<string> }>();
	for (const properties of notes) {
		for (const [name, value] of Object.entries(properties)) {
			const texts = textsOf(value);
			if (texts.length === 0) continue;
			let entry = found.get(name);
			if (!entry) found.set(name, (entry = { notes: 0, linking: 0, examples: new Set() }));
			entry.notes++;
			if (texts.some((text) => text.includes("[["))) entry.linking++;
			for (const text of texts) if (entry.examples.size < EXAMPLES) entry.examples.add(shortened(text));
		}
	}
	return [...found]
		.map(([name, { notes: count, linking, examples }]) => ({
			name,
			notes: count,
			linking,
			examples: [...examples],
			meaning: vocabulary.property(name),
		}))
		.sort((a, b) => b.linking - a.linking || b.notes - a.notes || (a.name < b.name ? -1 : 1));
}

/** A note's value as texts; an unquoted `[[x]]` parses to a list within a list. */
function textsOf(value: unknown): string[] {
	if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
	if (typeof value === "number") return [String(value)];
	if (!Array.isArray(value)) return [];
	return value.flatMap((item: unknown) =>
		Array.isArray(item) ? item.flatMap((inner: unknown) => (typeof inner === "string" ? [`[[${inner}]]`] : [])) : textsOf(item),
	);
}

function shortened(text: string): string {
	const letters = Array.from(text.slice(0, 2 * EXAMPLE_LENGTH));
	return letters.length <= EXAMPLE_LENGTH ? text : `${letters.slice(0, EXAMPLE_LENGTH).join("")}…`;
}

/** Values of type properties that no table knows, those of most notes first. */
export function minedTypeWords(
	notes: Iterable<Readonly<Record<string, unknown>>>,
	vocabulary: Vocabulary,
): { readonly word: string; readonly notes: number }[] {
	const found = new Map<string, number>();
	for (const properties of notes) {
		const words = Object.entries(properties).flatMap(([name, value]) => {
			const meaning = vocabulary.property(name);
			return meaning?.kind === "role" && meaning.role === "type" ? textsOf(value) : [];
		});
		for (const word of new Set(words)) {
			if (word.length <= EXAMPLE_LENGTH && !word.includes("[[") && vocabulary.type(word) === null) found.set(word, (found.get(word) ?? 0) + 1);
		}
	}
	return [...found].map(([word, count]) => ({ word, notes: count })).sort((a, b) => b.notes - a.notes || (a.word < b.word ? -1 : 1));
}
