import type { ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";

/** A task near the one asked for, and the chain of broader relations that leads to it. */
export interface TaskKin {
	readonly task: ConceptId;
	/** The asked task itself, a broader one of it, or a narrower one. */
	readonly kin: "same" | "broader" | "narrower";
	/** From the asked task (left out) to this one (included). */
	readonly via: readonly ConceptId[];
}

/**
 * A task with its family, nearest first: only what notes place above or below it explicitly. A sibling is no kin: who
 * translates does not therefore recognise speech.
 */
export function taskFamily(taxonomy: Taxonomy, task: ConceptId): TaskKin[] {
	const family: TaskKin[] = [{ task, kin: "same", via: [] }];
	const seen = new Set<ConceptId>([task]);
	for (const kin of ["broader", "narrower"] as const) {
		let ring: TaskKin[] = [{ task, kin, via: [] }];
		while (ring.length > 0) {
			const next: TaskKin[] = [];
			for (const member of ring) {
				for (const neighbour of stepsFrom(taxonomy, member.task, kin)) {
					if (seen.has(neighbour) || taxonomy.concept(neighbour)?.type !== "task") continue;
					seen.add(neighbour);
					next.push({ task: neighbour, kin, via: [...member.via, neighbour] });
				}
			}
			family.push(...next);
			ring = next;
		}
	}
	return family;
}

function stepsFrom(taxonomy: Taxonomy, task: ConceptId, kin: "broader" | "narrower"): ConceptId[] {
	return kin === "broader"
		? taxonomy.outgoing(task).flatMap((r) => (r.type === "broader" && r.status !== "inherited" ? r.to : []))
		: taxonomy.incoming(task).flatMap((r) => (r.type === "broader" && r.status !== "inherited" ? r.from : []));
}
