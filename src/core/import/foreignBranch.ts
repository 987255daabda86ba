import { nameKey } from "../taxonomy/nameKey.ts";
import type { ForeignConcept, ForeignTaxonomy } from "./foreignTaxonomy.ts";

/** The hierarchy of a file: what stands directly below each key. */
export type ForeignChildren = ReadonlyMap<string, readonly string[]>;

/** By broader and by variant of, as the tree hangs them. */
export function foreignChildren({ concepts }: Pick<ForeignTaxonomy, "concepts">): ForeignChildren {
	const children = new Map<string, string[]>();
	for (const { key, relations } of concepts) {
		for (const parent of parentsIn(relations)) {
			const known = children.get(parent);
			if (known) known.push(key);
			else children.set(parent, [key]);
		}
	}
	return children;
}

/** A concept and everything below it. */
export function foreignBranch(children: ForeignChildren, top: string): ReadonlySet<string> {
	const keys = new Set([top]);
	// The iteration reaches what is added on the way.
	for (const key of keys) for (const child of children.get(key) ?? []) keys.add(child);
	return keys;
}

/**
 * The concepts that have any below them, by names that a person can tell apart, those without a parent first. Namesakes
 * bear their parent's name, else their key, in brackets.
 */
export function branchTops({ concepts }: Pick<ForeignTaxonomy, "concepts">, children: ForeignChildren): ReadonlyMap<string, string> {
	const labels = new Map(concepts.map(({ key, label }) => [key, label]));
	const namesakes = new Map<string, number>();
	for (const { label } of concepts) namesakes.set(nameKey(label), (namesakes.get(nameKey(label)) ?? 0) + 1);
	const tops = new Map<string, string>();
	const add = ({ key, label, relations }: ForeignConcept): void => {
		const [parent = ""] = parentsIn(relations);
		const named = namesakes.get(nameKey(label)) === 1 ? label : `${label} (${labels.get(parent) ?? key})`;
		tops.set(tops.has(named) ? `${label} (${key})` : named, key);
	};
	const parted = concepts.filter(({ key }) => children.has(key));
	for (const isTop of [true, false]) for (const each of parted) if ((parentsIn(each.relations).length === 0) === isTop) add(each);
	return tops;
}

function parentsIn(relations: ForeignConcept["relations"]): string[] {
	return relations.flatMap((relation) => ((relation.type === "broader" || relation.type === "variantOf") && "to" in relation ? [relation.to] : []));
}
