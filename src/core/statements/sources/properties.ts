import { foldWord } from "../../vocabulary/foldWord.ts";
import type { Meaning } from "../../vocabulary/meaning.ts";
import type { ConceptType } from "../../vocabulary/terms.ts";
import { GENERAL_TYPE_VALUES } from "../../vocabulary/words/typeWords.ts";
import { claimsIn } from "../claims.ts";
import { namedThings } from "../conceptNames.ts";
import { labelName, linkName } from "../conceptNaming.ts";
import { claim, directed, mention, relation, suited, type } from "../make.ts";
import type { NoteReading } from "../noteReading.ts";
import { folderType } from "../noteTypes.ts";
import { passage } from "../passage.ts";
import { type PropertyValue, propertyValues } from "../propertyValues.ts";
import { endTypes } from "../roleContent.ts";
import type { ConceptName, Statement } from "../statement.ts";

/** What the note's properties say about its concept. */
export function fromProperties(reading: NoteReading): Statement[] {
	return propertyValues(reading.facts).flatMap(({ key, values }) => {
		const meaning = reading.vocabulary.property(key);
		return meaning === null ? [] : values.flatMap((value) => propertyStatements(reading, meaning, value, values));
	});
}

function propertyStatements(reading: NoteReading, meaning: Meaning, value: PropertyValue, all: readonly PropertyValue[]): Statement[] {
	const { own } = reading;
	const { evidence } = value;
	if (meaning.kind === "relation") return relationStatements(reading, meaning, value);
	switch (meaning.role) {
		case "type":
			return value.link !== null && reading.vocabulary.type(value.text) === null ? relationStatements(reading, { kind: "relation", relation: "broader", inverse: false }, value) : typeStatements(reading, value);
		case "year": {
			const year = /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(value.text.slice(0, 60))?.[1];
			return year === undefined ? [] : [claim(own, "year", year, evidence)];
		}
		case "summary":
			return value.link === null ? [claim(own, "summary", value.text.slice(0, 300), evidence)] : [];
		case "strength":
		case "weakness": {
			const pieces = all.length > 1 ? [value.text] : claimsIn(passage(reading.facts, evidence.line, value.text)).map(({ inline }) => inline.text);
			return pieces.filter((piece) => piece !== "").map((piece) => claim(own, meaning.role as "strength" | "weakness", piece, evidence));
		}
		case "hierarchy": {
			const path = all.flatMap((item) => nameOf(reading, item)).reverse();
			if (value !== all[0]) return [];
			return [own, ...path].slice(0, -1).flatMap((below, index) => [relation(below, "broader", path[index]!, evidence), ...endTypes(below, "broader", path[index]!, evidence)]);
		}
		default:
			return [];
	}
}

function relationStatements(reading: NoteReading, meaning: Extract<Meaning, { kind: "relation" }>, value: PropertyValue): Statement[] {
	const { own } = reading;
	const { evidence } = value;
	const asType = value.link === null && meaning.relation === "broader" && !meaning.inverse ? reading.vocabulary.type(value.text) : null;
	if (asType !== null) return [type(own, asType, "property", evidence)];
	if (value.link === null && /^(?:https?:|\d+(?:[.,]\d+)?$)/.test(value.text)) return [];
	return nameOf(reading, value).flatMap((other): Statement[] => {
		if (meaning.relation === "suitedFor" && !meaning.inverse) return [...suited([own], other, evidence), ...mention(other, evidence)];
		const stated = directed(own, meaning.relation, meaning.inverse, other, evidence);
		return [stated, ...endTypes(stated.from, meaning.relation, stated.to, evidence), ...mention(other, evidence)];
	});
}

/** One name for a link and for an item of a list; a single text may enumerate several. */
function nameOf(reading: NoteReading, value: PropertyValue): ConceptName[] {
	if (value.link !== null) return [linkName(value.link, reading.facts.path)];
	const pieces = value.text.split(/\s*[,，、;；]\s*/).filter((piece) => piece !== "");
	return pieces.map((piece) => {
		const thing = namedThings(piece)[0];
		return pieces.length === 1 || thing === undefined ? labelName(piece) : labelName(thing.label, thing.altLabels);
	});
}

function typeStatements(reading: NoteReading, value: PropertyValue): Statement[] {
	const pieces = value.text.split(/\s*[,，、;；/]\s*/);
	const types = pieces.map((piece) => reading.vocabulary.type(piece)).filter((found): found is ConceptType => found !== null);
	const found = types[0];
	if (found === undefined) return [];
	const general = GENERAL_TYPE_VALUES.includes(foldWord(value.text));
	if (general && folderType(reading.facts.path) !== null) return [];
	return [type(reading.own, found, "property", value.evidence)];
}
