import type { NodeId } from "../../core/visible/viewState.ts";
import { select as selectNode } from "../../core/visible/viewTransitions.ts";
import type { Host } from "../host.ts";
import { typeWord } from "../typeWords.ts";
import type { Actions, Part, ViewModel } from "../viewModel.ts";
import type { TreeCommand } from "./treeKeys.ts";
import { TreeList } from "./treeList.ts";

/** Any height does: nothing of it is seen. */
const ROW_HEIGHT = 20;

/** The picture for keyboards and screen readers: the same nodes as a tree, unseen, with the focus of the canvas. */
export class PictureTwin implements Part {
	readonly #tree: TreeList;
	#model: ViewModel | null = null;

	constructor(
		stage: HTMLElement,
		private readonly host: Host,
		actions: Actions,
		onActive: (id: NodeId) => void,
		onCommand: (command: Exclude<TreeCommand, { kind: "move" | "type" }>, id: NodeId | null, event: KeyboardEvent) => void,
	) {
		this.#tree = new TreeList(stage, "twin", ROW_HEIGHT, {
			activate: (id) => {
				actions.change((state) => selectNode(state, id));
				onActive(id);
			},
			command: onCommand,
			build: (element, { node, label }) => {
				const { translate } = host;
				const shown = this.#model?.graph.nodes[node];
				if (!shown) return;
				const type = typeWord(shown.type, translate);
				const blanks = { label, type, count: shown.foldedCount };
				element.textContent =
					shown.group !== null ? label : translate(shown.foldedCount > 0 ? "view.rowFolded" : "view.row", blanks);
			},
			describe: ({ node, label }) => {
				const shown = this.#model?.graph.nodes[node];
				return `${label}\u0000${shown?.type ?? ""}\u0000${shown?.foldedCount ?? 0}`;
			},
		});
	}

	render(model: ViewModel): void {
		this.#model = model;
		const { translate } = this.host;
		const lens = translate(`lens.${model.state.lens}`);
		this.#tree.setLabel(translate("view.picture", { lens }), translate("view.pictureHelp"));
		if (model.state.lens !== "outline") this.#tree.render(model.graph, model.state.selection);
	}

	get element(): HTMLElement {
		return this.#tree.root;
	}

	focus(): void {
		this.#tree.focus();
	}

	destroy(): void {
		this.#tree.destroy();
		this.#model = null;
	}
}
