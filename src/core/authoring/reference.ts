import { wikilinkText } from "../note/linkText.ts";
import { linkOfWholeText } from "../note/wholeLink.ts";
import type { NotePath } from "../note/notePath.ts";
import { PathIndex } from "../note/pathIndex.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import { nameKey } from "../taxonomy/nameKey.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { Conventions } from "./conventions.ts";
import { linktextTo } from "./linkRewrite.ts";
import { ownNote } from "./ownNote.ts";

/** A concept that exists, or a name that shall come to mean one. */
export type ConceptReference = { readonly concept: ConceptId } | { readonly label: string };

/** As much of a taxonomy as references need. */
export type NamedConcepts = Pick<Taxonomy, "concept" | "named">;

/** Writes references as a vault does, and recognises them. */
export class References {
	readonly #index: PathIndex;

	constructor(
		private readonly taxonomy: NamedConcepts,
		files: Iterable<NotePath>,
		private readonly conventions: Conventions,
	) {
		this.#index = new PathIndex(files);
	}

	/** What stands in a property of the note `source` for the concept. */
	written(reference: ConceptReference, source: NotePath, property: string): string {
		const concept = "concept" in reference ? this.taxonomy.concept(reference.concept) : null;
		if (concept) return this.writtenFor(concept, source, property);
		return "label" in reference ? this.#writtenName(reference.label.trim(), property) : "";
	}

	writtenFor(concept: Concept, source: NotePath, property: string): string {
		const note = ownNote(concept);
		if (note === null) return this.#writtenName(concept.label, property);
		const namesakes = this.taxonomy.named(concept.label).filter((other) => other.id !== concept.id);
		const isPlain = this.conventions.plain.has(property) && namesakes.length === 0;
		return isPlain ? concept.label : `[[${linktextTo(note, source, this.#index)}]]`;
	}

	/** Whether nothing that can be written in the note `source` would mean just this concept. */
	isAmbiguous(concept: Concept, source: NotePath): boolean {
		if (ownNote(concept) !== null) return false;
		return this.#index.file(concept.label, source) !== null || this.taxonomy.named(concept.label).some((other) => other.id !== concept.id);
	}

	#writtenName(label: string, property: string): string {
		return this.conventions.plain.has(property) || !canBeLinked(label) ? label : `[[${label}]]`;
	}

	/** Whether a value or a link, as it stands in the note `source`, means the concept. */
	means(value: string, source: NotePath, concept: Concept): boolean {
		const written = value.trim();
		const link = linkOfWholeText(written)?.link ?? (written.startsWith("[[") ? wikilinkText(written.slice(2, -2))?.link : undefined);
		if (link === undefined) return this.#bears(concept, written);
		const target = this.#index.file(link, source);
		if (target !== null) return target === ownNote(concept);
		return this.#bears(concept, link.slice(link.lastIndexOf("/") + 1).replace(/\.md$/i, ""));
	}

	#bears(concept: Concept, name: string): boolean {
		return this.taxonomy.named(name).some((each) => each.id === concept.id) || nameKey(concept.label) === nameKey(name);
	}
}

/** Whether a link can be made of the name and a file of that name could answer it. */
function canBeLinked(label: string): boolean {
	return label !== "" && !/[#^[\]|\\/:*?"<>]/.test(label);
}
