import { SuggestModal, type App } from "obsidian";
import { conceptsCsv, relationsCsv } from "../core/export/csv.ts";
import { graphml } from "../core/export/graphml.ts";
import { taxonomyDocument } from "../core/export/json.ts";
import { mermaid } from "../core/export/mermaid.ts";
import { skosTurtle } from "../core/export/skos.ts";
import { diagnosticText } from "../core/language/diagnosticText.ts";
import type { Translate } from "../core/language/translate.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { relationWord } from "../view/typeWords.ts";

/** A file that a taxonomy can be written to. */
export interface ExportFormat {
	/** A proper name, the same in every language. */
	readonly name: string;
	/** Behind the file's name, so that two files of one format differ. */
	readonly suffix: string;
	readonly extension: string;
	write(taxonomy: Taxonomy, translate: Translate): string;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
	{
		name: "JSON",
		suffix: "",
		extension: "json",
		write: (taxonomy, translate) =>
			`${JSON.stringify(taxonomyDocument(taxonomy, (diagnostic) => diagnosticText(diagnostic, translate)), null, "\t")}\n`,
	},
	{ name: "CSV", suffix: " concepts", extension: "csv", write: (taxonomy) => conceptsCsv(taxonomy) },
	{ name: "CSV", suffix: " relations", extension: "csv", write: (taxonomy) => relationsCsv(taxonomy) },
	{
		name: "SKOS (Turtle)",
		suffix: "",
		extension: "ttl",
		write: (taxonomy, translate) => skosTurtle(taxonomy, translate("common.pluginName")),
	},
	{ name: "GraphML", suffix: "", extension: "graphml", write: (taxonomy) => graphml(taxonomy) },
	{
		name: "Mermaid",
		suffix: "",
		extension: "md",
		write: (taxonomy, translate) =>
			`\`\`\`mermaid\n${mermaid(taxonomy, (type) => relationWord(type, translate)).trimEnd()}\n\`\`\`\n`,
	},
];

/** Asks for the format of an export. */
export class ExportPicker extends SuggestModal<ExportFormat> {
	constructor(
		app: App,
		private readonly choose: (format: ExportFormat) => void,
	) {
		super(app);
	}

	override getSuggestions(query: string): ExportFormat[] {
		const wanted = query.trim().toLowerCase();
		return EXPORT_FORMATS.filter((format) => `${format.name} ${format.extension}`.toLowerCase().includes(wanted));
	}

	override renderSuggestion({ name, suffix, extension }: ExportFormat, element: HTMLElement): void {
		element.addClass("mod-complex");
		element.createDiv({ cls: "suggestion-content" }).createDiv({ cls: "suggestion-title", text: name + suffix });
		element.createDiv({ cls: "suggestion-aux" }).createSpan({ cls: "suggestion-flair", text: `.${extension}` });
	}

	override onChooseSuggestion(format: ExportFormat): void {
		this.choose(format);
	}
}
