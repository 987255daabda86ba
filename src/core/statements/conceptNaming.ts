import type { NotePath } from "../note/notePath.ts";
import type { NamedThing } from "./conceptNames.ts";
import type { ConceptName } from "./statement.ts";

export function labelName(label: string, altLabels: readonly string[] = []): ConceptName {
	return { by: "label", label, altLabels };
}

export function thingName(thing: NamedThing): ConceptName {
	return { by: "label", label: thing.label, altLabels: thing.altLabels };
}

export function linkName(link: { readonly linkpath: string; readonly display: string | null }, source: NotePath): ConceptName {
	return { by: "link", linkpath: link.linkpath, source, display: link.display };
}

/** A key that is equal for equal names, for telling them apart inside one note. */
export function nameText(name: ConceptName): string {
	if (name.by === "note") return `note:${name.path}`;
	return name.by === "link" ? `link:${name.linkpath.toLowerCase()}` : `label:${name.label.toLowerCase()}`;
}
