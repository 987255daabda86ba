import type { Diagnostic } from "../diagnostic.ts";
import type { Taxonomy } from "../taxonomy.ts";
import type { TaxonomyRecord } from "../record.ts";
import type { Moment } from "../versions.ts";
import { compareDiagnostics } from "./finding.ts";
import { findIdleModels, findOrphans } from "./gaps.ts";
import { findLoops } from "./loops.ts";
import { findDuplicates, findNameProblems } from "./names.ts";
import { findNoteProblems } from "./notes.ts";
import { findRings } from "./rings.ts";

/** Everything in a taxonomy that a person should look at, sorted by place. */
export function findProblems(taxonomy: Taxonomy, record: TaxonomyRecord, moment: Moment): Diagnostic[] {
	return [
		...findRings(taxonomy),
		...findLoops(taxonomy, record, moment),
		...findNameProblems(taxonomy, record, moment),
		...findDuplicates(taxonomy),
		...findOrphans(taxonomy),
		...findIdleModels(taxonomy),
		...findNoteProblems(record, moment),
	].sort(compareDiagnostics);
}
