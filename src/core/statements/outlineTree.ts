import type { ListBlock, NoteFacts, TableBlock, TextLine } from "../note/noteFacts.ts";
import { bareLabel, type LabelForm, type LabelLine, labelLine, splitAtLabels } from "./labelLine.ts";
import { isNumbered, withoutNumbering } from "./numbering.ts";
import { type Passage, passage, withWords } from "./passage.ts";
import { pseudoHeadings } from "./pseudoHeadings.ts";

/**
 * A note's text as one tree, whatever makes its levels: headings, bold lines and labels, nested list items. Content
 * stands in `parts`, in document order; child nodes are among them.
 */
export interface OutlineNode {
	readonly kind: "root" | "heading" | "label" | "item";
	readonly parent: OutlineNode | null;
	readonly parts: readonly OutlinePart[];
	/** The nodes among the parts. */
	readonly children: readonly OutlineNode[];
	/** Nodes of its kind (headings: of its level) below the same parent, itself among them, in order. */
	readonly siblings: readonly OutlineNode[];
	readonly line: number;
	/** The heading's level, the item's depth; 0 for the others. */
	readonly level: number;
	/** Its own words without numbering; for labels and items with a label, the words before the colon. */
	readonly head: Passage;
	/** As written, the whole of it. */
	readonly whole: Passage;
	/** What stands behind the label on its line. */
	readonly content: Passage | null;
	readonly form: LabelForm | null;
	readonly numbered: boolean;
}

export type OutlinePart =
	| { readonly kind: "paragraph"; readonly lines: readonly Passage[] }
	| { readonly kind: "table"; readonly table: TableBlock }
	| { readonly kind: "node"; readonly node: OutlineNode };

interface Words extends Pick<OutlineNode, "kind" | "line" | "level" | "whole"> {
	readonly label: LabelLine | null;
	/** Of a list item. */
	readonly marker?: string;
}

/** The words of most nodes are never asked for, so they are found when they are. */
class Draft implements OutlineNode {
	readonly kind: OutlineNode["kind"];
	readonly parent: Draft | null;
	readonly parts: OutlinePart[] = [];
	readonly children: Draft[] = [];
	readonly siblings: Draft[];
	readonly line: number;
	readonly level: number;
	readonly whole: Passage;
	readonly content: Passage | null;
	readonly form: LabelForm | null;
	readonly #words: Words;
	#bare: Passage | null = null;
	/** Its children by kind and level: the siblings that each of them shares. */
	#groups: Map<string, Draft[]> | null = null;

	constructor(parent: Draft | null, words: Words) {
		this.kind = words.kind;
		this.parent = parent;
		this.siblings = parent === null ? [] : parent.#group(words.kind === "heading" ? `heading ${words.level}` : words.kind);
		this.line = words.line;
		this.level = words.level;
		this.whole = words.whole;
		this.content = words.label?.content ?? null;
		this.form = words.label?.form ?? null;
		this.#words = words;
		this.siblings.push(this);
		if (parent === null) return;
		parent.children.push(this);
		parent.parts.push({ kind: "node", node: this });
	}

	get head(): Passage {
		if (this.#bare === null) {
			const written = this.#words.label?.key ?? this.whole;
			this.#bare = withWords(written, withoutNumbering(written.inline));
		}
		return this.#bare;
	}

	get numbered(): boolean {
		return isNumbered(this.whole.inline.text) || /\d/.test(this.#words.marker ?? "");
	}

	#group(key: string): Draft[] {
		this.#groups ??= new Map();
		let group = this.#groups.get(key);
		if (group === undefined) {
			group = [];
			this.#groups.set(key, group);
		}
		return group;
	}
}

/** Deeper nesting says nothing more; a bound keeps the way up from any node short. */
const DEEPEST_LIST = 40;

/**
 * What kind of label words are: of `words` (优点) that go on in the lines below, of `links` (Parents) that stand on the
 * label's own line or in a list; null for words that mean nothing. `alone` where no mark shows that they are a label.
 */
export type LabelReader = (words: string, alone: boolean) => "words" | "links" | null;

export function outlineTree(facts: NoteFacts, readLabel: LabelReader): OutlineNode {
	const root = new Draft(null, { kind: "root", line: 1, level: 0, whole: passage(facts, 1, ""), label: null });
	const sections: Draft[] = [];
	for (const section of facts.text?.sections ?? []) {
		const heading = section.heading;
		const above = section.parent >= 0 ? sections[section.parent]! : root;
		const node = heading === null ? root : new Draft(above, { kind: "heading", line: heading.line, level: heading.level, whole: passage(facts, heading.line, heading.text), label: null });
		sections.push(node);
		let container = new Container(facts, node, readLabel);
		const pseudo = pseudoHeadings(section, (line) => roleLabel(passage(facts, 1, line), readLabel));
		const open: Draft[] = [node];
		for (const block of section.blocks) {
			if (block.kind === "paragraph") {
				let from = 0;
				block.lines.forEach(({ line, text }, at) => {
					const level = pseudo.get(line);
					if (level === undefined) return;
					if (at > from) container.addParagraph(block.lines.slice(from, at));
					from = at + 1;
					while (open.length > 1 && open[open.length - 1]!.level >= node.level + level) open.pop();
					const whole = passage(facts, line, text.trim());
					const heading = new Draft(open[open.length - 1]!, { kind: "heading", line, level: node.level + level, whole, label: { key: whole, content: null, form: "bold" } });
					open.push(heading);
					container = new Container(facts, heading, readLabel);
				});
				if (from < block.lines.length) container.addParagraph(from === 0 ? block.lines : block.lines.slice(from));
			} else if (block.kind === "list") container.addList(block);
			else container.addTable(block);
		}
	}
	return root;
}

/** "优点：快", "优点：": a label whose words are a role's. */
function roleLabel(line: Passage, readLabel: LabelReader): "said" | "announced" | null {
	const label = labelLine(line);
	if (label === null || readLabel(withoutNumbering(label.key.inline).text, false) !== "words") return null;
	return label.content === null ? "announced" : "said";
}

/** A node and all below it, in document order. */
export function documentOrder(node: OutlineNode): readonly OutlineNode[] {
	const nodes: OutlineNode[] = [];
	const open = [node];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		nodes.push(next);
		for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i]!);
	}
	return nodes;
}

/** Adds the blocks of one section or item, giving each label what belongs to it. */
class Container {
	/** The label that waits for the block below it. */
	#waiting: Draft | null = null;
	readonly #facts: NoteFacts;
	readonly #node: Draft;
	readonly #readLabel: LabelReader;

	constructor(facts: NoteFacts, node: Draft, readLabel: LabelReader) {
		this.#facts = facts;
		this.#node = node;
		this.#readLabel = readLabel;
	}

	addParagraph(lines: readonly TextLine[]): void {
		let open: Passage[] = [];
		let owner = this.#waiting === null || this.#isOfLinks(this.#waiting) ? this.#node : this.#waiting;
		let last: Passage | null = null;
		const close = () => {
			if (open.length > 0) owner.parts.push({ kind: "paragraph", lines: open });
			open = [];
		};
		this.#waiting = null;
		for (const { line, text } of lines) {
			const raw = text.replace(/^\s*(?:>\s?)*(?::\s+)?/, "").trimEnd();
			if (raw === "") continue;
			for (const words of this.#split(passage(this.#facts, line, raw))) {
				const label = this.#labelOf(words, lines.length);
				last = words;
				if (label === null) {
					open.push(words);
					continue;
				}
				close();
				const node = this.#addLabel(label, words);
				this.#waiting = label.content === null || /[:：]$/.test(words.inline.text) ? node : null;
				owner = this.#isOfLinks(node) ? this.#node : node;
				last = null;
			}
		}
		close();
		if (last !== null) this.#waiting = /[:：]$/.test(last.inline.text) && owner !== this.#node ? owner : null;
	}

	#isOfLinks(node: OutlineNode): boolean {
		return node.form === "field" || this.#readLabel(node.head.inline.text, false) === "links";
	}

	addList(list: ListBlock): void {
		const owner = this.#waiting ?? this.#node;
		this.#waiting = null;
		const path: { depth: number; node: Draft }[] = [];
		for (const item of list.items) {
			while (path.length > 0 && path[path.length - 1]!.depth >= item.depth) path.pop();
			const parent = path[Math.min(path.length, DEEPEST_LIST) - 1]?.node ?? owner;
			const whole = passage(this.#facts, item.line, item.text);
			const label = labelLine(whole);
			const pieces = label === null || label.content === null ? [] : this.#split(label.content);
			const inner = pieces[0] === undefined ? null : this.#labelOf(pieces[0], 0);
			const [content, labelled] = inner?.form === "colon" ? [undefined, pieces] : [pieces[0], pieces.slice(1)];
			const node = new Draft(parent, { kind: "item", line: item.line, level: item.depth, whole, label: label && { ...label, content: content ?? null }, marker: item.marker });
			path.push({ depth: item.depth, node });
			for (const words of labelled) {
				const own = labelLine(words);
				if (own !== null) new Container(this.#facts, node, this.#readLabel).#addLabel(own, words);
			}
			if (item.continuation.length > 0) new Container(this.#facts, node, this.#readLabel).addParagraph(item.continuation);
		}
	}

	addTable(table: TableBlock): void {
		const owner = this.#waiting ?? this.#node;
		this.#waiting = null;
		owner.parts.push({ kind: "table", table });
	}

	#split(line: Passage): readonly Passage[] {
		return splitAtLabels(line, (words) => this.#readLabel(words, true) !== null);
	}

	#labelOf(words: Passage, lineCount: number): LabelLine | null {
		const label = labelLine(words);
		if (label !== null) {
			if (label.form !== "colon" || label.content === null) return label;
			return this.#readLabel(withoutNumbering(label.key.inline).text, false) !== null ? label : null;
		}
		const bare = lineCount <= 2 ? bareLabel(words) : null;
		return bare !== null && this.#readLabel(withoutNumbering(bare.key.inline).text, true) !== null ? bare : null;
	}

	#addLabel(label: LabelLine, whole: Passage): Draft {
		return new Draft(this.#node, { kind: "label", line: whole.line, level: 0, whole, label });
	}
}
