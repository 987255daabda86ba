import { noteFolder } from "../core/note/notePath.ts";
import { CONCEPT_TYPES } from "../core/vocabulary/terms.ts";
import type { Presence, Status } from "../core/taxonomy/concept.ts";
import { clearFilters, foldToLevel, setVariantsHang, toggleHidden, toggleOnly } from "../core/visible/viewTransitions.ts";
import type { Host, MenuEntry } from "./host.ts";
import { typeWord } from "./typeWords.ts";
import type { Actions, ViewModel } from "./viewModel.ts";

const MOST_CHOICES = 24;
const PRESENCES: readonly Presence[] = ["note", "section", "mention", "placeholder"];
const STATUSES: readonly Status[] = ["asserted", "suggested", "inherited"];

export function foldMenu({ state }: ViewModel, host: Host, actions: Actions): MenuEntry[] {
	const { translate } = host;
	const plain = state.folded.length === 0 && state.unfolded.length === 0;
	const level = (title: string, value: number | "auto"): MenuEntry => ({
		title,
		checked: plain && state.foldLevel === value,
		run: () => actions.change((now) => foldToLevel(now, value)),
	});
	return [
		level(translate("view.foldAuto"), "auto"),
		...[1, 2, 3].map((value) => level(translate("view.foldLevel", { level: value }), value)),
		level(translate("view.foldNone"), 99),
		"separator",
		{
			title: translate("view.variantsHang"),
			checked: state.variantsHang,
			run: () => actions.change((now) => setVariantsHang(now, !now.variantsHang)),
		},
	];
}

/** Filters by what the taxonomy holds, most frequent first. */
export function filterMenu({ state, taxonomy }: ViewModel, host: Host, actions: Actions): MenuEntry[] {
	const { translate, language } = host;
	const tasks = new Map<string, number>();
	const folders = new Map<string, number>();
	const tags = new Map<string, number>();
	const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
	for (const { type, id, places, tags: own } of taxonomy.concepts) {
		if (type === "task") tasks.set(id, taxonomy.incoming(id).filter((relation) => relation.type === "suitedFor").length);
		for (const folder of new Set(places.map(({ path }) => noteFolder(path)))) if (folder !== "") count(folders, folder);
		for (const tag of own) count(tags, tag);
	}
	const choices = <T extends string>(
		counts: ReadonlyMap<string, number>,
		chosen: readonly T[],
		name: (value: T) => string,
		toggle: (value: T) => void,
	): MenuEntry[] =>
		[...(counts as ReadonlyMap<T, number>)]
			.sort(([a, m], [b, n]) => n - m || name(a).localeCompare(name(b), language))
			.slice(0, MOST_CHOICES)
			.map(([value, number]) => ({
				title: `${name(value)} (${number})`,
				checked: chosen.includes(value),
				run: () => toggle(value),
			}));
	const only = <K extends "tasks" | "folders" | "tags">(list: K, value: (typeof state.only)[K][number]) =>
		actions.change((now) => toggleOnly(now, list, value));
	const shown = <K extends "types" | "statuses" | "presences">(
		list: K,
		values: readonly (typeof state.hidden)[K][number][],
		name: (value: (typeof state.hidden)[K][number]) => string,
	): MenuEntry[] =>
		values.map((value) => ({
			title: name(value),
			checked: !(state.hidden[list] as readonly string[]).includes(value),
			run: () => actions.change((now) => toggleHidden(now, list, value)),
		}));
	const label = (id: string) => taxonomy.concept(id as never)?.label ?? id;
	const group = (title: string, icon: string, submenu: MenuEntry[]): MenuEntry[] =>
		submenu.length === 0 ? [] : [{ title, icon, submenu }];
	return [
		...group(translate("view.filterTasks"), "target", choices(tasks, state.only.tasks, label, (v) => only("tasks", v))),
		...group(translate("view.filterFolders"), "folder", choices(folders, state.only.folders, String, (v) => only("folders", v))),
		...group(translate("view.filterTags"), "tag", choices(tags, state.only.tags, (v) => `#${v}`, (v) => only("tags", v))),
		...group(translate("view.filterTypes"), "shapes", shown("types", CONCEPT_TYPES, (type) => typeWord(type, translate))),
		...group(
			translate("view.filterPresences"),
			"circle-dot-dashed",
			shown("presences", PRESENCES, (presence) => translate(`presence.${presence}`)),
		),
		...group(
			translate("view.filterStatuses"),
			"badge-check",
			shown("statuses", STATUSES, (status) => translate(`status.${status}`)),
		),
		"separator",
		{ title: translate("view.filterClear"), icon: "x", run: () => actions.change(clearFilters) },
	];
}
