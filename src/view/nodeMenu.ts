import type { WordKey } from "../core/language/en.ts";
import type { ConceptId } from "../core/taxonomy/concept.ts";
import { focusOn, pin, select, toggleOnly, toggleTasks, unpin } from "../core/visible/viewTransitions.ts";
import type { NodeId } from "../core/visible/viewState.ts";
import type { Point } from "./camera.ts";
import type { Host, HostRequest, MenuEntry } from "./host.ts";
import { type Actions, isConcept, type ViewModel } from "./viewModel.ts";

/** What can be done with a node. `place` is where it stands in the world, null where it has no place. */
export function nodeMenu(id: NodeId, model: ViewModel, place: Point | null, host: Host, actions: Actions): MenuEntry[] {
	const { translate } = host;
	const { graph, state } = model;
	const node = graph.nodes[graph.indexOf.get(id) ?? -1];
	const entries: MenuEntry[] = [];
	if (isConcept(id)) entries.push(...openEntries(id, model, host, actions), "separator");
	if (node && node.childCount > 0) {
		const open = node.foldedCount === 0;
		entries.push({
			title: translate(open ? "menu.fold" : "menu.unfold"),
			icon: open ? "chevrons-down-up" : "chevrons-up-down",
			run: () => actions.toggleFold(id),
		});
	}
	if (isConcept(id)) entries.push(...viewEntries(id, model, host, actions));
	if (place && state.lens !== "outline") {
		entries.push(
			node?.pin
				? { title: translate("menu.unpin"), icon: "pin-off", run: () => actions.change((now) => unpin(now, id)) }
				: {
						title: translate("menu.pin"),
						icon: "pin",
						run: () => actions.change((now) => pin(now, id, place.x, place.y)),
					},
		);
	}
	if (isConcept(id)) entries.push("separator", ...growEntries(id, model, host, actions));
	return entries;
}

function openEntries(id: ConceptId, { taxonomy }: ViewModel, host: Host, actions: Actions): MenuEntry[] {
	const { translate } = host;
	const hasPlace = (taxonomy.concept(id)?.places.length ?? 0) > 0;
	return [
		{
			title: translate("menu.open"),
			icon: "file-text",
			disabled: !hasPlace,
			run: (event) => actions.openConcept(id, event),
		},
		{
			title: translate("menu.select"),
			icon: "panel-right",
			run: () => {
				actions.change((now) => select(now, id));
				actions.showPanel("details");
			},
		},
		{
			title: translate("menu.copyLabel"),
			icon: "copy",
			run: () => host.copyText(taxonomy.concept(id)?.label ?? ""),
		},
		{ title: translate("menu.copyLink"), icon: "link", run: () => actions.request({ kind: "copyLink", concept: id }) },
	];
}

function viewEntries(id: ConceptId, { taxonomy, state, graph }: ViewModel, host: Host, actions: Actions): MenuEntry[] {
	const { translate } = host;
	const concept = taxonomy.concept(id);
	const node = graph.nodes[graph.indexOf.get(id) ?? -1];
	const entries: MenuEntry[] = [
		{ title: translate("menu.focus"), icon: "focus", run: () => actions.change((now) => focusOn(now, id)) },
	];
	const expanded = state.expandedTasks.includes(id);
	if (expanded || (node?.taskCount ?? 0) > 0) {
		entries.push({
			title: translate(expanded ? "menu.hideTasks" : "menu.showTasks"),
			icon: "target",
			run: () => actions.change((now) => toggleTasks(now, id)),
		});
	}
	if (concept?.type === "task") {
		entries.push(
			{ title: translate("menu.findModels"), icon: "lightbulb", run: () => actions.ask("finder", [id]) },
			{
				title: translate("menu.filterTask"),
				icon: "filter",
				checked: state.only.tasks.includes(id),
				run: () => actions.change((now) => toggleOnly(now, "tasks", id)),
			},
		);
	} else {
		const chosen = state.selection.includes(id) && state.selection.length > 1;
		entries.push({
			title: translate(chosen ? "menu.removeCompare" : "menu.addCompare"),
			icon: "columns-3",
			run: () => actions.change((now) => select(now, id, true)),
		});
	}
	return entries;
}

function growEntries(id: ConceptId, model: ViewModel, host: Host, actions: Actions): MenuEntry[] {
	const { translate } = host;
	const concept = model.taxonomy.concept(id);
	if (!concept) return [];
	const bond = (type: string, relation: string, newNoteIs: "from" | "to"): HostRequest => {
		return { kind: "newNote", type, bond: { relation, other: id, newNoteIs } };
	};
	const entry = (title: WordKey, icon: string, request: HostRequest): MenuEntry => {
		return { title: translate(title), icon, run: () => actions.request(request) };
	};
	const additions =
		concept.type === "task"
			? [entry("menu.addSuited", "box", bond("model", "suitedFor", "from")), entry("menu.addSubtask", "target", bond("task", "broader", "from"))]
			: [
					entry("menu.addChild", "box", bond("model", "broader", "from")),
					entry("menu.addVariant", "git-fork", bond("model", "variantOf", "from")),
					entry("menu.addTask", "target", bond("task", "suitedFor", "to")),
				];
	const own: MenuEntry[] =
		concept.presence === "note"
			? [
					entry("menu.rename", "pencil", { kind: "rename", concept: id }),
					entry("menu.addAlias", "tag", { kind: "addAlias", concept: id }),
					entry("menu.retype", "shapes", { kind: "retype", concept: id }),
				]
			: [];
	const changes: MenuEntry[] = [
		...own,
		entry("menu.move", "corner-down-right", { kind: "move", concept: id, from: drawnParent(id, model), to: null }),
		entry("menu.mergeInto", "merge", { kind: "merge", keep: null, drop: id }),
	];
	const entries: MenuEntry[] = [
		{ title: translate("menu.add"), icon: "plus", submenu: additions },
		{ title: translate("menu.change"), icon: "pencil", submenu: changes },
		entry("menu.connect", "spline", { kind: "connect", from: id, to: null }),
	];
	if (concept.presence === "placeholder" || concept.presence === "mention") {
		entries.push(entry("menu.createNote", "file-plus", { kind: "createNote", concept: id }));
	}
	const [section] = concept.presence === "section" ? concept.places : [];
	if (section) {
		const { path, line } = section;
		entries.push(
			entry("menu.sectionToNote", "file-plus", { kind: "surveyToNotes", path, line }),
			entry("menu.surveyToNotes", "files", { kind: "surveyToNotes", path }),
		);
	}
	return entries;
}

/** The concept under which a node is drawn. */
export function drawnParent(id: NodeId, { graph }: Pick<ViewModel, "graph">): ConceptId | null {
	const parent = graph.nodes[graph.nodes[graph.indexOf.get(id) ?? -1]?.parent ?? -1]?.id;
	return parent !== undefined && isConcept(parent) ? parent : null;
}
