import type { Intention } from "../../../src/core/authoring/intention.ts";
import { planFor } from "../../../src/core/authoring/intention.ts";
import { conventionNotes, learnConventions, namesLanguage } from "../../../src/core/authoring/conventions.ts";
import type { LocalTime } from "../../../src/core/authoring/dateFormat.ts";
import type { AppliedPlan, EditPlan } from "../../../src/core/authoring/editPlan.ts";
import { MemoryVault } from "../../../src/core/authoring/memoryVault.ts";
import type { PlanningContext } from "../../../src/core/authoring/planningContext.ts";
import { createVaultEditor } from "../../../src/core/authoring/vaultEditor.ts";
import { toNotePath, type NotePath } from "../../../src/core/note/notePath.ts";
import { PathIndex } from "../../../src/core/note/pathIndex.ts";
import { readNote, scanMetadata } from "../../../src/core/note/readNote.ts";
import { sourceVerdict, speaksInBody } from "../../../src/core/statements/sourceRule.ts";
import { statementsOf } from "../../../src/core/statements/statementsOf.ts";
import type { Concept, ConceptId, Relation } from "../../../src/core/taxonomy/concept.ts";
import { nameKey } from "../../../src/core/taxonomy/nameKey.ts";
import { buildTaxonomy } from "../../../src/core/taxonomy/taxonomyIndex.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { defaultReadingOptions, type ReadingOptions } from "../../../src/core/vocabulary/readingOptions.ts";
import { parseYaml } from "../../yaml.ts";

const NOW: LocalTime = { year: 2025, month: 3, day: 9, hour: 8, minute: 5, second: 7 };

/** The taxonomy of these notes, read by the same rooms as in the program. */
export function taxonomyOf(texts: Readonly<Record<string, string>>, reading: ReadingOptions = defaultReadingOptions): Taxonomy {
	const paths = Object.keys(texts).map(toNotePath);
	const index = new PathIndex(paths);
	const notes = paths.map((path) => {
		const facts = readNote(path, texts[path]!, parseYaml, () => true);
		const verdict = sourceVerdict(facts, reading);
		const isSource = verdict === "source" || (verdict === "scan" && speaksInBody(facts, reading));
		return { path, statements: statementsOf(isSource ? facts : { ...facts, text: null }, reading) };
	});
	return buildTaxonomy(notes, index);
}

/** A vault in memory with everything that planning asks of one. */
export class LivingVault {
	readonly files: MemoryVault;

	constructor(
		texts: Readonly<Record<string, string>>,
		private readonly reading: ReadingOptions = defaultReadingOptions,
	) {
		this.files = new MemoryVault(texts, parseYaml);
	}

	get texts(): Record<string, string> {
		return this.files.contents();
	}

	get taxonomy(): Taxonomy {
		return taxonomyOf(this.texts, this.reading);
	}

	get context(): PlanningContext {
		const { texts, taxonomy, reading } = this;
		const paths = Object.keys(texts).map(toNotePath);
		const index = new PathIndex(paths);
		const linksOf = (path: NotePath) => {
			const { links, embeds, frontmatterLinks } = scanMetadata(texts[path]!, parseYaml);
			return [...links, ...embeds, ...frontmatterLinks].map(({ link }) => ({ link, target: index.file(link, path) }));
		};
		const samples = conventionNotes(taxonomy).map(({ path, type }) => ({ path, type, text: texts[path]! }));
		return {
			taxonomy,
			reading,
			conventions: learnConventions(samples, reading, namesLanguage(taxonomy, "en")),
			files: paths,
			read: (path) => this.files.read(path),
			linksTo: (target) => paths.filter((path) => linksOf(path).some((link) => link.target === target)),
			openLinks: (names) => {
				const keys = new Set(names.map(nameKey));
				return paths.filter((path) => linksOf(path).some(({ link, target }) => target === null && keys.has(nameKey(link.replace(/#.*$/, "").replace(/^.*\//, "")))));
			},
			now: NOW,
			parseYaml,
		};
	}

	id(label: string): ConceptId {
		return this.concept(label).id;
	}

	concept(label: string): Concept {
		const [concept] = this.taxonomy.named(label);
		if (!concept) throw new Error(`no concept named ${label}`);
		return concept;
	}

	/** Relations of a concept, as `type label`, with their status where it is not asserted. */
	says(label: string): string[] {
		const { taxonomy } = this;
		const told = ({ type, to, status }: Relation) => `${type} ${taxonomy.concept(to)?.label}${status === "asserted" ? "" : ` (${status})`}`;
		return taxonomy.outgoing(this.id(label)).filter(({ status, type }) => status !== "inherited" && type !== "mentions").map(told).sort();
	}

	async plan(intention: Intention): Promise<EditPlan> {
		const result = await planFor(intention, this.context);
		if (result.kind === "refused") throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
		return result.plan;
	}

	async refusal(intention: Intention): Promise<string> {
		const result = await planFor(intention, this.context);
		return result.kind === "refused" ? result.refusal.code : "planned";
	}

	/** Plans and carries out. */
	async does(intention: Intention): Promise<AppliedPlan> {
		return await this.applies(await this.plan(intention));
	}

	async applies(plan: EditPlan): Promise<AppliedPlan> {
		const outcome = await createVaultEditor(this.files).apply(plan);
		if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
		return outcome.applied;
	}
}
