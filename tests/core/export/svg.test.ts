import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import { describe, expect, it } from "vitest";
import { svgDocument } from "../../../src/core/export/svg.ts";
import { wellFormed } from "../../../src/core/export/wellFormed.ts";
import { standardPalette } from "../../../src/core/painter/standardThemes.ts";
import { wholeScene, type StillPicture } from "../../../src/core/painter/stillPicture.ts";
import type { Scene } from "../../../src/core/scene/scene.ts";
import { randomTaxonomy, taxonomyOf } from "../../builders.ts";
import { picture } from "../../pictures.ts";
import { hostileTaxonomy } from "./hostile.ts";

function svgOf(scene: Scene, look: Partial<StillPicture> = {}): string {
	const words = { undated: "no year", other: "other" };
	return svgDocument({ scene, ...wholeScene(scene), palette: standardPalette("light"), words, transparent: false, ...look }, "Models");
}

type Element = Readonly<Record<string, string | undefined>> & { readonly name: string; readonly text: string };

/** Every element with its attributes, and the text in it as `text`; read by an XML parser of its own. */
function elementsOf(svg: string): Element[] {
	expect(SyntaxValidator.validate(svg)).toBe(true);
	const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", preserveOrder: true, trimValues: false, parseTagValue: false, htmlEntities: true });
	const found: Element[] = [];
	const walk = (nodes: Record<string, unknown>[]) => {
		for (const node of nodes) {
			const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
			if (name === undefined || name === "?xml") continue;
			const children = node[name] as Record<string, unknown>[];
			const text = children.map((child) => (child["#text"] as string | undefined) ?? "").join("");
			found.push({ ...(node[":@"] as Record<string, string>), name, text });
			walk(children);
		}
	};
	walk(parser.parse(svg) as Record<string, unknown>[]);
	return found;
}

const KNOWN = new Set(["svg", "title", "rect", "path", "text"]);

function check(svg: string): Element[] {
	const elements = elementsOf(svg);
	for (const { name, text: _, ...attributes } of elements) {
		expect(KNOWN).toContain(name);
		for (const [key, value] of Object.entries(attributes)) {
			expect(key).not.toMatch(/^on|href|style|class/i);
			expect(value).not.toMatch(/NaN|undefined|url\(|javascript/i);
		}
	}
	return elements;
}

describe("the SVG export", () => {
	it.each(["tree", "radial", "network", "lineage"] as const)("writes every label that the whole picture has room for, and comes out the same twice: %s", (lens) => {
		const scene = picture(randomTaxonomy(7, 60), { lens, foldLevel: 99 });
		const svg = svgOf(scene);
		const written = check(svg).filter(({ name }) => name === "text").map(({ text }) => text);
		const labels = scene.graph.nodes.map(({ label }) => label);
		const missing = labels.filter((label) => !written.includes(label));
		// A tree and a ring leave room for every label; the other lenses may drop what would lie on something else.
		expect(missing.length).toBeLessThanOrEqual(lens === "tree" || lens === "radial" ? 0 : labels.length / 10);
		expect(svgOf(scene)).toBe(svg);
	});

	it("is as large as the picture, and holds every shape within", () => {
		const scene = picture(randomTaxonomy(7, 60), { foldLevel: 99 });
		const { viewport, camera } = wholeScene(scene);
		const [root] = check(svgOf(scene));
		expect([root?.viewBox, root?.width, root?.height]).toEqual([`0 0 ${viewport.width} ${viewport.height}`, String(viewport.width), String(viewport.height)]);
		for (let node = 0; node < scene.nodes.count; node++) {
			expect(scene.nodes.x[node]! + camera.x).toBeGreaterThan(0);
			expect(scene.nodes.x[node]! + camera.x).toBeLessThan(viewport.width);
			expect(scene.nodes.y[node]! + camera.y).toBeLessThan(viewport.height);
		}
	});

	it("lays a ground in the theme's colour, or none where it is to be transparent", () => {
		const scene = picture(taxonomyOf([], [["LSTM", "broader", "RNN"]]));
		const ground = (look: Partial<StillPicture>) => check(svgOf(scene, look)).find(({ name }) => name === "rect")?.fill;
		expect(ground({})).toBe("rgb(255, 255, 255)");
		expect(ground({ palette: standardPalette("dark") })).toBe("rgb(30, 30, 30)");
		expect(ground({ transparent: true })).toBeUndefined();
	});

	it("paints every line in its style and every label, however many there are", () => {
		const scene = picture(randomTaxonomy(1, 1500), { foldLevel: 99, hidden: { types: [], relations: [], statuses: [], presences: [] } });
		expect(scene.edges.count).toBeGreaterThan(1200);
		const elements = check(svgOf(scene));
		expect(elements.filter(({ name }) => name === "text").length).toBeGreaterThan(1400);
		expect(elements.some((element) => element.name === "path" && element["stroke-dasharray"] !== undefined)).toBe(true);
	});

	it("keeps words words, whatever notes say", () => {
		fc.assert(
			fc.property(hostileTaxonomy, (taxonomy) => {
				const scene = picture(taxonomy, { foldLevel: 99 });
				const written = check(svgOf(scene)).filter(({ name }) => name === "text").map(({ text }) => text);
				for (const text of written) expect(text).toBe(wellFormed(text));
				const labels = new Set(scene.graph.nodes.flatMap(({ label, secondLabel, taskLabel }) => [label, secondLabel, taskLabel].map((word) => wellFormed(word).replace(/\r\n?/g, "\n"))));
				for (const text of written.filter((word) => !/^\d+$/.test(word))) expect([...labels, "⇄", "≈", "?"]).toContain(text);
			}),
			{ numRuns: 40 },
		);
	});
});
