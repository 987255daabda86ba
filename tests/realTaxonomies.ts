import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { defaultReadingOptions } from "../src/core/vocabulary/readingOptions.ts";
import type { Taxonomy } from "../src/core/taxonomy/taxonomy.ts";
import { FolderNotes } from "../src/node/folderNotes.ts";
import { folderTaxonomy } from "../src/node/folderTaxonomy.ts";
import { taxonomyOf } from "./builders.ts";
import { corporaFolder } from "./corpora.ts";

/** The taxonomy of a folder, every note of it a source, as the command line reads it. */
export function taxonomyOfFolder(folder: string): Taxonomy {
	const options = { ...defaultReadingOptions, sources: { ...defaultReadingOptions.sources, all: true } };
	return folderTaxonomy(new FolderNotes(folder), options, (why) => why);
}

export function sampleVault(): Taxonomy {
	return taxonomyOfFolder(resolve(import.meta.dirname, "fixtures/sample-vault"));
}

/** The survey alone, as if it were a vault of one note. */
export function seedSurvey(): Taxonomy {
	const folder = mkdtempSync(join(tmpdir(), "survey-"));
	try {
		copyFileSync(join(corporaFolder, "corpora/surveys/seed.zh.md"), join(folder, "seed.md"));
		return taxonomyOfFolder(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

export function khakhalinNotes(): Taxonomy {
	return taxonomyOfFolder(join(corporaFolder, "corpora/vaults/khakhalin-notes"));
}

/** The Artificial Intelligence Ontology: 442 classes with synonyms and parents, from its table. */
export function aiOntology(): Taxonomy {
	const [, ...rows] = readFileSync(join(corporaFolder, "corpora/reference/aio_flat.csv"), "utf8").trim().split(/\r?\n/).map(cells);
	const labels = new Map(rows.map(([id = "", label = ""]) => [id, label]));
	const several = (cell: string | undefined) => (cell ?? "").split("|").filter((part) => part !== "");
	return taxonomyOf(
		rows.map(([, label = "", synonyms]) => ({ label, altLabels: several(synonyms), type: "concept" })),
		rows.flatMap(([, label = "", , , parents]) => several(parents).map((id) => [label, "broader", labels.get(id) ?? id] as const)),
	);
}

/** The cells of one line of comma-separated values; quotes are doubled inside of quotes. */
function cells(line: string): string[] {
	return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g), ([, quoted, plain]) =>
		(quoted?.replaceAll('""', '"') ?? plain ?? "").trim(),
	);
}
