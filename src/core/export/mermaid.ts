import type { Concept, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { wellFormed } from "./wellFormed.ts";

/** Mermaid's shapes, opening and closing, by type: rectangle, round, rhombus, hexagon. */
const shapes: Readonly<Record<string, readonly [string, string]>> = {
	category: ["[", "]"],
	model: ["(", ")"],
	task: ["{", "}"],
	concept: ["{{", "}}"],
};

/** Arrows from the broader to the narrower end, so that roots stand on the left. */
const arrows: Readonly<Record<string, string>> = {
	broader: "---",
	variantOf: "-->",
	basedOn: "-.->",
	suitedFor: "-.-",
};

/**
 * The taxonomy as a Mermaid flowchart, stated relations only, plain links left out: they would hide the skeleton.
 * Labels are written as character references, so that nothing in a note can become markup.
 */
export function mermaid(taxonomy: Taxonomy, relationLabel: (type: string) => string): string {
	const ids = new Map(taxonomy.concepts.map(({ id }, index) => [id, `c${index}`]));
	const drawn = taxonomy.relations.filter(({ type, status }) => status !== "inherited" && type !== "mentions");
	const nodes = taxonomy.concepts.map((concept) => `\t${ids.get(concept.id) ?? ""}${nodeText(concept)}`);
	const edges = drawn.map((relation) => {
		const [from, to] = [ids.get(relation.from) ?? "", ids.get(relation.to) ?? ""];
		return `\t${edgeText(relation, from, to, relationLabel)}`;
	});
	return `${["flowchart LR", ...nodes, ...edges].join("\n")}\n`;
}

function nodeText({ label, type }: Concept): string {
	const [open, close] = (type !== null && Object.hasOwn(shapes, type) ? shapes[type] : undefined) ?? ["(", ")"];
	return `${open}"${escapeMermaid(label)}"${close}`;
}

function edgeText({ type }: Relation, from: string, to: string, relationLabel: (type: string) => string): string {
	if (type === "broader") return `${to} --- ${from}`;
	const arrow = (Object.hasOwn(arrows, type) ? arrows[type] : undefined) ?? "-.->";
	const [start, end] = type === "variantOf" || type === "basedOn" ? [to, from] : [from, to];
	return `${start} ${arrow}|"${escapeMermaid(relationLabel(type))}"| ${end}`;
}

function escapeMermaid(text: string): string {
	const plain = wellFormed(text).replace(/\s+/g, " ").trim() || " ";
	return plain.replace(/[#&<>"'`\\;{}[\]()|*_~$%]/g, (character) => `#${character.charCodeAt(0)};`);
}
