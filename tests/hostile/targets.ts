import fc from "fast-check";
import { scanFrontmatter } from "../../src/core/authoring/frontmatterScan.ts";
import { propertySplices } from "../../src/core/authoring/frontmatterEdit.ts";
import { planFor, type Intention } from "../../src/core/authoring/intention.ts";
import { emptyDraft } from "../../src/core/authoring/noteDraft.ts";
import { plannedRevisions } from "../../src/core/authoring/planPreview.ts";
import { spliced } from "../../src/core/authoring/splice.ts";
import { surveySections } from "../../src/core/authoring/surveyNotes.ts";
import { taxonomyDocument } from "../../src/core/export/json.ts";
import { readForeign } from "../../src/core/import/readForeign.ts";
import { blockProblemText } from "../../src/core/language/blockText.ts";
import { foreignProblemText } from "../../src/core/language/foreignText.ts";
import { pathText } from "../../src/core/language/pathText.ts";
import { refusalText, summaryText, warningText } from "../../src/core/language/planText.ts";
import { translator } from "../../src/core/language/translate.ts";
import { layoutRequestOf } from "../../src/core/layout/layoutRequest.ts";
import { runLayout } from "../../src/core/layout/runLayout.ts";
import { toNotePath } from "../../src/core/note/notePath.ts";
import { PathIndex } from "../../src/core/note/pathIndex.ts";
import { readNote, scanMetadata } from "../../src/core/note/readNote.ts";
import { askedAnswer, type Options, readOptions, shownOf, unknownOptions } from "../../src/core/query/blockOptions.ts";
import { compareConcepts } from "../../src/core/query/comparison.ts";
import { findGaps } from "../../src/core/query/gaps.ts";
import { findModels } from "../../src/core/query/modelFinder.ts";
import { neighbourhood } from "../../src/core/query/neighbourhood.ts";
import { soundsLike } from "../../src/core/query/pinyin.ts";
import { resolveName } from "../../src/core/query/resolveName.ts";
import { search } from "../../src/core/query/search.ts";
import { taskMap } from "../../src/core/query/taskMap.ts";
import { typedPath } from "../../src/core/query/typedPath.ts";
import { buildScene } from "../../src/core/scene/buildScene.ts";
import { fitCamera } from "../../src/core/scene/camera.ts";
import { placeLabels } from "../../src/core/scene/placeLabels.ts";
import type { Concept } from "../../src/core/taxonomy/concept.ts";
import { buildTaxonomy } from "../../src/core/taxonomy/taxonomyIndex.ts";
import type { Taxonomy } from "../../src/core/taxonomy/taxonomy.ts";
import { parseViewState } from "../../src/core/visible/parseViewState.ts";
import { showTaxonomy } from "../../src/core/visible/showTaxonomy.ts";
import { fixedWidthMeasure } from "../../src/core/visible/textMeasure.ts";
import { LENSES, type ViewState } from "../../src/core/visible/viewState.ts";
import { readViewBlock, viewBlockText } from "../../src/core/visible/viewBlock.ts";
import { defaultReadingOptions, OWN_LINES, type ReadingOptions, type UserRelation } from "../../src/core/vocabulary/readingOptions.ts";
import { vocabularyOf } from "../../src/core/vocabulary/vocabulary.ts";
import { cachedMetadata } from "../../src/obsidian/cachedMetadata.ts";
import { storedSources } from "../../src/obsidian/leafState.ts";
import { controlValue, withControlValue } from "../../src/obsidian/settings/controls.ts";
import { minedProperties } from "../../src/obsidian/settings/propertyMining.ts";
import { defaultSettings, parseSettings } from "../../src/obsidian/settings/settings.ts";
import { SilentNotes } from "../../src/obsidian/silentNotes.ts";
import { groupWord, relationWord, typeWord } from "../../src/view/typeWords.ts";
import { readMetadata } from "../../workbench/app/noteMetadata.ts";
import { LivingVault } from "../core/authoring/livingVault.ts";
import { parseYaml } from "../yaml.ts";
import { bounded, expectUnpolluted, heart } from "./bounded.ts";
import { expectSafeExports } from "./exportPromises.ts";
import { foreignFile } from "./foreignFiles.ts";
import { hostileNote, hostileVault } from "./hostileNotes.ts";
import { hostileJson, hostilePath, hostileText, hostileWord } from "./hostileWords.ts";
import { expectEvidence, expectFactsInPlace, expectThat, expectWhole } from "./promises.ts";
import { factsOf, indexOf, reading } from "./readVault.ts";

/** Something that takes what others have written, with what it must keep whatever that is. */
export interface Target {
	readonly name: string;
	/** Of a hundred cases, how many are for it. */
	readonly share: number;
	readonly property: fc.IRawProperty<unknown, boolean>;
}

const VIEWPORT = { width: 900, height: 700 };
const translates = [translator("en"), translator("zh")] as const;

/** One case: bounded in time, and nothing that all objects share is changed by it. */
function target<T extends [unknown, ...unknown[]]>(name: string, share: number, values: { [K in keyof T]: fc.Arbitrary<T[K]> }, check: (...values: T) => void): Target {
	const property = fc.property(...values, (...given: T) => {
		bounded(() => check(...given));
		expectUnpolluted();
	});
	return { name, share, property: property };
}

/** Options as the settings give them, from whatever the settings' file holds. */
const anyOptions: fc.Arbitrary<ReadingOptions> = fc.oneof(
	{ weight: 1, arbitrary: fc.constant({ ...defaultReadingOptions, sources: { ...defaultReadingOptions.sources, all: true }, extra: { nestedTags: true, folderNotes: true, mocLists: true } }) },
	{ weight: 1, arbitrary: settingsFile().map((stored) => parseSettings(stored as Record<string, unknown>).reading) },
);

function settingsFile(): fc.Arbitrary<unknown> {
	const words = fc.dictionary(hostileWord, fc.oneof(hostileWord, fc.constantFrom("broader", "inverse:broader", "type", "alias", "strength", "ignored", "constructor")), { maxKeys: 4 });
	const relation = fc.record({ type: hostileWord, words: fc.array(hostileWord, { maxLength: 2 }), inverseWords: fc.array(hostileWord, { maxLength: 2 }), inverseName: hostileWord, line: fc.constantFrom(...OWN_LINES, "__proto__"), transitive: fc.boolean(), acyclic: fc.boolean() });
	const known = fc.record({
		version: fc.constant(1),
		reading: fc.record({ properties: words, typeWords: words, relations: fc.array(relation, { maxLength: 2 }), prose: fc.boolean(), inheritance: fc.boolean(), sources: fc.record({ folders: fc.array(hostilePath, { maxLength: 2 }), tags: fc.array(hostileWord, { maxLength: 2 }) }), extra: fc.record({ nestedTags: fc.boolean(), folderNotes: fc.boolean(), mocLists: fc.boolean() }) }),
	});
	const any = hostileJson(["version", "reading", "view", "newNotes", "language", "dismissed", "properties", "relations", "typeWords", "sources", "extra", "lens", "foldLevel", "folder", "type", "words", "folders", "tags"]);
	return fc.oneof(known, any.map((value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? value : {})));
}

const anyState = hostileJson(["version", "lens", "camera", "foldLevel", "folded", "unfolded", "focus", "hidden", "only", "query", "selection", "pins", "expandedTasks", "variantsHang", "local", "id", "steps", "x", "y", "k", "types", "relations", "statuses", "presences", "tasks", "folders", "tags"]);

const vaultAndOptions = [hostileVault, anyOptions] as const;

export const TARGETS: readonly Target[] = [
	target("a note is read", 22, [hostilePath, hostileNote], (path, text) => {
		const facts = factsOf(path, text);
		expectFactsInPlace(facts);
		const { metadata } = readNote(toNotePath(path), text, parseYaml, () => false);
		expectThat(JSON.stringify(metadata) === JSON.stringify(facts.metadata), "both YAML engines give the same metadata");
		const cached = cachedMetadata(readMetadata(text), null);
		expectThat(JSON.stringify([cached.links, cached.headings, cached.embeds]) === JSON.stringify([metadata.links, metadata.headings, metadata.embeds]), "both readers of metadata find the same");
	}),
	target("a note states", 24, [hostilePath, hostileNote, anyOptions], (path, text, options) => {
		const facts = factsOf(path, text);
		expectEvidence(reading(facts, options).statements, facts);
		reading({ ...facts, text: null }, options);
	}),
	target("a vault makes a taxonomy, and the same one note by note", 14, [...vaultAndOptions, hostileNote, fc.nat(3)], (texts, options, other, at) => {
		const { index, notes } = indexOf(texts, options);
		expectWhole(index.snapshot());
		const changed = notes[at % notes.length]!;
		index.setNote(changed.path, reading(factsOf(changed.path, other), options).statements);
		index.snapshot();
		index.setNote(changed.path, changed.statements, changed.info);
		const kept = new Map(notes.map((note) => [note.path, note]));
		for (const [path, { statements, info }] of kept) if (notes.filter((note) => note.path === path).length > 1) index.setNote(path, statements, info);
		const anew = buildTaxonomy(kept.values(), new PathIndex(kept.keys()), { inherit: options.inheritance, relations: options.relations });
		expectThat(told(index.snapshot()) === told(anew), "the same as built anew");
	}),
	target("a taxonomy is drawn", 4, [...vaultAndOptions, anyState], (texts, options, stored) => {
		const taxonomy = indexOf(texts, options).index.snapshot();
		const state = parseViewState(stored);
		for (const lens of LENSES) drawn(taxonomy, { ...state, lens });
	}),
	target("a taxonomy is asked", 8, [...vaultAndOptions, hostileWord, hostileWord, fc.nat(99), fc.nat(99)], (texts, options, word, other, one, two) => {
		const taxonomy = indexOf(texts, options).index.snapshot();
		asked(taxonomy, options.relations, word, other, [one, two]);
	}),
	target("a taxonomy is exported", 8, [...vaultAndOptions], (texts, options) => expectSafeExports(indexOf(texts, options).index.snapshot())),
	target("a code block's options are read", 5, [hostileVault, blockText()], (texts, source) => {
		const taxonomy = indexOf(texts, defaultReadingOptions).index.snapshot();
		let options: Options | null;
		try {
			options = readOptions(parseYaml(source));
		} catch {
			// As in a note, where the reader's words are shown in the block's place.
			return;
		}
		if (options) shownBlock(taxonomy, options);
	}),
	target("a view's state is read, and its code block gives it back", 4, [anyState], (stored) => {
		const state = parseViewState(stored);
		expectThat(JSON.stringify(parseViewState(JSON.parse(JSON.stringify(state)))) === JSON.stringify(state), "a state comes back from storage");
		const lines = viewBlockText(state).split("\n");
		expectThat(lines.slice(1, -2).every((line) => !line.startsWith("```")), "a label closes no fence");
		const options = readOptions(parseYaml(lines.slice(1, -2).join("\n")));
		const taxonomy = indexOf(new Map(), defaultReadingOptions).index.snapshot();
		const back = readViewBlock(taxonomy, options!).state;
		expectThat(JSON.stringify(back) === JSON.stringify({ ...state, local: false }), "a state comes back from its block");
		storedSources((stored ?? {}));
	}),
	target("settings are read", 4, [settingsFile(), hostileWord, fc.constantFrom("reading.properties", "reading.sources.folders", "view.lens", "view.foldLevel", "newNotes.folder", "language")], (stored, word, path) => {
		const settings = parseSettings(stored as Record<string, unknown>);
		expectThat(JSON.stringify(parseSettings(JSON.parse(JSON.stringify(settings)) as Record<string, unknown>)) === JSON.stringify(settings), "settings come back from storage");
		controlValue(settings, path);
		const changed = withControlValue(settings, path, word);
		expectThat(Object.keys(changed).join() === Object.keys(defaultSettings).join(), "a control adds nothing");
		const vocabulary = vocabularyOf(settings.reading);
		for (const name of [word, ...Object.keys(settings.reading.properties)]) {
			const meaning = vocabulary.property(name);
			expectThat(meaning === null || typeof (meaning.kind === "role" ? meaning.role : meaning.relation) === "string", "a meaning is a word");
		}
		const type = vocabulary.type(word);
		expectThat(type === null || typeof type === "string", "a type is a word");
		const silent = new SilentNotes(word);
		silent.has({ path: toNotePath(word), modified: 1, size: 1 });
	}),
	target("properties are mined and written", 3, [hostilePath, hostileNote, hostileText, hostileText], (path, text, key, value) => {
		const { metadata } = factsOf(path, text);
		minedProperties([metadata.frontmatter ?? {}], vocabularyOf(defaultReadingOptions));
		scanFrontmatter(text);
		for (const edit of [{ kind: "set", key, value }, { kind: "add", key, items: [value] }] as const) {
			const result = propertySplices(text, edit);
			if ("splices" in result) expectThat(scanMetadata(spliced(text, result.splices), parseYaml).frontmatterProblem === null || metadata.frontmatterProblem !== null, "a written property is readable");
		}
	}),
	intentions(),
	imports(),
];

function told(taxonomy: Taxonomy): string {
	return JSON.stringify(taxonomyDocument(taxonomy, ({ code, parameters }) => JSON.stringify([code, parameters])));
}

function drawn(taxonomy: Taxonomy, state: ViewState): void {
	const words = { group: (kind: string) => kind, tasks: (count: number) => `+${count}` };
	const graph = showTaxonomy(taxonomy, state, { measure: fixedWidthMeasure, words });
	const positions = runLayout(layoutRequestOf(graph));
	for (const [node, { fullLabel }] of graph.nodes.entries()) {
		expectThat(typeof fullLabel === "string", "a label is text");
		expectThat(Number.isFinite(positions.x[node]) && Number.isFinite(positions.y[node]), `${state.lens}: node ${node} has a place`);
	}
	const scene = buildScene(graph, positions);
	placeLabels(scene, state.camera ?? fitCamera(scene.bounds, VIEWPORT), VIEWPORT);
}

function asked(taxonomy: Taxonomy, own: readonly UserRelation[], word: string, other: string, numbers: readonly number[]): void {
	const { concepts } = taxonomy;
	const chosen = concepts.length === 0 ? [] : numbers.map((number) => concepts[number % concepts.length]!);
	for (const hit of search(taxonomy, word)) expectThat(taxonomy.concept(hit.concept.id) !== null, "what is found is a concept");
	const found = resolveName(taxonomy, other);
	expectThat(["found", "ambiguous", "unknown"].includes(found.kind), "a name is found or not");
	const tasks = concepts.filter(({ type }) => type === "task").map(({ id }) => id);
	findModels(taxonomy, { tasks: tasks.slice(0, 3), avoid: [word] });
	compareConcepts(taxonomy, chosen.map(({ id }) => id));
	findGaps(taxonomy);
	taskMap(taxonomy);
	soundsLike(word, other);
	if (chosen[0] && chosen[1]) {
		neighbourhood(taxonomy, chosen[0].id, 3);
		const answer = typedPath(taxonomy, chosen[0].id, chosen[1].id);
		for (const path of answer?.paths ?? []) for (const translate of translates) pathText(path, (id) => taxonomy.concept(id), translate, own);
	}
	for (const translate of translates) {
		for (const { type } of concepts) expectThat(typeof typeWord(type, translate) === "string", "a type has a word");
		for (const { type } of taxonomy.relations) expectThat(typeof relationWord(type, translate) === "string" && typeof groupWord(type, true, translate, own) === "string", "a relation has a word");
	}
}

function blockText(): fc.Arbitrary<string> {
	const option = fc.constantFrom("show", "lens", "focus", "steps", "fold", "height", "state", "tasks", "avoid", "models", "transpose", "from", "to", "Show", "__proto__", "constructor");
	const value = fc.oneof(hostileWord, hostileText.map((text) => JSON.stringify(text)), fc.constantFrom("finder", "compare", "taskMap", "path", "gaps", "view", "[a, b]", "[[RNN]]", "&a [*a]", "{lens: radial}", "'{\"lens\":\"radial\"}'", "1", "1e9", ".nan"));
	return fc.array(fc.tuple(option, fc.constantFrom(": ", ":", " : "), value).map((parts) => parts.join("")), { maxLength: 5 }).map((lines) => lines.join("\n"));
}

function shownBlock(taxonomy: Taxonomy, options: Options): void {
	const shown = shownOf(options);
	if (typeof shown !== "string") {
		for (const translate of translates) blockProblemText(shown, translate);
		return;
	}
	const problems = [...unknownOptions(options, shown)];
	if (shown === "view") {
		const block = readViewBlock(taxonomy, options);
		problems.push(...block.problems);
		expectThat(block.height >= 160 && block.height <= 2000, "a block has a height");
		drawn(taxonomy, block.state);
	} else problems.push(...askedAnswer(taxonomy, options, shown).problems);
	for (const problem of problems) for (const translate of translates) expectThat(typeof blockProblemText(problem, translate) === "string", "a problem is said");
}

/** Whatever a person asks to be written in such a vault is planned or refused, and a plan's texts can be read again. */
function intentions(): Target {
	const notes = fc.array(fc.tuple(fc.constantFrom("RNN.md", "模型/LSTM.md", "__proto__.md", "a b.md", "constructor.md"), hostileNote), { minLength: 1, maxLength: 3 });
	const property = fc.asyncProperty(notes, anyOptions, fc.nat(8), fc.nat(99), fc.nat(99), hostileText, hostileWord, async (texts, options, kind, one, two, words, word) => {
		heart.beat();
		const vault = new LivingVault(Object.fromEntries(texts), options);
		const { context } = vault;
		const { concepts } = context.taxonomy;
		if (concepts.length === 0) return;
		const [a, b] = [concepts[one % concepts.length]!, concepts[two % concepts.length]!];
		const path = toNotePath(texts[0]![0]);
		const sections = surveySections(path, vault.texts[path] ?? "", context);
		const intention = intended(kind, a, b, words, word) ?? { kind: "surveyToNotes", choice: { path, lines: sections.map(({ line }) => line), mode: "copy", folder: null } };
		const result = await planFor(intention, context);
		for (const translate of translates) {
			if (result.kind === "refused") refusalText(result.refusal, translate);
			else {
				summaryText(result.plan.summary, translate);
				for (const warning of result.plan.warnings) warningText(warning, translate);
			}
		}
		if (result.kind === "refused") return;
		for (const revision of plannedRevisions(result.plan)) {
			if (revision.after === null || revision.before === null) continue;
			const [before, after] = [factsOf(revision.path, revision.before), factsOf(revision.path, revision.after)];
			expectThat(after.metadata.frontmatterProblem === null || before.metadata.frontmatterProblem !== null, "what is written can be read");
		}
		expectUnpolluted();
	});
	return { name: "an edit is planned", share: 2, property: property };
}

/** What a file holds becomes notes that can be read, one for each concept, inside the folder that was chosen. */
function imports(): Target {
	const property = fc.asyncProperty(foreignFile, fc.constantFrom("en", "zh"), fc.constantFrom(null, "模型", "../out", "__proto__"), async ([text, extension], language, folder) => {
		heart.beat();
		const taxonomy = await readForeign(text, extension, { reading: defaultReadingOptions, language, breathe: () => Promise.resolve() });
		expectThat(new Set(taxonomy.concepts.map(({ key }) => key)).size === taxonomy.concepts.length, "a key for each concept");
		for (const { label } of taxonomy.concepts) expectThat(label.trim() !== "", "a label for each concept");
		for (const translate of translates) for (const problem of taxonomy.problems) foreignProblemText(problem, translate);
		const result = await planFor({ kind: "importNotes", choice: { file: `x.${extension}`, taxonomy, keys: null, template: null, folder } }, new LivingVault({}, defaultReadingOptions).context);
		if (result.kind === "planned") {
			for (const { path, before, after } of plannedRevisions(result.plan)) {
				expectThat(before === null && after !== null, "an import only creates");
				expectThat(!path.split("/").includes("..") && !path.startsWith("/"), "a note stays in the vault");
				expectThat(factsOf(path, after!).metadata.frontmatterProblem === null, "what is written can be read");
			}
		}
		expectUnpolluted();
	});
	return { name: "a file is imported", share: 2, property: property };
}

function intended(kind: number, a: Concept, b: Concept, words: string, word: string): Intention | null {
	switch (kind) {
		case 0:
			return { kind: "newNote", template: words, draft: { ...emptyDraft, label: word, aliases: [words], type: word, summary: words, strengths: [words], relations: [{ type: word, to: { concept: b.id } }] } };
		case 1:
			return { kind: "connect", from: a.id, type: word, to: b.id };
		case 2:
			return { kind: "disconnect", from: a.id, type: "broader", to: b.id };
		case 3:
			return { kind: "move", concept: a.id, leaves: null, to: b.id };
		case 4:
			return { kind: "retype", concept: a.id, type: word };
		case 5:
			return { kind: "rename", concept: a.id, label: words, keepsAlias: true };
		case 6:
			return { kind: "addAlias", concept: a.id, alias: words };
		case 7:
			return { kind: "merge", keep: a.id, drop: b.id };
		default:
			return null;
	}
}

