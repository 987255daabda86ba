import { neighbourhood } from "../query/neighbourhood.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { type Branches, branchesOf } from "./branches.ts";
import { categorySlots, type Colouring, themeColouring, typeSlots } from "./colouring.ts";
import { type Forest, forestOf } from "./forest.ts";
import { type Hierarchy, hierarchyOf } from "./hierarchy.ts";
import { labelBoxOf, labelFlowOf } from "./labelBox.ts";
import { secondLabelOf } from "./labelText.ts";
import { type Matching, matchingOf } from "./matching.ts";
import { ancestorsOf, OPENING_BUDGET } from "./openNodes.ts";
import { importanceOf } from "./reselected.ts";
import { type ShownNode, shownNodesOf } from "./shownNodes.ts";
import { shownTasks, tasksOf } from "./shownTasks.ts";
import type { TextMeasure } from "./textMeasure.ts";
import { relationCountsOf, typeCountsOf, visibleEdgesOf } from "./visibleEdges.ts";
import type { VisibleGraph, VisibleNode, VisibleWords } from "./visibleGraph.ts";
import type { NodeId, ViewState } from "./viewState.ts";

/** Focus mode shows no more than this. */
const MOST_IN_FOCUS = 300;

/** What a picture needs beside taxonomy and state. */
export interface VisibleSetting {
	readonly measure: TextMeasure;
	readonly words: VisibleWords;
	/**
	 * How many nodes a picture opens by itself, see `openingBudget`; as on a desktop where left out. Kept while a view is
	 * open: a picture must not fold when its window shrinks.
	 */
	readonly budget?: number;
	/** The theme's colours by category where left out. */
	readonly colouring?: Colouring;
}

/** What a view in this state shows of a taxonomy. Everything is sized for 100 %; nothing has a position yet. */
export function showTaxonomy(taxonomy: Taxonomy, state: ViewState, setting: VisibleSetting): VisibleGraph {
	const hierarchy = hierarchyOf(taxonomy, {
		variantsHang: state.variantsHang,
		suggested: !state.hidden.statuses.includes("suggested"),
	});
	const branches = branchesOf(taxonomy, hierarchy);
	const typeCounts = typeCountsOf(taxonomy.concepts);
	const { colouring = themeColouring } = setting;
	const byType = colouring.by === "type";
	const categories = byType ? new Map<number, number>() : categorySlots(taxonomy, branches, colouring);
	const types = byType ? typeSlots(typeCounts.keys(), colouring) : new Map<string, number>();
	const colourOf = (top: number, type: string) => types.get(type) ?? categories.get(top) ?? -1;
	const matching = matchingOf(taxonomy, state);
	const tasksAsTree = state.lens === "outline" || state.lens === "network";
	const forest = forestOf(taxonomy, hierarchy, {
		includes: inclusion(taxonomy, state),
		tasks: tasksAsTree,
		gather: state.focus === null,
	});
	let shown = shownNodesOf(taxonomy, hierarchy, forest, state, matching, setting.budget ?? OPENING_BUDGET);
	if (state.lens === "lineage") shown = withoutOpenCategories(taxonomy, forest, shown);
	if (!tasksAsTree) shown = [...shown, ...taskNodes(taxonomy, hierarchy, state, shown, matching)];

	const picture = { taxonomy, state, setting, hierarchy, branches, colourOf, forest, matching };
	const lit = litNodes(picture);
	const nodes = nodesOf(picture, shown, lit);
	const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
	return {
		lens: state.lens,
		labelFlow: labelFlowOf(state.lens),
		nodes,
		edges: visibleEdgesOf(taxonomy, nodes, indexOf, state),
		indexOf,
		branches: [...branches.colours.keys()].flatMap((index) => {
			const concept = taxonomy.concepts[index];
			return concept ? { id: concept.id, label: concept.label, colour: categories.get(index) ?? -1 } : [];
		}),
		relationCounts: relationCountsOf(taxonomy),
		ownRelations: taxonomy.ownRelations,
		typeCounts,
		typeColours: types,
		total: taxonomy.concepts.length,
		shown: nodes.filter(({ group }) => group === null).length,
		matches: matching.list,
	};
}

interface Picture {
	readonly taxonomy: Taxonomy;
	readonly state: ViewState;
	readonly setting: VisibleSetting;
	readonly hierarchy: Hierarchy;
	readonly branches: Branches;
	/** The slot for what lies under this top category and is of this type; -1 for neutral. */
	readonly colourOf: (top: number, type: string) => number;
	readonly forest: Forest;
	readonly matching: Matching;
}

function inclusion(taxonomy: Taxonomy, { hidden, focus }: ViewState): (concept: Concept) => boolean {
	const types = new Set<string>(hidden.types);
	const presences = new Set<string>(hidden.presences);
	const relations = new Set<string>(hidden.relations);
	const near =
		focus && taxonomy.concept(focus.id) !== null
			? neighbourhood(taxonomy, focus.id, focus.steps, ({ type }) => !relations.has(type), MOST_IN_FOCUS)
			: null;
	return ({ id, type, presence }) => (near?.has(id) ?? true) && !types.has(type ?? "concept") && !presences.has(presence);
}

/** In Lineage an open category or group is a lane, no node; what is in it moves up. */
function withoutOpenCategories(taxonomy: Taxonomy, forest: Forest, shown: readonly ShownNode[]): ShownNode[] {
	const kept: ShownNode[] = [];
	const place = new Map<number, number>();
	for (const [at, node] of shown.entries()) {
		const parent = place.get(node.parent) ?? -1;
		const isLane = node.node >= forest.tasks || taxonomy.concepts[node.node]?.type === "category";
		if (node.open && isLane) place.set(at, parent);
		else {
			place.set(at, kept.length);
			kept.push({ ...node, parent });
		}
	}
	return kept;
}

function taskNodes(
	taxonomy: Taxonomy,
	hierarchy: Hierarchy,
	state: ViewState,
	shown: readonly ShownNode[],
	matching: Matching,
): ShownNode[] {
	const visible = new Set(shown.map(({ node }) => taxonomy.concepts[node]?.id));
	return [...shownTasks(taxonomy, state, matching, (id) => visible.has(id))].flatMap((id) => {
		const node = hierarchy.indexOf.get(id);
		return node === undefined ? [] : { node, parent: -1, depth: 0, open: false, folded: 0 };
	});
}

/** Matches, and what leads to them; null where everything is lit. */
function litNodes({ matching: { matched }, hierarchy, forest }: Picture): ReadonlySet<number> | null {
	if (matched === null) return null;
	const indices = Array.from(matched, (id) => hierarchy.indexOf.get(id) ?? -1);
	return new Set([...indices, ...ancestorsOf(forest, indices)]);
}

function nodesOf(picture: Picture, shown: readonly ShownNode[], lit: ReadonlySet<number> | null): VisibleNode[] {
	const { state } = picture;
	const selection = new Set<NodeId>(state.selection);
	const pins = new Map(state.pins.filter(({ lens }) => lens === state.lens).map((pin) => [pin.id, pin]));
	const drawn = new Set(shown.map(({ node }) => node));
	return shown.map((place) => {
		const { node, depth } = place;
		const described = describe(picture, node, drawn);
		const foldedCount = place.folded;
		const strong = described.group !== null || described.type === "category";
		const box = labelBoxOf({ ...described, label: described.fullLabel, foldedCount, strong }, state.lens, picture.setting.measure);
		const matched = described.group === null && (picture.matching.matched?.has(described.id as ConceptId) ?? false);
		const selected = selection.has(described.id);
		const pin = pins.get(described.id);
		return {
			...described,
			...box,
			depth,
			parent: place.parent,
			childCount: picture.forest.children[node]?.length ?? 0,
			foldedCount,
			importance: importanceOf({ depth, weight: described.weight, matched, selected }),
			radius: 6 + 4 * described.weight,
			matched,
			selected,
			dimmed: lit !== null && !lit.has(node),
			pin: pin ? { x: pin.x, y: pin.y } : null,
		};
	});
}

type Described = Pick<
	VisibleNode,
	"id" | "group" | "fullLabel" | "secondLabel" | "type" | "presence" | "branch" | "branchColour" | "otherParents"
> &
	Pick<VisibleNode, "taskCount" | "taskLabel" | "weight" | "year">;

function describe({ taxonomy, setting, hierarchy, branches, colourOf, forest }: Picture, node: number, drawn: ReadonlySet<number>): Described {
	const concept = taxonomy.concepts[node];
	if (!concept) {
		const group = node === forest.tasks ? "tasks" : "unplaced";
		return {
			id: `group:${group}`,
			group,
			fullLabel: setting.words.group(group),
			secondLabel: "",
			type: "category",
			presence: "note",
			branch: null,
			branchColour: -1,
			otherParents: [],
			taskCount: 0,
			taskLabel: "",
			weight: 0.5,
			year: null,
		};
	}
	const top = branches.of[node] ?? -1;
	const hidden = tasksOf(taxonomy, concept.id).filter((task) => !drawn.has(hierarchy.indexOf.get(task) ?? -1)).length;
	return {
		id: concept.id,
		group: null,
		fullLabel: concept.label,
		secondLabel: secondLabelOf(concept),
		type: concept.type ?? "concept",
		presence: concept.presence,
		branch: taxonomy.concepts[top]?.id ?? null,
		branchColour: colourOf(top, concept.type ?? "concept"),
		otherParents: (hierarchy.parents[node] ?? []).slice(1).flatMap((parent) => taxonomy.concepts[parent]?.id ?? []),
		taskCount: hidden,
		taskLabel: hidden > 0 ? setting.words.tasks(hidden) : "",
		weight: hierarchy.weight[node] ?? 0,
		year: concept.year,
	};
}
