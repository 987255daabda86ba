import type { WordKey } from "../core/language/en.ts";
import type { Translate } from "../core/language/translate.ts";
import { inverseNameOf, type UserRelation } from "../core/vocabulary/readingOptions.ts";
import type { ConceptType } from "../core/vocabulary/terms.ts";

const types: Readonly<Record<string, WordKey>> = {
	category: "type.category",
	model: "type.model",
	task: "type.task",
	concept: "type.concept",
};

const relations: Readonly<Record<string, WordKey>> = {
	broader: "relation.broader",
	variantOf: "relation.variantOf",
	basedOn: "relation.basedOn",
	suitedFor: "relation.suitedFor",
	uses: "relation.uses",
	contrastsWith: "relation.contrastsWith",
	related: "relation.related",
	mentions: "relation.mentions",
	own: "view.legendOwn",
	likelyDuplicate: "relation.likelyDuplicate",
};

const groups: Readonly<Record<string, readonly [WordKey, WordKey]>> = {
	broader: ["group.broader", "group.broader.reversed"],
	variantOf: ["group.variantOf", "group.variantOf.reversed"],
	basedOn: ["group.basedOn", "group.basedOn.reversed"],
	uses: ["group.uses", "group.uses.reversed"],
	suitedFor: ["group.suitedFor", "group.suitedFor.reversed"],
	contrastsWith: ["group.contrastsWith", "group.contrastsWith"],
	related: ["group.related", "group.related"],
	mentions: ["group.mentions", "group.mentions.reversed"],
};

/** A type in the reader's words; a type of the user's own as they wrote it. */
export function typeWord(type: ConceptType | null, translate: Translate): string {
	if (type === null) return translate("type.none");
	const key = Object.hasOwn(types, type) ? types[type] : undefined;
	return key ? translate(key) : type;
}

export function relationWord(type: string, translate: Translate): string {
	const key = Object.hasOwn(relations, type) ? relations[type] : undefined;
	return key ? translate(key) : type;
}

/** The heading over a concept's relations of one type and direction. */
export function groupWord(type: string, reversed: boolean, translate: Translate, own: readonly UserRelation[]): string {
	const keys = Object.hasOwn(groups, type) ? groups[type] : undefined;
	if (keys) return translate(keys[reversed ? 1 : 0]);
	if (!reversed) return type;
	return inverseNameOf(type, own) ?? translate("group.own.reversed", { relation: type });
}
