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
	const reading: NoteReading = readNoteFacts(facts, options);
	return statementSources.flatMap((source) => (source.isOn(options) ? source.read(reading) : []));
}
