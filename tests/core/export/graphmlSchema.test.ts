import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { graphml } from "../../../src/core/export/graphml.ts";
import { randomTaxonomy } from "../../builders.ts";
import { hostileTaxonomy } from "./hostile.ts";

/** As much of GraphML 1.0's schema (structure and attributes) as an export may use, its keys and references included. */
const schema = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://graphml.graphdrawing.org/xmlns" targetNamespace="http://graphml.graphdrawing.org/xmlns" elementFormDefault="qualified">
	<xs:simpleType name="keyTarget"><xs:restriction base="xs:NMTOKEN">
		<xs:enumeration value="all"/><xs:enumeration value="graph"/><xs:enumeration value="node"/><xs:enumeration value="edge"/>
	</xs:restriction></xs:simpleType>
	<xs:simpleType name="keyType"><xs:restriction base="xs:NMTOKEN">
		<xs:enumeration value="boolean"/><xs:enumeration value="int"/><xs:enumeration value="long"/><xs:enumeration value="float"/><xs:enumeration value="double"/><xs:enumeration value="string"/>
	</xs:restriction></xs:simpleType>
	<xs:complexType name="data"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="key" type="xs:NMTOKEN" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
	<xs:complexType name="key">
		<xs:attribute name="id" type="xs:NMTOKEN" use="required"/><xs:attribute name="for" type="keyTarget"/>
		<xs:attribute name="attr.name" type="xs:NMTOKEN" use="required"/><xs:attribute name="attr.type" type="keyType" use="required"/>
	</xs:complexType>
	<xs:complexType name="node"><xs:sequence><xs:element name="data" type="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:attribute name="id" type="xs:NMTOKEN" use="required"/></xs:complexType>
	<xs:complexType name="edge"><xs:sequence><xs:element name="data" type="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
		<xs:attribute name="id" type="xs:NMTOKEN"/><xs:attribute name="source" type="xs:NMTOKEN" use="required"/><xs:attribute name="target" type="xs:NMTOKEN" use="required"/><xs:attribute name="directed" type="xs:boolean"/>
	</xs:complexType>
	<xs:complexType name="graph"><xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="node" type="node"/><xs:element name="edge" type="edge"/></xs:choice>
		<xs:attribute name="id" type="xs:NMTOKEN"/><xs:attribute name="edgedefault" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="directed"/><xs:enumeration value="undirected"/></xs:restriction></xs:simpleType></xs:attribute>
	</xs:complexType>
	<xs:element name="graphml">
		<xs:complexType><xs:sequence><xs:element name="key" type="key" minOccurs="0" maxOccurs="unbounded"/><xs:element name="graph" type="graph" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
		<xs:key name="keys"><xs:selector xpath="key"/><xs:field xpath="@id"/></xs:key>
		<xs:unique name="nodes"><xs:selector xpath="graph/node"/><xs:field xpath="@id"/></xs:unique>
	</xs:element>
</xs:schema>`;

const faults = async (xml: string) => (await validateXML({ xml, schema })).errors.map(({ message }) => message);

describe("the GraphML export, by its schema", () => {
	it("is valid, and comes out the same twice", async () => {
		const taxonomy = randomTaxonomy(3, 120);
		expect(await faults(graphml(taxonomy))).toEqual([]);
		expect(graphml(taxonomy)).toBe(graphml(taxonomy));
	});

	it("is judged by a schema that finds faults", async () => {
		const xml = graphml(randomTaxonomy(3, 5));
		expect(await faults(xml.replace('edgedefault="directed"', 'edgedefault="both"'))).not.toEqual([]);
		expect(await faults(xml.replace("<node id=", "<vertex id=").replace("</node>", "</vertex>"))).not.toEqual([]);
	});

	it("stays valid whatever notes say", async () => {
		for (const taxonomy of fc.sample(hostileTaxonomy, 12)) expect(await faults(graphml(taxonomy))).toEqual([]);
	});
});
