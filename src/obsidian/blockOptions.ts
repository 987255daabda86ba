import type { WordKey } from "../core/language/en.ts";
import { parseViewState } from "../core/visible/parseViewState.ts";
import { initialViewState, LENSES, type ViewState } from "../core/visible/viewState.ts";
import type { Question } from "../view/viewModel.ts";

const QUESTIONS: readonly Question[] = ["finder", "compare", "taskMap", "path", "gaps"];
const HEIGHT = { least: 160, usual: 420, most: 2000 } as const;

/** What a code block asks for. */
export interface BlockOptions {
	readonly state: ViewState;
	/** CSS pixels. */
	readonly height: number;
	/** Opened at once, about the concepts of these names. */
	readonly question: Question | null;
	readonly of: readonly string[];
}

/** What is wrong with a block, in words of the language table. */
export interface BlockProblem {
	readonly word: WordKey;
	readonly blanks: Readonly<Record<string, string>>;
}

/** Reads a block's parsed YAML: the names of a view's state, `height`, `question` and `of`. */
export function blockOptions(parsed: unknown, beginning: Partial<ViewState>): BlockOptions | BlockProblem {
	const options = parsed ?? {};
	if (typeof options !== "object" || Array.isArray(options)) return { word: "block.noMapping", blanks: {} };
	const { height, question, of, ...stored } = options as Record<string, unknown>;
	const known = new Set(Object.keys(initialViewState));
	const unknown = Object.keys(stored).find((name) => !known.has(name));
	if (unknown !== undefined) return { word: "block.unknownOption", blanks: { name: unknown } };
	if (stored.lens !== undefined && !LENSES.some((lens) => lens === stored.lens)) {
		return { word: "block.unknownValue", blanks: { name: "lens", value: JSON.stringify(stored.lens), values: LENSES.join(", ") } };
	}
	const asked = QUESTIONS.find((each) => each === question) ?? null;
	if (question !== undefined && asked === null) {
		return { word: "block.unknownValue", blanks: { name: "question", value: JSON.stringify(question), values: QUESTIONS.join(", ") } };
	}
	const tall = typeof height === "number" && Number.isFinite(height) ? height : HEIGHT.usual;
	const names = Array.isArray(of) ? of : of === undefined ? [] : [of];
	return {
		state: { ...parseViewState({ ...initialViewState, ...beginning, ...stored }), local: false },
		height: Math.min(HEIGHT.most, Math.max(HEIGHT.least, tall)),
		question: asked,
		of: names.map(String),
	};
}
