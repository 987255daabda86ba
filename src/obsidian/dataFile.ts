import { normalizePath, type Plugin } from "obsidian";
import type { SettingsFile } from "./settings/settingsStore.ts";

/** The plugin's `data.json`. */
export function dataFile(plugin: Plugin): SettingsFile {
	return {
		load: async (): Promise<unknown> => (await plugin.loadData()) as unknown,
		save: (data) => plugin.saveData(data),
		keepAside: async () => {
			const { adapter, configDir } = plugin.app.vault;
			const folder = plugin.manifest.dir ?? `${configDir}/plugins/${plugin.manifest.id}`;
			for (let number = 1; ; number++) {
				const name = `data.kept-${number}.json`;
				if (await adapter.exists(normalizePath(`${folder}/${name}`))) continue;
				await adapter.write(normalizePath(`${folder}/${name}`), await adapter.read(normalizePath(`${folder}/data.json`)));
				return name;
			}
		},
	};
}
