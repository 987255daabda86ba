import { type OptionProblem, type Options, optionText } from "../query/blockOptions.ts";
import { resolveName } from "../query/resolveName.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { parseViewState } from "./parseViewState.ts";
import { initialViewState, LENSES, type ViewState } from "./viewState.ts";

/** A picture inside a note. */
export interface ViewBlock {
	readonly state: ViewState;
	/** In CSS pixels. */
	readonly height: number;
	readonly problems: readonly OptionProblem[];
}

const HEIGHTS = { usual: 420, least: 160, most: 2000 } as const;
const MOST_STEPS = 9;

/** The view that a block's options describe: `state` first, as copied from a view, then what is said beside it. */
export function readViewBlock(taxonomy: Taxonomy, options: Options): ViewBlock {
	const problems: OptionProblem[] = [];
	let state = parseViewState(storedState(options.get("state")) ?? initialViewState);
	const lens = optionText(options.get("lens")).toLowerCase();
	if (lens !== "") {
		const known = LENSES.find((one) => one === lens);
		if (known) state = { ...state, lens: known };
		else problems.push({ kind: "badValue", option: "lens", value: lens, allowed: LENSES });
	}
	const number = (option: string, least: number, most: number): number | null => {
		const text = optionText(options.get(option));
		if (text === "") return null;
		const value = Number(text);
		if (Number.isInteger(value) && value >= least && value <= most) return value;
		problems.push({ kind: "badValue", option, value: text, allowed: [`${least} – ${most}`] });
		return null;
	};
	const fold = number("fold", 1, MOST_STEPS);
	if (fold !== null) state = { ...state, foldLevel: fold, folded: [], unfolded: [] };
	const steps = number("steps", 1, MOST_STEPS);
	const name = optionText(options.get("focus")).replace(/^\[\[|\]\]$/g, "");
	if (name !== "") {
		const found = resolveName(taxonomy, name);
		if (found.kind === "found") state = { ...state, focus: { id: found.concept.id, steps: steps ?? 1 } };
		else if (found.kind === "ambiguous") problems.push({ kind: "ambiguousName", option: "focus", name, concepts: found.concepts });
		else problems.push({ kind: "unknownName", option: "focus", name, nearest: found.nearest });
	} else if (steps !== null && state.focus) state = { ...state, focus: { ...state.focus, steps } };
	const height = number("height", HEIGHTS.least, HEIGHTS.most) ?? HEIGHTS.usual;
	return { state: { ...state, local: false }, height, problems };
}

/** A code block that shows this view: only what differs from a fresh one, so that a person can read it. */
export function viewBlockText(state: ViewState): string {
	const changed = Object.entries(state).filter(([key, value]) => {
		if (key === "version" || key === "lens" || key === "local") return false;
		return JSON.stringify(value) !== JSON.stringify(initialViewState[key as keyof ViewState]);
	});
	// JSON is YAML; single quotes keep it one scalar, whatever labels it holds.
	const json = JSON.stringify({ lens: state.lens, ...Object.fromEntries(changed) }).replace(/'/g, "''");
	const rest = changed.length === 0 ? "" : `state: '${json}'\n`;
	return `\`\`\`model-taxonomy\nshow: view\nlens: ${state.lens}\n${rest}\`\`\`\n`;
}

function storedState(value: unknown): unknown {
	if (typeof value !== "string") return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return null;
	}
}
