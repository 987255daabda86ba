import type { WordKey } from "../../core/language/en.ts";
import type { Translate } from "../../core/language/translate.ts";
import { meaningOf } from "../../core/vocabulary/meaning.ts";
import { canNameRelation } from "../../core/vocabulary/ownRelationName.ts";
import type { ReadingOptions, UserRelation } from "../../core/vocabulary/readingOptions.ts";
import type { RelationType } from "../../core/vocabulary/terms.ts";

/** Why a relation cannot bear this name; null where it can. `former` is its name so far, null for a new one. */
export function nameObjection({ relations }: ReadingOptions, name: string, former: RelationType | null): WordKey | null {
	if (name === "") return "ownRelation.needsName";
	if (!canNameRelation(name)) return "ownRelation.nameReserved";
	return relations.some(({ type }) => type === name && type !== former) ? "ownRelation.nameTaken" : null;
}

/** With the relation in place of its former self, or as the last one. Properties that meant it go on meaning it. */
export function withRelation(reading: ReadingOptions, relation: UserRelation, former: RelationType | null): ReadingOptions {
	const { relations } = reading;
	const at = relations.findIndex(({ type }) => type === former);
	const changed = at < 0 ? [...relations, relation] : relations.map((each, index) => (index === at ? relation : each));
	const renamed = (code: string): string => {
		const meaning = meaningOf(code);
		if (meaning.kind === "role" || meaning.relation !== former) return code;
		return meaning.inverse ? `inverse:${relation.type}` : relation.type;
	};
	const properties = Object.entries(reading.properties).map(([name, code]) => [name, renamed(code)] as const);
	return { ...reading, relations: changed, properties: Object.fromEntries(properties) };
}

/** What is declared of a relation, beside its name. */
export function ownRelationText({ words, inverseWords, inverseName, transitive, acyclic }: UserRelation, translate: Translate): string {
	return [
		...(inverseName === undefined ? [] : [translate("ownRelation.toldInverse", { name: inverseName })]),
		...(words.length + inverseWords.length === 0 ? [] : [translate("ownRelation.toldWords", { words: [...words, ...inverseWords].join(", ") })]),
		...(transitive === true ? [translate("ownRelation.transitive")] : []),
		...(acyclic === true ? [translate("ownRelation.acyclic")] : []),
	].join(" · ");
}
