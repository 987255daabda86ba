import { ForeignDrafts, oneLine, yearOf, type ForeignDraft } from "./foreignDrafts.ts";
import { SLICE_LENGTH, type Breather, type ForeignTaxonomy } from "./foreignTaxonomy.ts";
import { turtleTriples, type Literal } from "./turtle.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
const OWL = "http://www.w3.org/2002/07/owl#";
/** The namespace of our own export: relations and roles that SKOS has no word for. */
const OWN = "urn:model-taxonomy:vocabulary:";

/** Before the name of a relation, for the property that leads the other way. */
const INVERSE = "inverse:";

interface Label {
	readonly text: string;
	readonly language: string;
}

/** Relations of SKOS, and whether the other end is the narrower one. */
const RELATIONS: Readonly<Record<string, { readonly type: string; readonly inverse?: true }>> = {
	broader: { type: "broader" },
	narrower: { type: "broader", inverse: true },
	related: { type: "related" },
};

/**
 * The concepts of a SKOS vocabulary in Turtle. A concept's label is its prefLabel in the reader's language, else in
 * English, else without a language, else the first; the other ones are aliases.
 * @throws ForeignSyntaxError
 */
export async function skosConcepts(source: string, language: string, breathe: Breather): Promise<ForeignTaxonomy> {
	const drafts = new ForeignDrafts();
	const labels = new Map<string, Label[]>();
	/** Relations and notes of what turns out to be no concept are forgotten. */
	const concepts = new Set<string>();
	const properties = new Map<string, OwnProperty>();
	let read = 0;
	for (const { subject, predicate, object, line } of turtleTriples(source)) {
		if (++read % SLICE_LENGTH === 0) await breathe();
		if (subject.startsWith(OWN)) {
			declare(properties, subject.slice(OWN.length), predicate, object);
			continue;
		}
		const draft = () => drafts.of(subject, line);
		if (predicate === TYPE) {
			if (object === `${SKOS}Concept`) concepts.add(draft().key);
		} else if (typeof object === "string") {
			const relation = predicate.startsWith(SKOS) ? own(RELATIONS, predicate.slice(SKOS.length)) : predicate.startsWith(OWN) ? { type: decoded(predicate.slice(OWN.length)) } : null;
			if (relation) draft().relations.push({ ...relation, to: object, line });
		} else if (predicate === `${SKOS}prefLabel`) {
			concepts.add(draft().key);
			labels.set(subject, [...(labels.get(subject) ?? []), { text: oneLine(object.value), language: object.language }]);
		} else note(predicate, object, draft);
	}
	const known = new ForeignDrafts();
	for (const key of concepts) {
		const { line, ...rest } = drafts.of(key, null);
		const sorted = [...(labels.get(key) ?? [])].sort((a, b) => rank(a, language) - rank(b, language));
		const aliases = new Set([...sorted.slice(1).map(({ text }) => text), ...rest.aliases]);
		Object.assign(known.of(key, line), { ...rest, label: sorted[0]?.text ?? "", aliases });
	}
	known.declared.push(...declarations(properties));
	return known.taxonomy(false);
}

/** What our own export says of a relation that is its user's own; words from the other end stand at its inverse. */
interface OwnProperty {
	label?: string;
	readonly words: string[];
	readonly flags: Set<string>;
}

function declare(properties: Map<string, OwnProperty>, name: string, predicate: string, object: string | Literal): void {
	const property = properties.get(name) ?? { words: [], flags: new Set() };
	properties.set(name, property);
	if (typeof object === "string") property.flags.add(object);
	else if (predicate === LABEL) property.label = oneLine(object.value);
	else if (predicate === `${SKOS}altLabel`) property.words.push(oneLine(object.value));
	else if (predicate === `${OWN}acyclic` && object.value === "true") property.flags.add(predicate);
}

function declarations(properties: ReadonlyMap<string, OwnProperty>): object[] {
	return [...properties].flatMap(([name, { words, flags }]) => {
		if (name.startsWith(INVERSE) || !flags.has(`${OWL}ObjectProperty`)) return [];
		const type = decoded(name);
		const inverse = properties.get(INVERSE + name);
		const inverseName = flags.has(`${OWL}SymmetricProperty`) ? type : inverse?.label;
		return [{ type, words, inverseWords: inverse?.words, inverseName, transitive: flags.has(`${OWL}TransitiveProperty`), acyclic: flags.has(`${OWN}acyclic`) }];
	});
}

function note(predicate: string, { value }: Literal, draft: () => ForeignDraft): void {
	const text = oneLine(value);
	if (predicate === `${SKOS}altLabel` || predicate === `${SKOS}hiddenLabel`) draft().aliases.add(text);
	else if (predicate === `${SKOS}definition`) draft().summary ||= text;
	else if (predicate === `${OWN}type`) draft().type = text;
	else if (predicate === `${OWN}year`) draft().year = yearOf(text);
	else if (predicate === `${OWN}strengths`) draft().strengths.add(text);
	else if (predicate === `${OWN}weaknesses`) draft().weaknesses.add(text);
}

/** Smaller is better. */
function rank({ language: tag }: Label, wanted: string): number {
	const primary = tag.split("-", 1)[0];
	return primary === wanted ? 0 : primary === "en" ? 1 : tag === "" ? 2 : 3;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | null {
	return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
