import type { Evidence } from "../core/statements/evidence.ts";
import type { ConceptId, Relation } from "../core/taxonomy/concept.ts";
import type { VisibleGraph } from "../core/visible/visibleGraph.ts";
import type { Host, HostRequest, MenuEntry } from "./host.ts";
import { shortened } from "./inspector/evidenceLinks.ts";
import { type Actions, isConcept, type ViewModel } from "./viewModel.ts";

/** What one line of the picture stands for. */
export interface PictureBond {
	readonly from: ConceptId;
	readonly to: ConceptId;
	/** A relation's type, or `likelyDuplicate`. */
	readonly type: string;
	/** The strongest first; empty for likely duplicates. */
	readonly relations: readonly Relation[];
}

const STRENGTH = { asserted: 0, suggested: 1, inherited: 2 } as const;

/** The bond that an edge draws; null where an end is a group. */
export function pictureBond(graph: VisibleGraph, edge: number, taxonomy: ViewModel["taxonomy"]): PictureBond | null {
	const drawn = graph.edges[edge];
	const from = graph.nodes[drawn?.from ?? -1]?.id;
	const to = graph.nodes[drawn?.to ?? -1]?.id;
	if (!drawn || from === undefined || to === undefined || !isConcept(from) || !isConcept(to)) return null;
	const relations = taxonomy
		.outgoing(from)
		.filter((relation) => relation.to === to && relation.type === drawn.type)
		.sort((a, b) => STRENGTH[a.status] - STRENGTH[b.status]);
	return { from, to, type: drawn.type, relations };
}

export function bondKey({ from, to, type }: PictureBond): string {
	return `${from}\u0000${type}\u0000${to}`;
}

export function evidenceOf(relations: readonly Relation[]): Evidence[] {
	return relations.flatMap(({ evidence }) => evidence);
}

/** Whether a property or field states the relation, which can be taken out; a sentence is for people to reword. */
export function isRemovable({ status, type, evidence }: Relation): boolean {
	return status === "asserted" && type !== "mentions" && evidence.some(({ origin }) => origin === "property" || origin === "inlineField");
}

export function removal({ from, type, to }: Relation): HostRequest {
	return { kind: "removeRelation", from, type, to };
}

const MOST_SENTENCES = 6;

/** What can be done with a line: go to its sentences, decide about a suggestion, merge what is likely one thing. */
export function bondMenu({ from, to, type, relations }: PictureBond, { taxonomy }: ViewModel, host: Host, actions: Actions): MenuEntry[] {
	const { translate } = host;
	const entries: MenuEntry[] = evidenceOf(relations)
		.slice(0, MOST_SENTENCES)
		.map((evidence) => ({
			title: translate("menu.sentence", { quote: shortened(evidence.quote.trim()), line: evidence.line }),
			icon: "quote",
			run: (event) => actions.openEvidence(evidence, event),
		}));
	const suggestion = relations.find(({ status }) => status === "suggested");
	if (suggestion && relations[0] === suggestion) {
		entries.push(
			"separator",
			{
				title: translate("inspector.accept"),
				icon: "check",
				run: () => actions.request({ kind: "acceptSuggestion", relation: suggestion }),
			},
			{
				title: translate("inspector.dismiss"),
				icon: "x",
				run: () => actions.request({ kind: "dismissSuggestion", relation: suggestion }),
			},
		);
	}
	const stated = relations.find(isRemovable);
	if (stated) {
		entries.push("separator", {
			title: translate("inspector.removeRelation"),
			icon: "unlink",
			run: () => actions.request(removal(stated)),
		});
	}
	if (type === "likelyDuplicate") {
		const pair = taxonomy.duplicates.find(({ a, b }) => (a === from && b === to) || (a === to && b === from));
		const [keep, drop] = pair ? [pair.a, pair.b] : [from, to];
		entries.push({
			title: translate("menu.merge"),
			icon: "merge",
			run: () => actions.request({ kind: "merge", keep, drop }),
		});
	}
	const show = (id: ConceptId): MenuEntry => ({
		title: translate("menu.show", { concept: taxonomy.concept(id)?.label ?? id }),
		icon: "locate",
		run: () => actions.reveal(id),
	});
	return [...entries, "separator", show(from), show(to)];
}
