/** Parses one YAML document; throws where it cannot. Obsidian's own in the plugin, js-yaml in Node. */
export type ParseYaml = (text: string) => unknown;
