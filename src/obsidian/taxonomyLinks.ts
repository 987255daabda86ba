import type { App, ObsidianProtocolData } from "obsidian";
import { ownNote } from "../core/authoring/ownNote.ts";
import { blockProblemText } from "../core/language/blockText.ts";
import type { Translate } from "../core/language/translate.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import { optionList, SHOWN, type OptionProblem } from "../core/query/blockOptions.ts";
import { resolveName } from "../core/query/resolveName.ts";
import type { Concept } from "../core/taxonomy/concept.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { LENSES, type Lens } from "../core/visible/viewState.ts";
import { setLens } from "../core/visible/viewTransitions.ts";
import type { Question } from "../view/viewModel.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";
import type { Overlays } from "./overlays.ts";
import { openTaxonomy } from "./taxonomyLeaves.ts";

/** What `obsidian://model-taxonomy?…` may say beside the vault. */
const PARAMETERS = ["concept", "note", "lens", "question"];
const QUESTIONS = SHOWN.filter((shown): shown is Question => shown !== "view");

/** A link taken apart; null for what it does not say. */
export interface TaxonomyLink {
	/** Names, several for a question about several. */
	readonly concept: string | null;
	readonly note: NotePath | null;
	readonly lens: Lens | null;
	readonly question: Question | null;
}

/** Reads a link's parameters; what is wrong with them is named, and the rest still counts. */
export function readLink(parameters: Readonly<Record<string, string>>): { link: TaxonomyLink; problems: OptionProblem[] } {
	const problems: OptionProblem[] = Object.keys(parameters)
		.filter((option) => ![...PARAMETERS, "action", "vault"].includes(option))
		.map((option) => ({ kind: "unknownOption", option, allowed: PARAMETERS }));
	const said = (option: string): string | null => parameters[option]?.trim() || null;
	const oneOf = <T extends string>(option: string, allowed: readonly T[]): T | null => {
		const value = said(option);
		const found = allowed.find((one) => one.toLowerCase() === value?.toLowerCase()) ?? null;
		if (value !== null && found === null) problems.push({ kind: "badValue", option, value, allowed });
		return found;
	};
	const note = said("note");
	return {
		link: {
			concept: said("concept"),
			note: note === null ? null : toNotePath(/\.md$/i.test(note) ? note : `${note}.md`),
			lens: oneOf("lens", LENSES),
			question: oneOf("question", QUESTIONS),
		},
		problems,
	};
}

/** A link that leads to a concept from anywhere: by its name, or by its note where the name is not its own. */
export function linkTo(concept: Concept, taxonomy: Taxonomy, vault: string, id: string): string {
	const note = ownNote(concept);
	const ambiguous = taxonomy.named(concept.label).length > 1 && note !== null;
	const target = ambiguous ? `note=${encodeURIComponent(note)}` : `concept=${encodeURIComponent(concept.label)}`;
	return `obsidian://${id}?vault=${encodeURIComponent(vault)}&${target}`;
}

export interface LinkPorts {
	readonly app: App;
	readonly live: LiveTaxonomy;
	readonly overlays: Overlays;
	readonly translate: Translate;
}

/** Goes where a link leads; what it says wrong is said in a notice. */
export async function followLink(parameters: ObsidianProtocolData, { app, live, overlays, translate }: LinkPorts): Promise<void> {
	const { link, problems } = readLink(parameters);
	const complain = (problem: OptionProblem): void => void overlays.say(blockProblemText(problem, translate));
	problems.forEach(complain);
	const { concept, note, lens, question } = link;
	const view = await openTaxonomy(app);
	if (!view) return;
	if (lens !== null) view.change((state) => setLens(state, lens));
	if (note !== null && app.vault.getFileByPath(note)) view.showNote(note);
	else if (note !== null) overlays.say(translate("answer.unknown", { name: note }));
	if (concept === null && question === null) return;
	const taxonomy = await live.whenRead();
	const whole = concept === null ? null : resolveName(taxonomy, concept);
	const names = whole?.kind === "found" || concept === null ? [] : optionList(concept);
	const found = whole?.kind === "found" ? [whole.concept.id] : [];
	for (const name of names) {
		const answer = resolveName(taxonomy, name);
		if (answer.kind === "found") found.push(answer.concept.id);
		else if (answer.kind === "ambiguous") complain({ kind: "ambiguousName", option: "concept", name, concepts: answer.concepts });
		else if (answer.nearest.length > 0) complain({ kind: "unknownName", option: "concept", name, nearest: answer.nearest });
		else overlays.say(translate("answer.unknown", { name }));
	}
	const [first] = found;
	if (question !== null) view.ask(question, found);
	else if (first !== undefined) view.reveal(first);
}
