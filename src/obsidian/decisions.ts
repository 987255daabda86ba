import type { Decision } from "../core/authoring/decision.ts";
import type { SettingsStore } from "./settings/settingsStore.ts";

/** Keeps decisions in the settings, or takes out just these. */
export async function decide(store: SettingsStore, decisions: readonly Decision[], undoes: boolean): Promise<void> {
	let { dismissed, reading } = store.settings;
	for (const decision of decisions) {
		if (decision.kind === "mapProperty") {
			const { [decision.property]: _, ...properties } = reading.properties;
			reading = { ...reading, properties: undoes ? properties : { ...properties, [decision.property]: decision.as } };
			continue;
		}
		if (decision.kind === "ownRelation") {
			// Where someone has changed it since, it is theirs.
			const said = JSON.stringify(decision.relation);
			const others = reading.relations.filter((each) => JSON.stringify(each) !== said);
			const known = others.some(({ type }) => type === decision.relation.type);
			reading = { ...reading, relations: undoes || known ? others : [...others, decision.relation] };
			continue;
		}
		const { from, type, to, path } = decision;
		const others = dismissed.filter((each) => each.from !== from || each.type !== type || each.to !== to || each.path !== path);
		dismissed = undoes ? others : [...others, { from, type, to, path }];
	}
	await store.change({ dismissed, reading });
}
