import { parseArgs } from "node:util";
import type { WordKey } from "../core/language/en.ts";
import { languageOf, type Language } from "../core/language/translate.ts";

/** What someone asks for on the command line. */
export interface CommandArguments {
	readonly command: string;
	readonly folder: string;
	/** What stands behind the folder. */
	readonly names: readonly string[];
	readonly tasks: readonly string[];
	readonly avoid: readonly string[];
	/** `relation=name` each. */
	readonly where: readonly string[];
	/** Null where it is not said. */
	readonly format: string | null;
	readonly settings: string | null;
	readonly lens: string | null;
	readonly theme: string | null;
	readonly into: string | null;
	readonly write: boolean;
	readonly dryRun: boolean;
	readonly language: Language;
}

/** Something said that cannot be understood: a message and its blanks. */
export interface Complaint {
	readonly key: WordKey;
	readonly blanks: Readonly<Record<string, string | number>>;
}

export type ParsedArguments =
	| { readonly kind: "asked"; readonly asked: CommandArguments }
	| { readonly kind: "help"; readonly language: Language }
	| { readonly kind: "wrong"; readonly complaint: Complaint; readonly language: Language };

const options = {
	format: { type: "string" },
	language: { type: "string" },
	settings: { type: "string" },
	lens: { type: "string" },
	theme: { type: "string" },
	into: { type: "string" },
	write: { type: "boolean" },
	"dry-run": { type: "boolean" },
	task: { type: "string", multiple: true },
	avoid: { type: "string", multiple: true },
	where: { type: "string", multiple: true },
	help: { type: "boolean", short: "h" },
} as const;

/** Takes the arguments apart; the language is known even where the rest is wrong. */
export function commandArguments(args: readonly string[]): ParsedArguments {
	const { values, positionals, tokens } = parseArgs({
		args: [...args],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const language = languageOf(text(values.language) ?? "");
	const wrong = (key: WordKey, blanks: Complaint["blanks"] = {}): ParsedArguments => ({ kind: "wrong", complaint: { key, blanks }, language });
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const option = token.rawName;
		if (!Object.hasOwn(options, token.name)) return wrong("commandLine.unknownOption", { option });
		if (options[token.name as keyof typeof options].type === "string" && token.value === undefined) return wrong("commandLine.noValue", { option });
	}
	if (values.help === true) return { kind: "help", language };
	const said = text(values.language);
	if (said !== null && said !== "zh" && said !== "en") {
		return wrong("commandLine.badValue", { option: "--language", value: said, allowed: "zh, en" });
	}
	const [command, folder, ...names] = positionals;
	if (command === undefined) return wrong("commandLine.noCommand");
	return {
		kind: "asked",
		asked: {
			command,
			folder: folder ?? "",
			names,
			tasks: texts(values.task),
			avoid: texts(values.avoid),
			where: texts(values.where),
			format: text(values.format),
			settings: text(values.settings),
			lens: text(values.lens),
			theme: text(values.theme),
			into: text(values.into),
			write: values.write === true,
			dryRun: values["dry-run"] === true,
			language,
		},
	};
}

function text(value: unknown): string | null {
	return typeof value === "string" ? value : null;
}

function texts(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
