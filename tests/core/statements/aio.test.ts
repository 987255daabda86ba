import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MemoryNotes } from "../../../src/core/note/memoryNotes.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { statementsOf } from "../../../src/core/statements/statementsOf.ts";
import { TaxonomyIndex } from "../../../src/core/taxonomy/taxonomyIndex.ts";
import { defaultReadingOptions } from "../../../src/core/vocabulary/readingOptions.ts";
import { corporaAbsent, corporaFolder } from "../../corpora.ts";
import { parseYaml } from "../../yaml.ts";

const file = join(corporaFolder, "corpora/reference/aio_flat.csv");

interface OntologyClass {
	readonly id: string;
	readonly label: string;
	readonly synonyms: readonly string[];
	readonly parents: readonly string[];
}

/** The cells of one line of CSV; a quoted cell may hold commas and doubled quotes. */
function cellsOf(line: string): string[] {
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => (quoted === undefined ? plain! : quoted.replaceAll('""', '"')));
}

const list = (cell: string | undefined) => (cell ?? "").split("|").map((item) => item.trim()).filter((item) => item !== "");

function classes(): OntologyClass[] {
	const [header, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
	const column = (name: string) => cellsOf(header!).indexOf(name);
	return lines.map(cellsOf).map((cells) => ({
		id: cells[column("id")]!.replace("aio:", ""),
		label: cells[column("label")]!,
		synonyms: [...new Set(list(cells[column("exact_synonyms")]))],
		parents: list(cells[column("parents_id")]).map((id) => id.replace("aio:", "")),
	}));
}

const block = (key: string, items: readonly string[]) => (items.length === 0 ? `${key}:` : [`${key}:`, ...items.map((item) => `  - ${JSON.stringify(item)}`)].join("\n"));
const links = (parents: readonly string[]) => parents.map((id) => `[[${id}]]`);

/** Two ways in which people write the same properties. */
const conventions: Readonly<Record<string, (one: OntologyClass) => string>> = {
	"English keys": (one) => ["---", `title: ${JSON.stringify(one.label)}`, block("aliases", one.synonyms), block("parent", links(one.parents)), "---", ""].join("\n"),
	"Chinese keys": (one) => ["---", `名称: ${JSON.stringify(one.label)}`, block("别名", one.synonyms), block("上级", links(one.parents)), "---", ""].join("\n"),
};

describe.skipIf(corporaAbsent("corpora") || !existsSync(file))("an ontology written out as one note for each class comes back exactly:", () => {
	test.each(Object.entries(conventions))("%s", (_name, write) => {
		const all = classes();
		const notes = new MemoryNotes(Object.fromEntries(all.map((one) => [`${one.id}.md`, write(one)])), parseYaml);
		const index = new TaxonomyIndex(notes.links);
		for (const path of notes.paths()) index.setNote(path, statementsOf(notes.facts(path)!, defaultReadingOptions));
		const taxonomy = index.snapshot();
		expect(all).toHaveLength(442);
		const told = all.map((one) => {
			const concept = taxonomy.inNote(toNotePath(`${one.id}.md`))[0];
			const parents = concept === undefined ? [] : taxonomy.outgoing(concept.id).filter(({ type, status }) => type === "broader" && status === "asserted").map(({ to }) => taxonomy.concept(to)!.places[0]?.path.slice(0, -3));
			return { id: one.id, label: concept?.label, synonyms: [...(concept?.altLabels ?? [])].sort(), parents: parents.sort() };
		});
		const wanted = all.map((one) => ({ id: one.id, label: one.label, synonyms: one.synonyms.filter((name) => name !== one.label).sort(), parents: [...new Set(one.parents)].sort() }));
		expect(told).toEqual(wanted);
	});
});
