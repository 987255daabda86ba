import fc from "fast-check";
import type { EditPlan } from "../../../src/core/authoring/editPlan.ts";
import { planOf, type Edit } from "../../../src/core/authoring/edit.ts";
import { movedLinks, linktextTo } from "../../../src/core/authoring/linkRewrite.ts";
import { plannedRevisions } from "../../../src/core/authoring/planPreview.ts";
import { defaultPropertyStyle } from "../../../src/core/authoring/propertySource.ts";
import { spliced } from "../../../src/core/authoring/splice.ts";
import { noteBasename, toNotePath, type NotePath } from "../../../src/core/note/notePath.ts";
import { PathIndex } from "../../../src/core/note/pathIndex.ts";
import { scanMetadata } from "../../../src/core/note/readNote.ts";
import { parseYaml } from "../../yaml.ts";
import { awkwardWords, propertyKeys, randomNote } from "./randomFrontmatter.ts";

const paths = ["A.md", "B.md", "模型/C.md", "模型/RNN.md", "D d.md"].map(toNotePath);
const newPaths = ["E.md", "模型/F.md", "新/G.md"].map(toNotePath);

const linkLines = fc.constantFrom("", "- [[A]]\n", "see [[RNN|循环]] and [[C#h]]\n", "![[B]] `[[A]]`\n", "[md](B.md) [[D d]]\r\n", "up [[gone]] [[F]]\n");
const noteText = fc.tuple(randomNote, linkLines, linkLines).map(([note, one, two]) => note + one + two);

export const randomVault = fc.record(Object.fromEntries(paths.map((path) => [path, noteText])));

/** What to do to one note, in terms that fit whatever the note holds. */
type Wish =
	| { readonly kind: "create"; readonly at: number; readonly text: string }
	| { readonly kind: "property"; readonly at: number; readonly key: string; readonly value: string; readonly add: boolean }
	| { readonly kind: "insert"; readonly at: number; readonly line: number; readonly text: string }
	| { readonly kind: "replace"; readonly at: number; readonly from: number; readonly size: number; readonly text: string }
	| { readonly kind: "rename"; readonly at: number; readonly to: number };

export const randomWish: fc.Arbitrary<Wish> = fc.oneof(
	fc.record({ kind: fc.constant("create" as const), at: fc.nat(2), text: noteText }),
	fc.record({ kind: fc.constant("property" as const), at: fc.nat(4), key: fc.constantFrom(...propertyKeys, "新"), value: awkwardWords, add: fc.boolean() }),
	fc.record({ kind: fc.constant("insert" as const), at: fc.nat(4), line: fc.nat(9), text: fc.constantFrom("new line", "- [[E]]", "🙂") }),
	fc.record({ kind: fc.constant("replace" as const), at: fc.nat(4), from: fc.nat(60), size: fc.nat(5), text: fc.constantFrom("", "新", "[[A]]") }),
	fc.record({ kind: fc.constant("rename" as const), at: fc.nat(4), to: fc.nat(2) }),
);

/** The plan of these wishes over a vault; null where they come to nothing or contradict each other. */
export function wishedPlan(vault: Readonly<Record<string, string>>, wishes: readonly Wish[]): EditPlan | null {
	const present = Object.keys(vault).map(toNotePath).sort();
	const edits: Edit[] = [];
	for (const wish of wishes) {
		if (wish.kind === "create") {
			const path = newPaths[wish.at]!;
			if (path in vault || edits.some((edit) => edit.path === path || (edit.kind === "rename" && edit.to === path))) continue;
			edits.push({ kind: "create", path, text: wish.text });
			continue;
		}
		const path = present[wish.at % present.length]!;
		const text = vault[path]!;
		if (wish.kind === "property") {
			const { key, value } = wish;
			edits.push({ kind: "property", path, edit: wish.add ? { kind: "add", key, items: [value] } : { kind: "set", key, value } });
		} else if (wish.kind === "insert") edits.push({ kind: "insertLines", path, at: wish.line > 6 ? "end" : "bodyStart", lines: [wish.text] });
		else if (wish.kind === "replace") {
			const old = text.slice(wish.from, wish.from + wish.size);
			if (old !== "") edits.push({ kind: "replaceText", path, old, text: wish.text, offset: wish.from });
		} else {
			const to = newPaths[wish.to]!;
			if (to in vault || edits.some((edit) => edit.path === to || edit.kind === "rename")) continue;
			edits.push({ kind: "rename", path, to, rewrites: [] });
		}
	}
	const changed: Record<string, string> = { ...vault };
	const withoutRename = planned(vault, edits.filter((edit) => edit.kind !== "rename"));
	for (const { path, after } of withoutRename ? plannedRevisions(withoutRename) : []) if (after !== null) changed[path] = after;
	return planned(vault, edits.map((edit) => (edit.kind === "rename" ? { ...edit, rewrites: foretold(changed, edit.path, edit.to) } : edit)));
}

function planned(vault: Readonly<Record<string, string>>, edits: readonly Edit[]): EditPlan | null {
	const summary = { code: "connect", parameters: {}, undoes: false } as const;
	const result = planOf(summary, edits, (path) => vault[path] ?? null, { style: defaultPropertyStyle, parseYaml });
	return result.kind === "planned" ? result.plan : null;
}

function foretold(vault: Readonly<Record<string, string>>, from: NotePath, to: NotePath) {
	const before = new PathIndex(Object.keys(vault).map(toNotePath));
	const after = new PathIndex(Object.keys(vault).map((path) => (path === from ? to : toNotePath(path))));
	return Object.entries(vault).map(([path, text]) => {
		const source = toNotePath(path);
		const links = movedLinks(text, scanMetadata(text, parseYaml), {
			target: (link) => (before.file(link, source) === from && noteBasename(from) !== noteBasename(to) ? linktextTo(to, source, after) : null),
			keepsWords: false,
			bare: false,
		});
		return { path: source, before: text, after: spliced(text, links) };
	});
}
