import { stripHeadingForLink, type App, type TFile } from "obsidian";
import type { Concept } from "../core/taxonomy/concept.ts";

/** Obsidian's own carrier of dragged links: undocumented, so it may be missing or differ. */
interface DragManager {
	dragLink(event: DragEvent, linktext: string, sourcePath: string, title?: string): unknown;
	onDragStart(event: DragEvent, source: unknown): void;
}

/** From here on the drag carries a link to the concept: Obsidian's own, and plain Markdown for every other program. */
export function dragLink(app: App, concept: Concept, event: DragEvent): void {
	const { file, subpath } = linkTarget(app, concept);
	const linktext = file ? app.metadataCache.fileToLinktext(file, "", true) + subpath : concept.label;
	event.dataTransfer?.setData("text/plain", conceptLink(app, concept, ""));
	const manager = (app as unknown as { dragManager?: Partial<DragManager> }).dragManager;
	if (typeof manager?.dragLink !== "function" || typeof manager.onDragStart !== "function") return;
	manager.onDragStart(event, manager.dragLink(event, linktext, "", concept.label));
}

/** A link to the concept's note, to its section in a survey, or to its name where it has neither. */
export function conceptLink(app: App, concept: Concept, sourcePath: string): string {
	const { file, subpath } = linkTarget(app, concept);
	if (!file) return `[[${concept.label}]]`;
	const alias = file.basename === concept.label && subpath === "" ? undefined : concept.label;
	return app.fileManager.generateMarkdownLink(file, sourcePath, subpath, alias);
}

function linkTarget(app: App, concept: Concept): { file: TFile | null; subpath: string } {
	const place = concept.places[0];
	const file = place ? app.vault.getFileByPath(place.path) : null;
	const heading = file ? place?.heading : null;
	return { file, subpath: heading ? `#${stripHeadingForLink(heading)}` : "" };
}
