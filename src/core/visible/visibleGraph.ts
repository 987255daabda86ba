import type { Presence, Status } from "../taxonomy/concept.ts";
import type { UserRelation } from "../vocabulary/readingOptions.ts";
import type { ConceptType, RelationType } from "../vocabulary/terms.ts";
import type { Lens, NodeId } from "./viewState.ts";

/** Between the parts of a label that stand on one line, in CSS pixels at 100 %. */
export const LABEL_GAP = 7;

/** Between a shape and its label, in CSS pixels at 100 %. */
export const LABEL_DISTANCE = 6;

/** The badge that counts what folding hides: its text is in `secondLabel` style, with this much on both sides together. */
export const BADGE_PADDING = 10;

/** Groups that the view makes for what has no place in the hierarchy. */
export type GroupKind = "tasks" | "unplaced";

/** One mark to be: a concept, or a group. Sizes are CSS pixels at 100 %. */
export interface VisibleNode {
	readonly id: NodeId;
	/** Null for a concept. */
	readonly group: GroupKind | null;
	/** As drawn: shortened where it is longer than a label may be. */
	readonly label: string;
	readonly fullLabel: string;
	/** An abbreviation or the name in the other language; empty where there is none. */
	readonly secondLabel: string;
	/** `concept` where nothing is known. */
	readonly type: ConceptType;
	readonly presence: Presence;
	/** Id of the top category this belongs to, null above and outside of the categories. */
	readonly branch: NodeId | null;
	/** Slot of the branch's or the type's colour, from 0; -1 for neutral. */
	readonly branchColour: number;
	/** 0 for roots. */
	readonly depth: number;
	/** Index of the tree's parent among the nodes; -1 for roots. */
	readonly parent: number;
	/** Parents in the whole taxonomy that are not drawn as this node's tree parent. */
	readonly otherParents: readonly NodeId[];
	/** Children in the tree, shown or not. */
	readonly childCount: number;
	/** Descendants that folding hides; 0 where open. */
	readonly foldedCount: number;
	/** Tasks that are not drawn ("+6 tasks"). */
	readonly taskCount: number;
	/** "+6 tasks" in the reader's language, or empty. */
	readonly taskLabel: string;
	/** 0 to 1: how much depends on it, relative to the largest. */
	readonly weight: number;
	/** Larger comes first where there is no room for all labels. */
	readonly importance: number;
	readonly radius: number;
	/** The label box: all lines, without the shape. */
	readonly width: number;
	readonly height: number;
	/** Widths of label, second label, task label and fold badge; 0 for those that are empty. */
	readonly partWidths: readonly [label: number, second: number, tasks: number, fold: number];
	readonly year: number | null;
	/** Meets the search or the filters. */
	readonly matched: boolean;
	readonly selected: boolean;
	/** Beside what is searched, filtered or hovered: drawn faint. */
	readonly dimmed: boolean;
	/** The position in the present lens that the user set. */
	readonly pin: { readonly x: number; readonly y: number } | null;
}

export interface VisibleEdge {
	/** Indices among the nodes, in the direction that the relation is stated. */
	readonly from: number;
	readonly to: number;
	readonly type: RelationType | "likelyDuplicate";
	readonly status: Status;
	/** Part of the tree that the layout follows. */
	readonly skeleton: boolean;
	/** A broader edge that the drawn way to the root, or Lineage's lanes, say already: for hover and selection only. */
	readonly implied: boolean;
	/** Which of the edges between the same two nodes this is, and how many there are. */
	readonly parallel: number;
	readonly parallelCount: number;
	readonly dimmed: boolean;
}

/** What is to be shown, before anything has a position. Parents stand before their children. */
export interface VisibleGraph {
	readonly lens: Lens;
	/**
	 * Inline: label, second label, task label and fold badge stand on one line, `LABEL_GAP` apart. Stacked: label and
	 * fold badge on the first line, second label and task label on another below it.
	 */
	readonly labelFlow: "inline" | "stacked";
	readonly nodes: readonly VisibleNode[];
	readonly edges: readonly VisibleEdge[];
	/** The same object where another graph differs in nothing but its selection. */
	readonly indexOf: ReadonlyMap<NodeId, number>;
	/** Names of the branches in the order of their colours' slots. */
	readonly branches: readonly { readonly id: NodeId; readonly label: string; readonly colour: number }[];
	/** Relations that may be drawn with the present filters, hidden ones included: the legend. */
	readonly relationCounts: ReadonlyMap<RelationType | "likelyDuplicate", number>;
	/** What is known of relations of the user's own: their lines. */
	readonly ownRelations: readonly UserRelation[];
	readonly typeCounts: ReadonlyMap<ConceptType, number>;
	/** Slots of the types' colours; empty where colours tell categories. */
	readonly typeColours: ReadonlyMap<ConceptType, number>;
	/** Concepts of the taxonomy, and how many of them are shown. */
	readonly total: number;
	readonly shown: number;
	/** Concepts that meet the search, best first; shown or not. */
	readonly matches: readonly NodeId[];
}

/** The few words a picture needs from the language room. */
export interface VisibleWords {
	group(kind: GroupKind): string;
	/** "+6 tasks" */
	tasks(count: number): string;
}
