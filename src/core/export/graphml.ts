import type { Concept, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { escapeXml } from "./escapeXml.ts";

interface Attribute<Of> {
	readonly name: string;
	readonly type: "string" | "int" | "boolean";
	readonly value: (of: Of) => string | null;
}

const nodeAttributes: readonly Attribute<Concept>[] = [
	{ name: "label", type: "string", value: ({ label }) => label },
	{ name: "altLabels", type: "string", value: ({ altLabels }) => altLabels.join(" | ") || null },
	{ name: "type", type: "string", value: ({ type }) => type },
	{ name: "presence", type: "string", value: ({ presence }) => presence },
	{ name: "year", type: "int", value: ({ year }) => (year === null ? null : String(year)) },
	{ name: "path", type: "string", value: ({ places }) => places[0]?.path ?? null },
];

const edgeAttributes: readonly Attribute<Relation>[] = [
	{ name: "type", type: "string", value: ({ type }) => type },
	{ name: "status", type: "string", value: ({ status }) => status },
	{ name: "evidence", type: "string", value: ({ evidence }) => evidence[0]?.quote ?? null },
];

/** What is declared of relations of the user's own; nothing where there are none. */
function ownAttributes({ ownRelations }: Taxonomy): readonly Attribute<Relation>[] {
	if (ownRelations.length === 0) return [];
	const own = new Map(ownRelations.map((relation) => [relation.type, relation]));
	const flag = (name: "transitive" | "acyclic"): Attribute<Relation> => ({ name, type: "boolean", value: ({ type }) => (own.get(type)?.[name] ? "true" : null) });
	return [{ name: "inverseName", type: "string", value: ({ type }) => own.get(type)?.inverseName ?? null }, flag("transitive"), flag("acyclic")];
}

/** The taxonomy as GraphML 1.0, stated relations only; Gephi, yEd and Neo4j read it. */
export function graphml(taxonomy: Taxonomy): string {
	const ids = new Map(taxonomy.concepts.map(({ id }, index) => [id, `n${index}`]));
	const relations = taxonomy.relations.filter(({ status }) => status !== "inherited");
	const ofEdges = [...edgeAttributes, ...ownAttributes(taxonomy)];
	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
		...nodeAttributes.map((attribute, index) => keyElement("node", `d${index}`, attribute)),
		...ofEdges.map((attribute, index) => keyElement("edge", `e${index}`, attribute)),
		'\t<graph id="taxonomy" edgedefault="directed">',
		...taxonomy.concepts.map((concept) => {
			return `\t\t<node id="${ids.get(concept.id) ?? ""}">${dataElements("d", nodeAttributes, concept)}</node>`;
		}),
		...relations.map((relation, index) => {
			const ends = `source="${ids.get(relation.from) ?? ""}" target="${ids.get(relation.to) ?? ""}"`;
			return `\t\t<edge id="r${index}" ${ends}>${dataElements("e", ofEdges, relation)}</edge>`;
		}),
		"\t</graph>",
		"</graphml>",
	];
	return `${lines.join("\n")}\n`;
}

function keyElement<Of>(of: "node" | "edge", id: string, { name, type }: Attribute<Of>): string {
	return `\t<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

function dataElements<Of>(prefix: string, attributes: readonly Attribute<Of>[], of: Of): string {
	return attributes
		.map(({ value }, index) => {
			const text = value(of);
			return text === null ? "" : `<data key="${prefix}${index}">${escapeXml(text)}</data>`;
		})
		.join("");
}
