import matter from "gray-matter";
import { CORE_SCHEMA, load } from "js-yaml";
import { isWhitespace } from "../core/note/characters.ts";
import type { ParseYaml } from "../core/note/parseYaml.ts";

/*
 * gray-matter with js-yaml 4 as its engine: dates and times stay strings, as in Obsidian. It is given nothing but the
 * YAML of a block that the note room has found, and always an options object: without one it caches by content, so that
 * broken YAML throws once and then quietly yields nothing. It would evaluate `---js` blocks; those engines refuse.
 */
const refuse = {
	parse(): never {
		throw new Error("only YAML is read");
	},
};

const options = {
	language: "yaml",
	engines: {
		yaml: { parse: (text: string) => parse(text) as object },
		json: refuse,
		javascript: refuse,
		js: refuse,
		coffee: refuse,
	},
	// The block ends where its text ends. YAML may hold lines that begin with `---`; it can hold no NUL.
	delimiters: ["---", "\0"] as [string, string],
};

/** gray-matter hands over what follows the opening fence, its line break first: without that, line numbers are right. */
function parse(text: string): unknown {
	return load(text.startsWith("\n") ? text.slice(1) : text, { schema: CORE_SCHEMA });
}

export const parseYaml: ParseYaml = (yaml) => {
	// A NUL would end the block early and hide that it is no YAML.
	if (yaml.includes("\0") || longestBlankRun(yaml) > 1000) return parse(yaml);
	const { data } = matter(`---\n${yaml}`, options) as { data: object };
	// It makes an empty mapping of what is nothing at all.
	return Object.keys(data).length === 0 ? (parse(yaml) ?? null) : data;
};

/** gray-matter looks for comments in a way that takes quadratic time on blank lines: long runs of them go without it. */
function longestBlankRun(text: string): number {
	let longest = 0;
	let run = 0;
	for (let at = 0; at < text.length; at++) {
		run = isWhitespace(text.charCodeAt(at)) ? run + 1 : 0;
		if (run > longest) longest = run;
	}
	return longest;
}
