import { shapeScale } from "../../core/scene/camera.ts";
import type { Concept, ConceptId } from "../../core/taxonomy/concept.ts";
import type { NodeId } from "../../core/visible/viewState.ts";
import { clearSelection, pin, select, toggleTasks } from "../../core/visible/viewTransitions.ts";
import { toWorld, zoomed } from "../camera.ts";
import { HoverCard } from "../hoverCard.ts";
import type { Host } from "../host.ts";
import { PictureTwin } from "../tree/pictureTwin.ts";
import type { TreeCommand } from "../tree/treeKeys.ts";
import { drawnParent } from "../nodeMenu.ts";
import { bondMenu, pictureBond, type PictureBond } from "../pictureBond.ts";
import { type Actions, isConcept, type Part, type ViewModel } from "../viewModel.ts";
import { type GestureListener, Gestures } from "./gestures.ts";
import { type DragListener, LinkHandle } from "./linkHandle.ts";
import type { Picture } from "./picture.ts";
import { type Hit, REACH } from "./pointing.ts";

/** Double click on empty ground. */
const CLOSER = 1.6;

/** Joins pointers, keys, hover card and drag handle to the picture. */
export class PictureControl implements Part, GestureListener, DragListener {
	readonly twin: PictureTwin;
	readonly #gestures: Gestures;
	readonly #handle: LinkHandle;
	readonly #card: HoverCard;
	#model: ViewModel | null = null;
	#hovered: NodeId | null = null;

	constructor(
		private readonly picture: Picture,
		private readonly host: Host,
		private readonly actions: Actions,
		onCommand: (command: Exclude<TreeCommand, { kind: "move" | "type" }>, id: NodeId | null, event: KeyboardEvent) => void,
		onActive: (id: NodeId) => void,
	) {
		this.twin = new PictureTwin(picture.stage, host, actions, onActive, onCommand);
		this.#handle = new LinkHandle(picture.stage, this);
		this.#card = new HoverCard(picture.stage, host);
		this.#gestures = new Gestures(picture, this);
	}

	render(model: ViewModel): void {
		this.#model = model;
		this.twin.render(model);
		if (this.#hovered !== null && !model.graph.indexOf.has(this.#hovered)) this.leave();
	}

	destroy(): void {
		this.#gestures.destroy();
		this.#handle.destroy();
		this.#card.destroy();
		this.twin.destroy();
		this.#model = null;
	}

	click(hit: Hit | null, event: MouseEvent): void {
		this.twin.focus();
		const id = this.#idOf(hit);
		if (hit === null || id === null) {
			const bond = this.#bondAt(event);
			if (bond) this.#showBondMenu(bond, event);
			else this.actions.change(clearSelection);
			return;
		}
		if (hit.part === "fold") this.actions.toggleFold(id);
		else if (hit.part === "tasks" && isConcept(id)) this.actions.change((state) => toggleTasks(state, id));
		else if ((event.ctrlKey || event.metaKey) && isConcept(id)) this.actions.openConcept(id, event);
		else {
			this.actions.change((state) => select(state, id, event.shiftKey));
			this.actions.offerDetails();
		}
	}

	doubleClick(hit: Hit | null, event: MouseEvent): void {
		const id = this.#idOf(hit);
		if (hit?.part === "fold" || hit?.part === "tasks") return;
		if (id === null) this.picture.flyTo(zoomed(this.picture.currentCamera, this.#gestures.place(event), CLOSER));
		else if (isConcept(id)) this.#openOrFold(id, event);
		else this.actions.toggleFold(id);
	}

	middleClick(hit: Hit | null, event: MouseEvent): void {
		const id = this.#idOf(hit);
		if (id !== null && isConcept(id)) this.actions.openConcept(id, event);
	}

	contextMenu(hit: Hit | null, event: MouseEvent): void {
		const id = this.#idOf(hit);
		this.#card.dismiss();
		const bond = id === null ? this.#bondAt(event) : null;
		if (id !== null) this.actions.showMenu(id, event);
		else if (bond) this.#showBondMenu(bond, event);
	}

	hover(hit: Hit | null, event: MouseEvent): void {
		const id = this.#idOf(hit);
		const clickable = hit?.part === "fold" || hit?.part === "tasks";
		this.picture.stage.dataset.pointing = hit === null ? "none" : clickable ? "button" : "node";
		if (id === null) {
			if (this.#hovered !== null) this.leave();
			this.#hoverEdge(event);
			return;
		}
		if (hit === null || (id === this.#hovered && this.picture.isHovering)) return;
		this.#hovered = id;
		this.picture.pointAtEdge(-1);
		this.picture.hover(hit.node);
		const concept = this.#conceptOf(id);
		this.#coverNode(hit.node, concept);
		if (!concept || !this.#model) {
			this.#card.dismiss();
			return;
		}
		const { taxonomy, state } = this.#model;
		const { x, y } = this.picture.screenPlace(hit.node);
		const label = this.picture.labelOf(hit.node);
		// Beside the label where that is shown: the card must not hide what is pointed at.
		const reach = label && label.angle === 0 && label.x > x ? label.x + label.width / 2 - x : 12;
		if (event.ctrlKey || event.metaKey) this.#card.dismiss();
		else this.#card.offer(concept, taxonomy, state.variantsHang, x, y, reach);
		const place = concept.places[0];
		if (place) this.host.previewPlace(place, event, this.#handle.element);
	}

	#hoverEdge(event: MouseEvent): void {
		const { picture } = this;
		const model = this.#model;
		const point = this.#gestures.place(event);
		const edge = picture.edgeAt(point);
		const bond = this.#bondOf(edge);
		picture.pointAtEdge(bond ? edge : -1);
		picture.stage.dataset.pointing = bond ? "button" : "none";
		if (bond && model) this.#card.offerBond(bond, model.taxonomy, point.x, point.y);
		else this.#card.dismiss();
	}

	#bondAt(event: MouseEvent): PictureBond | null {
		return this.#bondOf(this.picture.edgeAt(this.#gestures.place(event)));
	}

	#bondOf(edge: number): PictureBond | null {
		const model = this.#model;
		const graph = this.picture.currentScene?.graph;
		return model && graph && edge >= 0 ? pictureBond(graph, edge, model.taxonomy) : null;
	}

	#showBondMenu(bond: PictureBond, event: MouseEvent): void {
		this.#card.dismiss();
		if (this.#model) this.host.showMenu(bondMenu(bond, this.#model, this.host, this.actions), event);
	}

	/** The picture moves under the pointer: what lay there does so no more. */
	leave(): void {
		this.#hovered = null;
		this.picture.pointAtEdge(-1);
		this.picture.hover(-1);
		this.#handle.cover(null);
		this.#card.dismiss();
		this.picture.stage.dataset.pointing = "none";
	}

	start(id: ConceptId, event: DragEvent): void {
		this.#card.dismiss();
		const concept = this.#conceptOf(id);
		if (concept) this.host.dragLink(concept, event);
	}

	over(id: ConceptId, event: DragEvent | null): void {
		const node = this.picture.indexOf(id);
		this.picture.drag(node, event && this.#targetOf(id, event) === null ? this.#gestures.place(event) : null);
		this.picture.hover(event ? this.picture.indexOf(this.#targetOf(id, event) ?? id) : node);
	}

	drop(id: ConceptId, event: DragEvent): void {
		const target = this.#targetOf(id, event);
		this.picture.drag(-1, null);
		if (target === null) {
			const { x, y } = toWorld(this.picture.currentCamera, this.#gestures.place(event));
			this.actions.change((state) => pin(state, id, x, y));
		} else this.#offerDrop(id, target, event);
	}

	end(): void {
		this.picture.drag(-1, null);
		this.leave();
	}

	/** Dropped on another node, it may hang under it or be connected with it. */
	#offerDrop(id: ConceptId, target: ConceptId, event: DragEvent): void {
		const { host, actions } = this;
		const model = this.#model;
		if (!model) return;
		const label = model.taxonomy.concept(target)?.label ?? target;
		const from = drawnParent(id, model);
		host.showMenu(
			[
				{
					title: host.translate("menu.moveTo", { target: label }),
					icon: "corner-down-right",
					run: () => actions.request({ kind: "move", concept: id, from, to: target }),
				},
				{
					title: host.translate("menu.connectTo", { target: label }),
					icon: "spline",
					run: () => actions.request({ kind: "connect", from: id, to: target }),
				},
			],
			event,
		);
	}

	#targetOf(id: ConceptId, event: DragEvent): ConceptId | null {
		const hit = this.picture.hitAt(this.#gestures.place(event), REACH.mouse);
		const target = this.#idOf(hit);
		return target !== null && target !== id && isConcept(target) ? target : null;
	}

	/** A concept that stands nowhere has nothing to open: its branch opens instead. */
	#openOrFold(id: ConceptId, event: MouseEvent): void {
		if ((this.#conceptOf(id)?.places.length ?? 0) > 0) this.actions.openConcept(id, event);
		else this.actions.toggleFold(id);
	}

	#coverNode(node: number, concept: Concept | null): void {
		if (!concept || this.host.platform.phone) {
			this.#handle.cover(null);
			return;
		}
		const scene = this.picture.currentScene;
		const { x, y } = this.picture.screenPlace(node);
		const { k } = this.picture.currentCamera;
		const reach = (scene?.nodes.radius[node] ?? 0) * shapeScale(k, scene?.slack ?? 1) + REACH.mouse;
		const label = this.picture.labelOf(node);
		let [left, top, right, bottom] = [x - reach, y - reach, x + reach, y + reach];
		if (label && label.angle === 0 && label.atHome) {
			left = Math.min(left, label.x - label.width / 2);
			right = Math.max(right, label.x + label.width / 2);
			top = Math.min(top, label.y - label.height / 2);
			bottom = Math.max(bottom, label.y + label.height / 2);
		}
		this.#handle.cover(concept.id, { x: left, y: top }, right - left, bottom - top);
	}

	#idOf(hit: Hit | null): NodeId | null {
		// The scene on screen may be older than the model while a layout is under way.
		return (hit && this.picture.currentScene?.graph.nodes[hit.node]?.id) ?? null;
	}

	#conceptOf(id: NodeId): Concept | null {
		return isConcept(id) ? (this.#model?.taxonomy.concept(id) ?? null) : null;
	}
}
