import type { ConceptId } from "../taxonomy/concept.ts";
import { type Camera, type Hidden, initialViewState, type Lens, type NodeId, type Only, type ViewState } from "./viewState.ts";

/*
 * Every way a view's state changes. Pure: the state given stays as it is, and an unchanged state comes back as the
 * same object, so that a caller can tell by identity that there is nothing to draw.
 */

export function setLens(state: ViewState, lens: Lens): ViewState {
	// Each lens has its own world: a camera set in one means nothing in another.
	return state.lens === lens ? state : { ...state, lens, camera: null };
}

export function moveCamera(state: ViewState, camera: Camera | null): ViewState {
	return state.camera === camera ? state : { ...state, camera };
}

/** `open` is what the node shows now: with a level and exceptions to it, only the picture knows. */
export function toggleFold(state: ViewState, id: NodeId, open: boolean): ViewState {
	return {
		...state,
		folded: open ? [...without(state.folded, id), id] : without(state.folded, id),
		unfolded: open ? without(state.unfolded, id) : [...without(state.unfolded, id), id],
	};
}

export function foldToLevel(state: ViewState, level: number | "auto"): ViewState {
	return { ...state, foldLevel: level, folded: [], unfolded: [] };
}

/** Opens these nodes, for instance the way down to something found. */
export function unfold(state: ViewState, ids: readonly NodeId[]): ViewState {
	const fresh = ids.filter((id) => !state.unfolded.includes(id));
	if (fresh.length === 0 && !ids.some((id) => state.folded.includes(id))) return state;
	return {
		...state,
		folded: state.folded.filter((id) => !ids.includes(id)),
		unfolded: [...state.unfolded, ...fresh],
	};
}

/** `add` keeps what was selected, and takes a node out that is selected already. */
export function select(state: ViewState, id: NodeId, add = false): ViewState {
	if (!add) return state.selection.length === 1 && state.selection[0] === id ? state : { ...state, selection: [id] };
	const selected = state.selection.includes(id);
	return { ...state, selection: selected ? without(state.selection, id) : [...state.selection, id] };
}

export function clearSelection(state: ViewState): ViewState {
	return state.selection.length === 0 ? state : { ...state, selection: [] };
}

/** Hides or shows again a type, relation, status or presence: a legend's entry. */
export function toggleHidden<K extends keyof Hidden>(state: ViewState, list: K, value: Hidden[K][number]): ViewState {
	return { ...state, hidden: { ...state.hidden, [list]: toggled(state.hidden[list], value) } };
}

/** Adds or removes a value that everything lit must meet. */
export function toggleOnly<K extends keyof Only>(state: ViewState, list: K, value: Only[K][number]): ViewState {
	return { ...state, only: { ...state.only, [list]: toggled(state.only[list], value) } };
}

export function clearFilters(state: ViewState): ViewState {
	return { ...state, hidden: initialViewState.hidden, only: initialViewState.only, query: "" };
}

export function setQuery(state: ViewState, query: string): ViewState {
	return state.query === query ? state : { ...state, query };
}

/** Null leaves focus mode. */
export function focusOn(state: ViewState, id: ConceptId | null, steps = 1): ViewState {
	if (id === null) return state.focus === null ? state : { ...state, focus: null, camera: null };
	return { ...state, focus: { id, steps: Math.min(9, Math.max(1, steps)) }, camera: null };
}

/** Holds a node at a place in the present lens. */
export function pin(state: ViewState, id: NodeId, x: number, y: number): ViewState {
	return { ...state, pins: [...unpin(state, id).pins, { lens: state.lens, id, x, y }] };
}

/** Frees a node in the present lens. */
export function unpin(state: ViewState, id: NodeId): ViewState {
	const pins = state.pins.filter((held) => held.id !== id || held.lens !== state.lens);
	return pins.length === state.pins.length ? state : { ...state, pins };
}

export function toggleTasks(state: ViewState, id: ConceptId): ViewState {
	return { ...state, expandedTasks: toggled(state.expandedTasks, id) };
}

export function setVariantsHang(state: ViewState, variantsHang: boolean): ViewState {
	return state.variantsHang === variantsHang ? state : { ...state, variantsHang };
}

export function setLocal(state: ViewState, local: boolean): ViewState {
	return state.local === local ? state : { ...state, local };
}

function without<T>(list: readonly T[], value: T): readonly T[] {
	return list.includes(value) ? list.filter((item) => item !== value) : list;
}

function toggled<T>(list: readonly T[], value: T): readonly T[] {
	return list.includes(value) ? without(list, value) : [...list, value];
}
