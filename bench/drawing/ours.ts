import type { LayoutResult } from "../../src/core/layout/layout.ts";
import { translator } from "../../src/core/language/translate.ts";
import { toNotePath } from "../../src/core/note/notePath.ts";
import { buildScene } from "../../src/core/scene/buildScene.ts";
import type { Concept, ConceptId, Relation } from "../../src/core/taxonomy/concept.ts";
import type { Taxonomy } from "../../src/core/taxonomy/taxonomy.ts";
import { themeColouring } from "../../src/core/visible/colouring.ts";
import { initialViewState, type Lens } from "../../src/core/visible/viewState.ts";
import type { VisibleGraph } from "../../src/core/visible/visibleGraph.ts";
import type { RelationType } from "../../src/core/vocabulary/terms.ts";
import type { Host } from "../../src/view/host.ts";
import type { Picture } from "../../src/view/picture/picture.ts";
import { TaxonomyView, type ViewElement } from "../../src/view/taxonomyView.ts";
import { type Drawn, HEIGHT, nextFrame, WIDTH } from "./renderer.ts";
import { edgesOf, type Subject } from "./subject.ts";

/** The whole view as it is shipped, and its picture. */
export interface OwnView extends Drawn {
	readonly view: TaxonomyView;
	readonly picture: Picture;
	readonly taxonomy: Taxonomy;
	place(x: Float32Array, y: Float32Array): void;
}

/** Everything unfolded, as a network of straight lines, at the given places. */
export async function ownView(container: HTMLElement, subject: Subject, lens: Lens = "network"): Promise<OwnView> {
	const taxonomy = taxonomyOf(subject);
	const view = new TaxonomyView(container, host, {
		layout: { layout: () => Promise.resolve(placesAt(shownIn(container), subject.x, subject.y)) },
		taxonomy,
		state: { ...initialViewState, lens, foldLevel: 99 },
		onState: () => undefined,
	});
	view.showPanel(null);
	// The picture alone is to be as large as the others', not the bars above and below it.
	const { picture } = view;
	container.style.width = `${container.clientWidth + WIDTH - picture.stage.clientWidth}px`;
	container.style.height = `${container.clientHeight + HEIGHT - picture.stage.clientHeight}px`;
	await nextFrame();
	let painted = 0;
	const { listener } = picture as unknown as { readonly listener: { painted: (leavesOut: boolean) => void } };
	const { painted: told } = listener;
	listener.painted = (leavesOut) => {
		painted++;
		told(leavesOut);
	};
	while (picture.currentScene === null || !picture.resting) await nextFrame();
	return {
		view,
		picture,
		taxonomy,
		look: (camera) => picture.moveTo(camera),
		painted: () => painted,
		place: (x, y) => {
			const { graph } = picture.currentScene!;
			picture.show(buildScene(graph, placesAt(graph, x, y), picture.currentScene), picture.currentCamera, true);
		},
	};
}

/** The given places, for those nodes that are shown. */
function placesAt({ nodes }: Pick<VisibleGraph, "nodes">, x: Float32Array, y: Float32Array): LayoutResult {
	const indices = nodes.map(({ id }) => indexIn(id));
	return {
		x: Float32Array.from(indices, (index) => x[index]!),
		y: Float32Array.from(indices, (index) => y[index]!),
		labelSide: new Uint8Array(nodes.length),
		ticks: [],
		lanes: [],
	};
}

/** The graph that a view asks places for. */
function shownIn(container: HTMLElement): VisibleGraph {
	const { taxonomyView } = container.lastElementChild as ViewElement;
	return taxonomyView!.model!.graph;
}

/** Ids sort as the nodes do. */
function idOf(node: number): ConceptId {
	return `note:${String(node).padStart(6, "0")}.md` as ConceptId;
}

function indexIn(id: string): number {
	return Number(id.slice("note:".length, -".md".length));
}

const TYPES: readonly RelationType[] = ["basedOn", "contrastsWith", "uses", "related"];

function taxonomyOf(subject: Subject): Taxonomy {
	const { labels, parent } = subject;
	const ids = labels.map((_, node) => idOf(node));
	const concepts = labels.map((label, node): Concept => ({
		id: ids[node]!,
		label,
		altLabels: [],
		type: parent[node] === 0 ? "category" : "model",
		typeReason: null,
		presence: "note",
		places: [{ path: toNotePath(ids[node]!.slice(5)), line: 1, heading: null }],
		strengths: [],
		weaknesses: [],
		summary: null,
		year: null,
		tags: [],
	}));
	const relations = edgesOf(subject).map(([from, to], edge): Relation => {
		const type = edge < labels.length - 1 ? "broader" : TYPES[edge % TYPES.length]!;
		const evidence = [{ path: toNotePath(ids[from]!.slice(5)), line: 1, quote: labels[to]!, origin: "property" as const }];
		return { from: ids[from]!, type, to: ids[to]!, status: "asserted", source: null, evidence };
	});
	const outgoing = groupedBy(relations, ({ from }) => from);
	const incoming = groupedBy(relations, ({ to }) => to);
	const indexOf = new Map(ids.map((id, node) => [id, node]));
	return {
		revision: 1,
		concept: (id) => concepts[indexOf.get(id) ?? -1] ?? null,
		concepts,
		relations,
		outgoing: (id) => outgoing.get(id) ?? [],
		incoming: (id) => incoming.get(id) ?? [],
		named: (label) => concepts.filter((concept) => concept.label === label),
		inNote: () => [],
		diagnostics: [],
		duplicates: [],
		ownRelations: [],
	};
}

function groupedBy(relations: readonly Relation[], key: (relation: Relation) => ConceptId): Map<ConceptId, Relation[]> {
	const groups = new Map<ConceptId, Relation[]>();
	for (const relation of relations) {
		const list = groups.get(key(relation));
		if (list) list.push(relation);
		else groups.set(key(relation), [relation]);
	}
	return groups;
}

const nothing = (): void => undefined;

const host: Host = {
	language: "zh",
	translate: translator("zh"),
	platform: { phone: false, mac: false },
	openPlace: nothing,
	previewPlace: nothing,
	linkedNotes: () => Promise.resolve([]),
	dragLink: nothing,
	showMenu: nothing,
	colouring: () => themeColouring,
	notice: nothing,
	setIcon: nothing,
	copyText: nothing,
	request: nothing,
};
