import type { NoteFacts } from "../../src/core/note/noteFacts.ts";
import type { Evidence } from "../../src/core/statements/evidence.ts";
import type { Statement } from "../../src/core/statements/statement.ts";
import type { Taxonomy } from "../../src/core/taxonomy/taxonomy.ts";

/** As `expect`, where it is asked a million times. */
export function expectThat(holds: boolean, promise: string): void {
	if (!holds) throw new Error(promise);
}

/** Everything that a note's facts point at is there. */
export function expectFactsInPlace({ metadata, text }: NoteFacts): void {
	const lines = text?.lines ?? [];
	const within = (line: number) => expectThat(Number.isInteger(line) && line >= 1 && line <= lines.length, `a line of the note, not ${line} of ${lines.length}`);
	for (const { line } of [...metadata.links, ...metadata.embeds, ...metadata.headings, ...metadata.tags, ...(text?.properties ?? [])]) within(line);
	if (metadata.frontmatterProblem !== null) within(metadata.frontmatterProblem.line);
	for (const [index, { parent }] of (text?.sections ?? []).entries()) expectThat(parent < index, "a section stands below an earlier one");
}

/** Every statement shows a line of its note and words on it. */
export function expectEvidence(statements: readonly Statement[], { path, text }: NoteFacts): void {
	for (const statement of statements) expectQuoted(statement.evidence, path, text?.lines ?? []);
	expectThat(!JSON.stringify(statements).includes("[native code]"), "no function is taken for a word");
}

function expectQuoted({ path, line, quote }: Evidence, from: string, lines: readonly string[]): void {
	expectThat(path === from, `evidence from ${from}`);
	const written = lines[line - 1];
	expectThat(written !== undefined, `a line of the note, not ${line} of ${lines.length}`);
	expectThat(quote.length <= 240 && written!.includes(quote), `line ${line} says ${JSON.stringify(quote)}`);
}

/** A taxonomy holds together: every end is a concept, every list in order and without doubles, every value plain. */
export function expectWhole(taxonomy: Taxonomy): void {
	const ids = taxonomy.concepts.map(({ id }) => id);
	expectThat(new Set(ids).size === ids.length, "no concept twice");
	for (const concept of taxonomy.concepts) {
		expectThat(taxonomy.concept(concept.id) === concept, `${concept.id} is found by its id`);
		expectThat(typeof concept.label === "string" && concept.label.trim() !== "", `${concept.id} has a label`);
		expectThat(concept.type === null || typeof concept.type === "string", `${concept.label}'s type is a word`);
		expectThat(taxonomy.named(concept.label).some(({ id }) => id === concept.id), `${concept.id} is found by its label`);
	}
	for (const { from, type, to, status, evidence } of taxonomy.relations) {
		expectThat(taxonomy.concept(from) !== null && taxonomy.concept(to) !== null, `both ends of ${from} ${type} ${to} are concepts`);
		expectThat(typeof type === "string" && evidence.length > 0, `${from} ${type} ${to} (${status}) has evidence`);
	}
	for (const { concepts } of taxonomy.diagnostics) for (const id of concepts) expectThat(taxonomy.concept(id) !== null, `a problem's ${id} is a concept`);
	for (const id of ["__proto__", "constructor", "toString", "name:__proto__x", ""]) {
		if (!ids.includes(id as never)) expectThat(taxonomy.concept(id as never) === null, `${id} is no concept`);
		expectThat(Array.isArray(taxonomy.outgoing(id as never)) && Array.isArray(taxonomy.incoming(id as never)), `${id} has lists`);
	}
}
