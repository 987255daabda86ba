import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import { csvConcepts } from "./csvConcepts.ts";
import { ForeignSyntaxError, type Breather, type ForeignTaxonomy } from "./foreignTaxonomy.ts";
import { jsonConcepts } from "./jsonConcepts.ts";
import { skosConcepts } from "./skosConcepts.ts";

export interface ForeignReading {
	readonly reading: ReadingOptions;
	/** Of labels, where a file has them in several. */
	readonly language: string;
	/** Called between slices. */
	readonly breathe: Breather;
}

type Reader = (source: string, how: ForeignReading) => Promise<ForeignTaxonomy>;

const table: Reader = (source, { reading, breathe }) => csvConcepts(source, reading, breathe);
const turtle: Reader = (source, { language, breathe }) => skosConcepts(source, language, breathe);

/** By the ending of a file's name. */
const readers: Readonly<Record<string, Reader>> = {
	ttl: turtle,
	nt: turtle,
	csv: table,
	tsv: table,
	json: (source, { breathe }) => jsonConcepts(source, breathe),
};

export const FOREIGN_EXTENSIONS: readonly string[] = Object.keys(readers);

/** The ending that tells how a file is read; null where none does. */
export function foreignExtension(name: string): string | null {
	const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
	return FOREIGN_EXTENSIONS.includes(ending) ? ending : null;
}

/** Reads a file by its ending. What cannot be read at all has no concepts and one problem that says where. */
export async function readForeign(source: string, extension: string, how: ForeignReading): Promise<ForeignTaxonomy> {
	try {
		return await readers[extension]!(source, how);
	} catch (error) {
		if (!(error instanceof ForeignSyntaxError)) throw error;
		const { line, reason, found } = error;
		return { concepts: [], ownRelations: [], problems: [{ code: "syntax", line, parameters: { syntax: reason, found } }] };
	}
}
