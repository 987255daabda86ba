import type { NoteFacts } from "../note/noteFacts.ts";
import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import { vocabularyOf } from "../vocabulary/vocabulary.ts";
import { propertyValues } from "./propertyValues.ts";

/** A property that holds links and that nobody has given a meaning. */
export interface UnmappedRelation {
	/** As written. */
	readonly property: string;
	readonly line: number;
	readonly links: number;
}

export function unmappedRelations(facts: NoteFacts, options: ReadingOptions): UnmappedRelation[] {
	const vocabulary = vocabularyOf(options);
	return propertyValues(facts).flatMap(({ key, line, values }) => {
		const links = values.filter((value) => value.link !== null).length;
		return links === 0 || vocabulary.property(key) !== null ? [] : [{ property: key, line, links }];
	});
}
