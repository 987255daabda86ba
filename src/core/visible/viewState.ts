import type { ConceptId, Presence, Status } from "../taxonomy/concept.ts";
import type { ConceptType, RelationType } from "../vocabulary/terms.ts";

export const LENSES = ["outline", "tree", "radial", "network", "lineage"] as const;
export type Lens = (typeof LENSES)[number];

/** What a row of the outline or a mark stands for: a concept, or a group that the view makes (`group:tasks`). */
export type NodeId = ConceptId | GroupId;
export type GroupId = `group:${string}`;

/** Screen = world × k + (x, y), in CSS pixels. */
export interface Camera {
	readonly x: number;
	readonly y: number;
	readonly k: number;
}

/** Values that are left out of the picture. */
export interface Hidden {
	readonly types: readonly ConceptType[];
	readonly relations: readonly RelationType[];
	readonly statuses: readonly Status[];
	readonly presences: readonly Presence[];
}

/** Where a list is not empty, only what meets one of its values stays lit; lists are joined by "and". */
export interface Only {
	readonly tasks: readonly ConceptId[];
	/** Vault-relative folders, subfolders included. */
	readonly folders: readonly string[];
	/** Without hash, nested tags included. */
	readonly tags: readonly string[];
}

export interface Pin {
	readonly lens: Lens;
	readonly id: NodeId;
	/** World coordinates of the node's centre. */
	readonly x: number;
	readonly y: number;
}

/**
 * What one view shows, as a plain value: the same in workspace state, code block and history. Changed only by the
 * transitions of `viewTransitions.ts`.
 */
export interface ViewState {
	readonly version: 1;
	readonly lens: Lens;
	/** Null means "fit the whole picture". */
	readonly camera: Camera | null;
	/** How many levels are open; `auto` opens as many as stay legible. */
	readonly foldLevel: number | "auto";
	/** Exceptions to the fold level. */
	readonly folded: readonly NodeId[];
	readonly unfolded: readonly NodeId[];
	/** Only what lies within so many steps of one concept. */
	readonly focus: { readonly id: ConceptId; readonly steps: number } | null;
	readonly hidden: Hidden;
	readonly only: Only;
	readonly query: string;
	readonly selection: readonly NodeId[];
	readonly pins: readonly Pin[];
	/** Models whose tasks are drawn in the lenses that draw none at first. */
	readonly expandedTasks: readonly ConceptId[];
	/** Variants hang under the model they vary, not under its category. */
	readonly variantsHang: boolean;
	/** Follows the active note (the sidebar's view). */
	readonly local: boolean;
}

export const initialViewState: ViewState = {
	version: 1,
	lens: "tree",
	camera: null,
	foldLevel: "auto",
	folded: [],
	unfolded: [],
	focus: null,
	hidden: { types: [], relations: ["mentions"], statuses: [], presences: [] },
	only: { tasks: [], folders: [], tags: [] },
	query: "",
	selection: [],
	pins: [],
	expandedTasks: [],
	variantsHang: true,
	local: false,
};
