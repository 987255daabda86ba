import type { Translate } from "../core/language/translate.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import type { Colouring } from "../core/visible/colouring.ts";
import type { StandardTheme } from "../core/painter/standardThemes.ts";
import type { Complaint } from "./commandArguments.ts";
import type { PictureLens } from "./folderPicture.ts";

/** What a command works on. */
export interface Question {
	readonly taxonomy: Taxonomy;
	readonly colouring: Colouring;
	readonly names: readonly string[];
	readonly tasks: readonly string[];
	readonly avoid: readonly string[];
	readonly where: readonly string[];
	readonly format: string;
	readonly lens: PictureLens;
	readonly theme: StandardTheme;
	/** The folder's own name. */
	readonly folder: string;
	readonly translate: Translate;
}

/** A document to print and an exit status, or complaints about what was asked. */
export type Answer =
	| { readonly document: Iterable<string>; readonly status: 0 | 1 }
	| { readonly complaints: readonly Complaint[] };

/** What a run prints and its exit status: 0, 1 where `check` found errors, 2 where what was asked cannot be done. */
export interface Outcome {
	/** In pieces. */
	readonly out: Iterable<string>;
	/** For people. */
	readonly err: string;
	readonly status: 0 | 1 | 2;
}

/** One word of the command line. A new command is a file in `commands/` and a line in the registry. */
export interface Command {
	/** What `--format` may say; the first is meant where it says nothing. */
	readonly formats: readonly string[];
	/** How many names may stand behind the folder. */
	readonly names: { readonly least: number; readonly most: number };
	/** Options beyond those that every command knows. */
	readonly options: readonly ("task" | "avoid" | "where" | "lens" | "theme")[];
	run(question: Question): Answer;
}

/**
 * JSON as all commands print it: each entry of a list on a line of its own, so that two runs can be compared line by
 * line. In pieces, because the taxonomy of a large vault is longer than a string can be.
 */
export function* jsonText(document: Readonly<Record<string, unknown>>): Iterable<string> {
	let before = "{";
	for (const [key, value] of Object.entries(document)) {
		yield `${before}\n${JSON.stringify(key)}: `;
		before = ",";
		if (!Array.isArray(value) || value.length === 0) {
			yield JSON.stringify(value);
			continue;
		}
		for (const [index, item] of (value as readonly unknown[]).entries()) {
			yield `${index === 0 ? "[" : ","}\n${JSON.stringify(item)}`;
		}
		yield "\n]";
	}
	yield "\n}\n";
}

/** A document in one piece. */
export function plainText(text: string): Iterable<string> {
	return [text];
}
