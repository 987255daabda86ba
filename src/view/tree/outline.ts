import type { VisibleNode } from "../../core/visible/visibleGraph.ts";
import type { NodeId } from "../../core/visible/viewState.ts";
import { select as selectNode } from "../../core/visible/viewTransitions.ts";
import { appendPart, setHidden, setHue } from "../elements.ts";
import type { Host } from "../host.ts";
import { appendTypeSample } from "../legendSamples.ts";
import { typeWord } from "../typeWords.ts";
import { type Actions, isConcept, type Part, type ViewModel } from "../viewModel.ts";
import type { TreeCommand } from "./treeKeys.ts";
import { TreeList } from "./treeList.ts";
import type { TreeRow } from "./treeRows.ts";

const ROW_HEIGHT = 28;
const PHONE_ROW_HEIGHT = 40;

/** The outline lens: the hierarchy as lines of text, with all that the picture offers. */
export class Outline implements Part {
	readonly #tree: TreeList;
	readonly #abort = new AbortController();
	#model: ViewModel | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: Host,
		private readonly actions: Actions,
		onCommand: (command: Exclude<TreeCommand, { kind: "move" | "type" }>, id: NodeId | null, event: KeyboardEvent) => void,
	) {
		const height = host.platform.phone ? PHONE_ROW_HEIGHT : ROW_HEIGHT;
		this.#tree = new TreeList(parent, "outline", height, {
			activate: (id) => actions.change((state) => selectNode(state, id)),
			command: onCommand,
			build: (element, row) => this.#build(element, row),
			describe: (row) => this.#describe(row),
		});
		this.#tree.root.dataset.tall = String(host.platform.phone);
		this.#tree.setLabel(host.translate("view.outline"), host.translate("view.pictureHelp"));
		this.#listen();
	}

	render(model: ViewModel): void {
		this.#model = model;
		const shown = model.state.lens === "outline";
		setHidden(this.#tree.root, !shown);
		if (shown) this.#tree.render(model.graph, model.state.selection);
	}

	/** The row that has the focus, where a menu may open. */
	get activeElement(): HTMLElement | null {
		return this.#tree.activeElement;
	}

	focus(): void {
		this.#tree.focus();
	}

	resize(): void {
		this.#tree.resize();
	}

	destroy(): void {
		this.#abort.abort();
		this.#tree.destroy();
		this.#model = null;
	}

	#nodeOf(row: TreeRow): VisibleNode | null {
		return this.#model?.graph.nodes[row.node] ?? null;
	}

	#describe(row: TreeRow): string {
		const node = this.#nodeOf(row);
		if (!node) return "";
		const { fullLabel, secondLabel, type, presence, branchColour, foldedCount, taskLabel, dimmed, matched, otherParents } = node;
		return [fullLabel, secondLabel, type, presence, branchColour, foldedCount, taskLabel, dimmed, matched, otherParents].join("\u0000");
	}

	#build(element: HTMLElement, row: TreeRow): void {
		const node = this.#nodeOf(row);
		if (!node) return;
		const { translate } = this.host;
		element.dataset.dimmed = String(node.dimmed);
		element.dataset.matched = String(node.matched);
		element.dataset.type = node.type;
		element.dataset.presence = node.presence;
		element.draggable = node.group === null;
		const chevron = appendPart(element, "span", "chevron");
		chevron.setAttribute("aria-hidden", "true");
		if (row.open !== null) this.host.setIcon(chevron, "chevron-right");
		const shape = appendPart(element, "span", "row-shape");
		shape.setAttribute("aria-hidden", "true");
		setHue(shape, node.branchColour);
		shape.dataset.presence = node.presence;
		appendTypeSample(shape, node.group === null ? node.type : "category");
		const label = appendPart(element, "span", "row-label");
		label.textContent = node.fullLabel;
		label.setAttribute("dir", "auto");
		// What the shape and the badge tell the eye, as the end of the name.
		if (node.group === null) {
			const blanks = { label: "", type: typeWord(node.type, translate), count: node.foldedCount };
			const told = translate(node.foldedCount > 0 ? "view.rowFolded" : "view.row", blanks);
			appendPart(label, "span", "unseen").textContent = told;
		}
		if (node.secondLabel !== "") appendPart(element, "span", "row-second").textContent = node.secondLabel;
		if (node.foldedCount > 0) {
			const count = appendPart(element, "span", "row-count");
			count.textContent = String(node.foldedCount);
			count.setAttribute("aria-hidden", "true");
		}
		const { taxonomy } = this.#model ?? {};
		if (node.otherParents.length > 0 && taxonomy) {
			const parents = node.otherParents.map((id) => (isConcept(id) ? taxonomy.concept(id)?.label : undefined) ?? id).join(", ");
			appendPart(element, "span", "row-also").textContent = translate("view.outlineAlso", { parents });
		}
		if (node.taskLabel !== "") appendPart(element, "span", "row-tasks").textContent = node.taskLabel;
	}

	#listen(): void {
		const { root } = this.#tree;
		const { signal } = this.#abort;
		root.addEventListener(
			"click",
			(event) => {
				const row = this.#tree.rowAt(event.target);
				if (!row) return;
				const onChevron = (event.target as Element | null)?.closest(".model-taxonomy-chevron") !== null;
				if (onChevron && row.open !== null) this.actions.toggleFold(row.id);
				else if ((event.ctrlKey || event.metaKey) && isConcept(row.id)) this.actions.openConcept(row.id, event);
				else {
					this.actions.change((state) => selectNode(state, row.id, event.shiftKey));
					this.actions.offerDetails();
				}
			},
			{ signal },
		);
		root.addEventListener(
			"dblclick",
			(event) => {
				const row = this.#tree.rowAt(event.target);
				if (row && isConcept(row.id)) this.actions.openConcept(row.id, event);
			},
			{ signal },
		);
		root.addEventListener(
			"auxclick",
			(event) => {
				const row = this.#tree.rowAt(event.target);
				if (event.button === 1 && row && isConcept(row.id)) this.actions.openConcept(row.id, event);
			},
			{ signal },
		);
		root.addEventListener(
			"contextmenu",
			(event) => {
				const row = this.#tree.rowAt(event.target);
				if (!row) return;
				event.preventDefault();
				this.actions.showMenu(row.id, event);
			},
			{ signal },
		);
		root.addEventListener(
			"dragstart",
			(event) => {
				const row = this.#tree.rowAt(event.target);
				const concept = row && isConcept(row.id) ? this.#model?.taxonomy.concept(row.id) : null;
				if (concept) this.host.dragLink(concept, event);
			},
			{ signal },
		);
		root.addEventListener(
			"mouseover",
			(event) => {
				const row = this.#tree.rowAt(event.target);
				const concept = row && isConcept(row.id) ? this.#model?.taxonomy.concept(row.id) : null;
				const place = concept?.places[0];
				const target = (event.target as Element | null)?.closest<HTMLElement>(".model-taxonomy-row-label");
				if (place && target) this.host.previewPlace(place, event, target);
			},
			{ signal },
		);
	}
}
