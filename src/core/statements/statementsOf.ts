import type { NoteFacts } from "../note/noteFacts.ts";
import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import { type NoteReading, readNoteFacts } from "./noteReading.ts";
import type { Statement } from "./statement.ts";
import { statementSources } from "./statementSources.ts";

/**
 * Everything one note states, by name, in the order of its sources. A note whose text was not read still gives the
 * name by which others may refer to it.
 */
export function statementsOf(facts: NoteFacts, options: ReadingOptions): Statement[] {
	const steps = statementsInSteps(facts, options);
	for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same with a pause wherever much of a long note has been looked at. */
export function* statementsInSteps(facts: NoteFacts, options: ReadingOptions): Generator<void, Statement[]> {
	const reading: NoteReading = readNoteFacts(facts, options);
	const stated: Statement[] = [];
	for (const source of statementSources) {
		if (!source.isOn(options)) continue;
		yield;
		// One by one: as arguments of a single call, very many would overflow the stack.
		for (const statement of source.read(reading)) stated.push(statement);
	}
	return stated;
}
