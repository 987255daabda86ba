import { toNotePath, type NotePath } from "../note/notePath.ts";
import type { ForeignConcept, ForeignTaxonomy } from "../import/foreignTaxonomy.ts";
import type { Concept } from "../taxonomy/concept.ts";
import { nameKey } from "../taxonomy/nameKey.ts";
import { conceptToBe } from "./conceptToBe.ts";
import { inOrderOfWriting } from "./edit.ts";
import type { PlanResult, PlanStep, PlanWarning } from "./editPlan.ts";
import { draftText, parses, unreadable } from "./newNote.ts";
import { emptyDraft, type DraftRelation, type NoteDraft } from "./noteDraft.ts";
import { folderName, noteName } from "./noteName.ts";
import { ownNote } from "./ownNote.ts";
import type { PlanningContext } from "./planningContext.ts";
import { References, type NamedConcepts } from "./reference.ts";

/** Which concepts of a file become notes, and where. */
export interface ImportChoice {
	/** The file's name, for the plan's title. */
	readonly file: string;
	readonly taxonomy: ForeignTaxonomy;
	/** Null for all. */
	readonly keys: ReadonlySet<string> | null;
	/** The text of the user's template note; null for none. */
	readonly template: string | null;
	/** Null leaves it to the vault's conventions. */
	readonly folder: string | null;
}

/** So many notes are drafted between two breaths. */
const SLICE_LENGTH = 100;
/** So many names stand in a warning. */
const MOST_NAMED = 5;

/** A note to be. */
interface Newcomer {
	readonly concept: ForeignConcept;
	readonly path: NotePath;
}

/**
 * New notes for concepts of a foreign file, written as the vault writes its own. Nothing is overwritten and nothing is
 * changed: a concept that has a note is left out, and the others refer to that note.
 */
export async function planImport(choice: ImportChoice, context: PlanningContext): Promise<PlanResult> {
	const { taxonomy, keys, file, template } = choice;
	const told = new Told();
	const world = new Map<string, Concept>();
	const chosen = taxonomy.concepts.filter(({ key, label }) => {
		if (keys !== null && !keys.has(key)) return false;
		const known = context.taxonomy.named(label).find((concept) => ownNote(concept) !== null);
		if (known === undefined) return true;
		world.set(key, known);
		told.add("importKnown", label);
		return false;
	});
	const newcomers = placed(chosen, choice, context, told);
	if (newcomers.length === 0) return { kind: "refused", refusal: { code: "nothingToDo", path: null, parameters: {} } };
	for (const { concept, path } of newcomers) world.set(concept.key, conceptToBe(concept, path));
	const files = [...context.files, ...newcomers.map(({ path }) => path)];
	const references = new References(namedIn(world, context), files, context.conventions);
	const labels = new Map(taxonomy.concepts.map(({ key, label }) => [key, label]));
	const parents = new Set(taxonomy.concepts.flatMap(({ relations }) => relations.flatMap((each) => (each.type === "broader" && "to" in each ? [each.to] : []))));
	const steps: PlanStep[] = [];
	for (const [index, { concept, path }] of newcomers.entries()) {
		if (index % SLICE_LENGTH === SLICE_LENGTH - 1) await context.breathe?.();
		const relations = concept.relations.flatMap((relation): DraftRelation[] => {
			if ("name" in relation) return [{ type: relation.type, to: { label: relation.name } }];
			const other = world.get(relation.to);
			if (other) return [{ type: relation.type, to: { concept: other.id } }];
			told.add("importLeftOut", labels.get(relation.to) ?? relation.to);
			return [];
		});
		const text = draftText(draftOf(concept, relations, parents), path, template, context, references);
		if (typeof text !== "string") return { kind: "refused", refusal: text };
		if (!parses(text, context)) return { kind: "refused", refusal: { code: unreadable("unreadableFrontmatter", template), path, parameters: {} } };
		steps.push({ kind: "create", path, text });
	}
	const relations = taxonomy.ownRelations.filter(({ type }) => !context.reading.relations.some((known) => known.type === type));
	const decisions = relations.map((relation) => ({ kind: "ownRelation", relation }) as const);
	const summary = { code: "importNotes", parameters: { name: file, count: String(steps.length) }, undoes: false } as const;
	return { kind: "planned", plan: { summary, steps: inOrderOfWriting(steps), warnings: told.warnings(), ...(decisions.length > 0 && { decisions }) } };
}

/** A path for each that no file has, in any case of letters: by its label, then with its parent's, then numbered. */
function placed(chosen: readonly ForeignConcept[], { folder, taxonomy }: ImportChoice, context: PlanningContext, told: Told): Newcomer[] {
	const { folders } = context.conventions;
	const typed = folder === null ? null : folderName(folder, context.files);
	const folded = (path: string) => path.normalize("NFC").toLowerCase();
	const taken = new Set(context.files.map(folded));
	const labels = new Map(taxonomy.concepts.map(({ key, label }) => [key, label]));
	return chosen.map((concept) => {
		const into = typed ?? folders[concept.type ?? ""] ?? folders[""] ?? "";
		const pathOf = (name: string) => toNotePath(into === "" ? `${name}.md` : `${into}/${name}.md`);
		const { name: repaired, repairs } = noteName(concept.label);
		if (repairs.length > 0) told.add("importRepaired", concept.label);
		const name = repaired || noteName(concept.key.replace(/^.*[/#:](?=.)/su, "")).name || "Concept";
		let path = pathOf(name);
		if (taken.has(folded(path))) {
			told.add("importNumbered", concept.label);
			const parent = concept.relations.find(({ type }) => type === "broader");
			const above = parent && ("name" in parent ? parent.name : labels.get(parent.to));
			if (above !== undefined) path = pathOf(noteName(`${name} (${above})`).name);
		}
		for (let number = 2; taken.has(folded(path)); number++) path = pathOf(`${noteName(name).name} ${number}`);
		taken.add(folded(path));
		return { concept, path };
	});
}

/** A note without any property that is read would be no source: then at least its type is said. */
function draftOf(concept: ForeignConcept, relations: readonly DraftRelation[], parents: ReadonlySet<string>): NoteDraft {
	const { key, label, aliases, strengths, weaknesses, year, summary } = concept;
	const isSilent = [relations, aliases, strengths, weaknesses].every(({ length }) => length === 0);
	const type = concept.type ?? (isSilent ? (parents.has(key) ? "category" : "concept") : null);
	return { ...emptyDraft, label, aliases, type, relations, strengths, weaknesses, year, summary };
}

/** The vault's concepts, and those that the plan adds. */
function namedIn(world: ReadonlyMap<string, Concept>, { taxonomy }: PlanningContext): NamedConcepts {
	const byId = new Map([...world.values()].map((concept) => [concept.id, concept]));
	const byName = new Map<string, Concept[]>();
	for (const concept of byId.values()) {
		for (const name of new Set([concept.label, ...concept.altLabels].map(nameKey))) {
			const same = byName.get(name);
			if (same) same.push(concept);
			else byName.set(name, [concept]);
		}
	}
	return {
		concept: (id) => byId.get(id) ?? taxonomy.concept(id),
		named: (label) => [...new Set([...(byName.get(nameKey(label)) ?? []), ...taxonomy.named(label)])],
	};
}

type ImportWarning = "importKnown" | "importRepaired" | "importNumbered" | "importLeftOut";

/** One warning a kind, however many concepts it is about. */
class Told {
	readonly #names = new Map<ImportWarning, string[]>();

	add(code: ImportWarning, name: string): void {
		const known = this.#names.get(code);
		if (known) known.push(name);
		else this.#names.set(code, [name]);
	}

	warnings(): PlanWarning[] {
		return [...this.#names].map(([code, names]) => {
			const different = [...new Set(names)];
			const shown = different.slice(0, MOST_NAMED).join(", ") + (different.length > MOST_NAMED ? " …" : "");
			return { code, path: null, parameters: { count: String(names.length), names: shown } };
		});
	}
}
