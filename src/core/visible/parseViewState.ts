import type { ConceptId, Presence, Status } from "../taxonomy/concept.ts";
import { type Camera, initialViewState, LENSES, type Lens, type NodeId, type Pin, type ViewState } from "./viewState.ts";

const PRESENCES: readonly Presence[] = ["note", "section", "mention", "placeholder"];
const STATUSES: readonly Status[] = ["asserted", "suggested", "inherited"];
const LARGEST_COORDINATE = 1e7;

/**
 * Reads what a workspace, a code block or an older version has stored. Whatever is missing or cannot be read takes
 * its value from `initialViewState`; nothing throws.
 */
export function parseViewState(stored: unknown): ViewState {
	const value = record(stored);
	const hidden = record(value.hidden);
	const only = record(value.only);
	const initial = initialViewState;
	return {
		version: 1,
		lens: oneOf(LENSES, value.lens) ?? initial.lens,
		camera: camera(value.camera),
		foldLevel: level(value.foldLevel) ?? initial.foldLevel,
		folded: texts<NodeId>(value.folded) ?? initial.folded,
		unfolded: texts<NodeId>(value.unfolded) ?? initial.unfolded,
		focus: focus(value.focus),
		hidden: {
			types: texts(hidden.types) ?? initial.hidden.types,
			relations: texts(hidden.relations) ?? initial.hidden.relations,
			statuses: known(STATUSES, hidden.statuses) ?? initial.hidden.statuses,
			presences: known(PRESENCES, hidden.presences) ?? initial.hidden.presences,
		},
		only: {
			tasks: texts<ConceptId>(only.tasks) ?? initial.only.tasks,
			folders: texts(only.folders) ?? initial.only.folders,
			tags: texts(only.tags) ?? initial.only.tags,
		},
		query: typeof value.query === "string" ? value.query : initial.query,
		selection: texts<NodeId>(value.selection) ?? initial.selection,
		pins: Array.isArray(value.pins) ? value.pins.flatMap((item) => pin(item) ?? []) : initial.pins,
		expandedTasks: texts<ConceptId>(value.expandedTasks) ?? initial.expandedTasks,
		variantsHang: typeof value.variantsHang === "boolean" ? value.variantsHang : initial.variantsHang,
		local: typeof value.local === "boolean" ? value.local : initial.local,
	};
}

function record(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function oneOf<T extends string>(choices: readonly T[], value: unknown): T | null {
	return choices.find((choice) => choice === value) ?? null;
}

function known<T extends string>(choices: readonly T[], value: unknown): T[] | null {
	return texts<T>(value)?.filter((text) => choices.includes(text)) ?? null;
}

function texts<T extends string>(value: unknown): T[] | null {
	if (!Array.isArray(value)) return null;
	return [...new Set(value.filter((item): item is T => typeof item === "string"))];
}

function coordinate(value: unknown): number | null {
	return typeof value === "number" && Math.abs(value) <= LARGEST_COORDINATE ? value : null;
}

function camera(value: unknown): Camera | null {
	const { x: storedX, y: storedY, k } = record(value);
	const x = coordinate(storedX);
	const y = coordinate(storedY);
	if (x === null || y === null || typeof k !== "number" || !(k > 0 && k <= 64)) return null;
	return { x, y, k };
}

function level(value: unknown): number | "auto" | null {
	if (value === "auto") return "auto";
	return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 99 ? value : null;
}

function focus(value: unknown): ViewState["focus"] {
	const { id, steps } = record(value);
	if (typeof id !== "string") return null;
	const whole = typeof steps === "number" && Number.isFinite(steps) ? Math.round(steps) : 1;
	return { id: id as ConceptId, steps: Math.min(9, Math.max(1, whole)) };
}

function pin(value: unknown): Pin | null {
	const { lens, id, x, y } = record(value);
	const place = { lens: oneOf<Lens>(LENSES, lens), x: coordinate(x), y: coordinate(y) };
	if (typeof id !== "string" || place.lens === null || place.x === null || place.y === null) return null;
	return { lens: place.lens, id: id as NodeId, x: place.x, y: place.y };
}
