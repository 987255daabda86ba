import { search } from "../query/search.ts";
import { taskFamily } from "../query/taskFamily.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { ViewState } from "./viewState.ts";

/** What is lit while something is searched or filtered. */
export interface Matching {
	/** Null while nothing is searched or filtered: then everything is lit. */
	readonly matched: ReadonlySet<ConceptId> | null;
	/** Best first; without a search, in the taxonomy's order. */
	readonly list: readonly ConceptId[];
	/** Tasks that the filter names. */
	readonly tasks: ReadonlySet<ConceptId>;
}

/** Search and the "only" filters, joined by "and". A task in the filter matches with the models suited for it. */
export function matchingOf(taxonomy: Taxonomy, { query, only }: Pick<ViewState, "query" | "only">): Matching {
	const hits = query.trim() === "" ? null : search(taxonomy, query).map(({ concept }) => concept);
	const tasks = new Set(only.tasks.filter((id) => taxonomy.concept(id) !== null));
	const tests: ((concept: Concept) => boolean)[] = [];
	if (tasks.size > 0) {
		const suited = suitedFor(taxonomy, tasks);
		tests.push(({ id }) => suited.has(id));
	}
	if (only.folders.length > 0) tests.push((concept) => inFolders(concept, only.folders));
	if (only.tags.length > 0) tests.push((concept) => hasTag(concept, only.tags));
	if (hits === null && tests.length === 0) return { matched: null, list: [], tasks };
	const list = (hits ?? taxonomy.concepts).filter((concept) => tests.every((test) => test(concept))).map(({ id }) => id);
	return { matched: new Set(list), list, tasks };
}

function suitedFor(taxonomy: Taxonomy, tasks: ReadonlySet<ConceptId>): Set<ConceptId> {
	const suited = new Set<ConceptId>(tasks);
	for (const asked of tasks) {
		for (const { task } of taskFamily(taxonomy, asked)) {
			for (const { type, from } of taxonomy.incoming(task)) if (type === "suitedFor") suited.add(from);
		}
	}
	return suited;
}

function inFolders({ places }: Concept, folders: readonly string[]): boolean {
	return places.some(({ path }) => folders.some((folder) => folder === "" || path.startsWith(`${folder}/`)));
}

function hasTag({ tags }: Concept, wanted: readonly string[]): boolean {
	return tags.some((tag) => wanted.some((other) => tag === other || tag.startsWith(`${other}/`)));
}
