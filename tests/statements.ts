import { readNote } from "../src/core/note/readNote.ts";
import { toNotePath } from "../src/core/note/notePath.ts";
import type { ConceptName, Statement } from "../src/core/statements/statement.ts";
import { statementsOf } from "../src/core/statements/statementsOf.ts";
import { defaultReadingOptions, type ReadingOptions } from "../src/core/vocabulary/readingOptions.ts";
import { isSound } from "./evidence.ts";
import { parseYaml } from "./yaml.ts";

/** What one note states, after checking that each statement quotes its line. */
export function statementsIn(text: string, options: Partial<ReadingOptions> = {}, path = "note.md"): Statement[] {
	const facts = readNote(toNotePath(path), text, parseYaml, () => true);
	const found = statementsOf(facts, { ...defaultReadingOptions, ...options });
	const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
	const unsound = found.filter(({ evidence, ...statement }) => lines.join("").trim() !== "" && !isSound(evidence, () => lines) && !isNameless(statement));
	if (unsound.length > 0) throw new Error(`evidence that does not stand on its line: ${JSON.stringify(unsound[0])}`);
	return found;
}

/** Relations as "from -type-> to", with a ? behind suggested ones; mentions and types left out. */
export function relationsIn(text: string, options: Partial<ReadingOptions> = {}, path = "note.md"): string[] {
	const told = statementsIn(text, options, path).flatMap((statement) => {
		if (statement.kind !== "relation" || statement.type === "mentions") return [];
		return [`${nameOf(statement.from)} -${statement.type}-> ${nameOf(statement.to)}${statement.status === "suggested" ? " ?" : ""}`];
	});
	return [...new Set(told)];
}

/** Strengths, weaknesses and years as "+ CNN: 参数少", "- CNN: 慢", "year CNN: 1998"; summaries left out. */
export function claimsIn(text: string, options: Partial<ReadingOptions> = {}, path = "note.md"): string[] {
	const signs = { strength: "+", weakness: "-", year: "year", summary: "summary" };
	return statementsIn(text, options, path).flatMap((statement) => {
		if (statement.kind !== "claim" || statement.role === "summary") return [];
		return [`${signs[statement.role]} ${nameOf(statement.of)}: ${statement.text}${statement.status === "suggested" ? " ?" : ""}`];
	});
}

/** Concepts described or named here, as "presence label = other, labels". */
export function conceptsIn(text: string, options: Partial<ReadingOptions> = {}, path = "note.md"): string[] {
	return statementsIn(text, options, path).flatMap((statement) => {
		if (statement.kind !== "concept" || statement.onlyIfNamed === true) return [];
		return [`${statement.presence} ${statement.label}${statement.altLabels.length > 0 ? ` = ${statement.altLabels.join(", ")}` : ""}`];
	});
}

/** The types stated of a label, with their reasons. */
export function typesIn(text: string, options: Partial<ReadingOptions> = {}, path = "note.md"): string[] {
	const told = statementsIn(text, options, path).flatMap((statement) => (statement.kind === "type" ? [`${nameOf(statement.name)}: ${statement.type} by ${statement.reason}`] : []));
	return [...new Set(told)];
}

export function nameOf(name: ConceptName): string {
	if (name.by === "note") return "this note";
	return name.by === "link" ? `[[${name.linkpath}]]` : name.label;
}

/** A note without words gives its file name as a name, and has nothing to quote. */
function isNameless(statement: Omit<Statement, "evidence">): boolean {
	return statement.kind === "concept" && (statement as { onlyIfNamed?: boolean }).onlyIfNamed === true;
}
