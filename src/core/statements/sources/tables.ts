import type { TableBlock } from "../../note/noteFacts.ts";
import { foldWord } from "../../vocabulary/foldWord.ts";
import type { Meaning } from "../../vocabulary/meaning.ts";
import { EMPTY_CELLS } from "../../vocabulary/words/tableWords.ts";
import { claimsIn } from "../claims.ts";
import { withoutGenericNoun } from "../conceptNames.ts";
import { labelName, nameText } from "../conceptNaming.ts";
import { cutAt, isComma, isNameOfSomething } from "../enumeration.ts";
import { asksOrCompares, restates } from "../headingKind.ts";
import { claim, directed, mention, namesIn, quality, relation, suited } from "../make.ts";
import type { NoteReading } from "../noteReading.ts";
import type { OutlineNode } from "../outlineTree.ts";
import { evidenceOf, type Passage, passage } from "../passage.ts";
import { qualifierOf } from "../qualifier.ts";
import { roleHeading } from "../roleHeading.ts";
import { endTypes, taskNames } from "../roleContent.ts";
import type { ConceptName, Statement } from "../statement.ts";
import { isProper } from "../properName.ts";
import { type TableShape, tableShape } from "../tableShape.ts";

const LINE_BREAK = /<br ?\/?>/i;

/** Comparison tables with models as rows or as columns, tables of variants, tables from task to model. */
export function fromTables(reading: NoteReading): Statement[] {
	const found: Statement[] = [];
	for (const node of reading.nodes) {
		const tables = node.parts.flatMap((part) => (part.kind === "table" ? [part.table] : []));
		if (tables.length === 0 || (reading.kinds.ignored.has(node) && !onlySummary(reading, node))) continue;
		if (reading.about === "one" || reading.isAboutModels()) found.push(...tables.flatMap((table) => tableStatements(reading, node, table)));
	}
	return found;
}

/** A summary's table restates what the sections said; it is read where there are no such sections. */
function onlySummary(reading: NoteReading, node: OutlineNode): boolean {
	for (const { strong } of reading.concepts.values()) if (strong) return false;
	return restates(node.head.inline.text);
}

function tableStatements(reading: NoteReading, node: OutlineNode, table: TableBlock): Statement[] {
	const shape = tableShape(reading.facts, table, reading.vocabulary);
	if (shape.kind === "tasks") return taskRows(reading, shape);
	const holders = variantHolders(reading, node, shape.ofVariants);
	if (shape.kind === "models") return modelRows(reading, shape, holders, holders.length > 0 ? [] : classOf(reading, node, shape));
	if (holders.length > 0 && shape.header.length > 1) return modelRows(reading, { ...shape, column: 0 }, holders);
	if (shape.kind === "halves") return halvesOfSubject(reading, node, shape);
	return shape.kind === "columns" ? modelColumns(reading, shape) : [];
}

/** Whose variants the rows are: by the heading above, or by the header of the first column. */
function variantHolders(reading: NoteReading, node: OutlineNode, ofVariants: boolean): readonly ConceptName[] {
	for (let at: OutlineNode | null = node; at !== null; at = at.parent) {
		const role = reading.kinds.roles.get(at);
		if (role?.meaning.kind === "relation" && role.meaning.relation === "variantOf" && role.meaning.inverse) return reading.ownersOf(role);
		if (reading.concepts.has(at)) break;
	}
	return ofVariants ? reading.subjectOf(node) : [];
}

/** The category right above a table whose rows say nothing else of where they belong. */
function classOf(reading: NoteReading, node: OutlineNode, shape: TableShape): readonly ConceptName[] {
	if (shape.meanings.some((meaning) => meaning?.kind === "relation" && meaning.relation === "broader")) return [];
	const concept = reading.concepts.get(node);
	return concept?.type === "category" ? concept.names : [];
}

function modelRows(reading: NoteReading, shape: TableShape, holders: readonly ConceptName[], classes: readonly ConceptName[] = []): Statement[] {
	const { facts } = reading;
	const named = shape.column;
	const speaks = shape.meanings.some((meaning, index) => index !== named && meaning !== null && (meaning.kind === "relation" || ["strength", "weakness", "mixed", "year"].includes(meaning.role)));
	const found: Statement[] = [];
	for (const row of shape.rows) {
		const cell = row[named];
		if (cell === undefined || !isNameOfSomething(cell) || asksOrCompares(cell.inline.text)) continue;
		const names = namesIn(cell, facts.path).map((name) => reading.asDescribed(name));
		const evidence = evidenceOf(facts, cell, "table");
		const stated: Statement[] = [];
		// A model that the note describes elsewhere is only compared here.
		for (const above of classes) for (const name of names) if (name.by === "label" && nameText(name) !== nameText(above) && !reading.isDescribed(name.label)) stated.push(relation(name, "broader", above, evidence));
		for (const holder of holders) {
			for (const name of names) if (nameText(name) !== nameText(holder)) stated.push(relation(name, "variantOf", holder, evidence), ...endTypes(name, "variantOf", holder, evidence));
		}
		row.forEach((value, column) => {
			if (column !== named) stated.push(...cellStatements(reading, names, shape.meanings[column] ?? null, value));
		});
		if (stated.length === 0 || !(speaks || holders.length > 0)) {
			found.push(...stated);
			continue;
		}
		found.push(...names.flatMap((name) => mention(name, evidence)), ...stated);
	}
	return found;
}

function cellStatements(reading: NoteReading, names: readonly ConceptName[], meaning: Meaning | null, value: Passage): Statement[] {
	const { facts } = reading;
	const lines = value.raw.split(LINE_BREAK);
	if (lines.length > 1) return lines.flatMap((line) => cellStatements(reading, names, meaning, passage(facts, value.line, line.trim())));
	if (EMPTY_CELLS.includes(foldWord(value.inline.text))) return [];
	const evidence = evidenceOf(facts, value, "table");
	if (meaning === null) {
		const qualifier = reading.options.prose ? qualifierOf(value.inline.text) : null;
		return qualifier === null ? [] : names.map((name) => relation(name, qualifier.relation, labelName(withoutGenericNoun(qualifier.name)), evidence, "both", "suggested"));
	}
	if (meaning.kind === "role") {
		if (meaning.role === "strength" || meaning.role === "weakness") {
			const { role } = meaning;
			return claimsIn(value).flatMap((piece) => quality(names, role, piece, evidenceOf(facts, piece, "table")));
		}
		const year = meaning.role === "year" ? /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(value.inline.text.slice(0, 40))?.[1] : undefined;
		return year === undefined ? [] : names.map((name) => claim(name, "year", year, evidence));
	}
	if (meaning.relation === "suitedFor") return meaning.inverse ? [] : cutAt(value, isComma).flatMap((piece) => taskNames(reading, names, piece, "table"));
	const free = meaning.relation === "broader" || meaning.relation === "variantOf";
	return cutAt(value, isComma).filter(isNameOfSomething).flatMap((piece) =>
		namesIn(piece, facts.path).flatMap((other) => {
			// A name below 基于 is as explicit there as in a property; other words need a concept that bears them.
			const named = meaning.relation === "basedOn" && other.by === "label" && isProper(other);
			const known = piece.inline.links.length > 0 || free || named;
			return names.flatMap((name) => {
				const stated = directed(name, meaning.relation, meaning.inverse, other, evidenceOf(facts, piece, "table"), known ? "none" : "other");
				return [stated, ...endTypes(stated.from, meaning.relation, stated.to, evidence), ...(known ? mention(other, evidence) : [])];
			});
		}),
	);
}

/** Each row a task, one column the model that suits it. */
function taskRows(reading: NoteReading, shape: TableShape): Statement[] {
	const { facts } = reading;
	return shape.rows.flatMap((row) => {
		const [task, models] = [row[0], row[shape.column]];
		if (task === undefined || models === undefined || !isNameOfSomething(task) || EMPTY_CELLS.includes(foldWord(models.inline.text))) return [];
		const pieces = cutAt(models, (char, at, text) => isComma(char, at, text) || char === "+" || char === "/" || char === "／").filter(isNameOfSomething);
		const evidence = evidenceOf(facts, models, "table");
		return pieces.flatMap((piece) => namesIn(piece, facts.path)).flatMap((model) => [
			...mention(model, evidence),
			...namesIn(task, facts.path).flatMap((name) => suited([model], name, evidenceOf(facts, task, "table"))),
		]);
	});
}

/** Each column a model, some rows a role. */
function modelColumns(reading: NoteReading, shape: TableShape): Statement[] {
	const { facts, vocabulary } = reading;
	const columns = shape.header.map((cell, index) => (index === 0 || !isNameOfSomething(cell) ? [] : namesIn(cell, facts.path).map((name) => reading.asDescribed(name))));
	const stated = shape.rows.flatMap((row) => {
		const role = row[0] === undefined ? null : roleHeading(row[0].inline.text, vocabulary);
		if (role === null) return [];
		return row.flatMap((value, index) => (index === 0 ? [] : cellStatements(reading, columns[index] ?? [], role.meaning, value)));
	});
	if (stated.length === 0) return [];
	const named = columns.flatMap((names, index) => names.flatMap((name) => mention(name, evidenceOf(facts, shape.header[index]!, "table"))));
	return [...named, ...stated];
}

/** Two columns, 优点 and 缺点: the subject is that of the section. */
function halvesOfSubject(reading: NoteReading, node: OutlineNode, shape: TableShape): Statement[] {
	const owners = reading.subjectOf(node);
	return shape.rows.flatMap((row) => row.flatMap((value, column) => cellStatements(reading, owners, shape.meanings[column] ?? null, value)));
}
