import { SuggestModal, type App } from "obsidian";
import { conceptsCsv, relationsCsv } from "../core/export/csv.ts";
import { graphml } from "../core/export/graphml.ts";
import { taxonomyDocument } from "../core/export/json.ts";
import { jsonCanvas } from "../core/export/jsonCanvas.ts";
import { mermaid } from "../core/export/mermaid.ts";
import { skosTurtle } from "../core/export/skos.ts";
import { diagnosticText } from "../core/language/diagnosticText.ts";
import type { Translate } from "../core/language/translate.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import type { ShownPicture } from "../view/host.ts";
import { relationWord } from "../view/typeWords.ts";

/** A file that a taxonomy can be written to. */
export interface ExportFormat {
	/** A proper name, the same in every language. */
	readonly name: string;
	/** Behind the file's name, so that two files of one format differ. */
	readonly suffix: string;
	readonly extension: string;
	/** Made from what a view shows: images, whose look is asked for first, and text that follows the picture. */
	readonly from: "taxonomy" | "picture" | "image";
	write(taxonomy: Taxonomy, translate: Translate, picture: ShownPicture | null): string;
}

const FORMATS: readonly ExportFormat[] = [
	{ name: "SVG", suffix: "", extension: "svg", from: "image", write: () => "" },
	{ name: "PNG", suffix: "", extension: "png", from: "image", write: () => "" },
	{
		name: "JSON Canvas",
		suffix: "",
		extension: "canvas",
		from: "picture",
		write: (taxonomy, translate, picture) =>
			picture ? jsonCanvas(picture.scene, taxonomy, (type) => relationWord(type, translate)) : "",
	},
	{
		name: "SKOS (Turtle)",
		suffix: "",
		extension: "ttl",
		from: "taxonomy",
		write: (taxonomy, translate) => skosTurtle(taxonomy, translate("common.pluginName")),
	},
	{ name: "CSV", suffix: " concepts", extension: "csv", from: "taxonomy", write: (taxonomy) => conceptsCsv(taxonomy) },
	{ name: "CSV", suffix: " relations", extension: "csv", from: "taxonomy", write: (taxonomy) => relationsCsv(taxonomy) },
	{
		name: "JSON",
		suffix: "",
		extension: "json",
		from: "taxonomy",
		write: (taxonomy, translate) =>
			`${JSON.stringify(taxonomyDocument(taxonomy, (diagnostic) => diagnosticText(diagnostic, translate)), null, "\t")}\n`,
	},
	{ name: "GraphML", suffix: "", extension: "graphml", from: "taxonomy", write: (taxonomy) => graphml(taxonomy) },
	{
		name: "Mermaid",
		suffix: "",
		extension: "md",
		from: "taxonomy",
		write: (taxonomy, translate) =>
			`\`\`\`mermaid\n${mermaid(taxonomy, (type) => relationWord(type, translate)).trimEnd()}\n\`\`\`\n`,
	},
];

/** Asks for the format of an export. */
export class ExportPicker extends SuggestModal<ExportFormat> {
	/** @param pictured whether there is a picture; without one only the taxonomy itself can be written. */
	constructor(
		app: App,
		translate: Translate,
		private readonly pictured: boolean,
		private readonly choose: (format: ExportFormat) => void,
	) {
		super(app);
		this.setPlaceholder(translate("export.choose"));
	}

	override getSuggestions(query: string): ExportFormat[] {
		const wanted = query.trim().toLowerCase();
		return FORMATS.filter(({ name, suffix, extension, from }) => {
			return (this.pictured || from === "taxonomy") && `${name}${suffix} ${extension}`.toLowerCase().includes(wanted);
		});
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
