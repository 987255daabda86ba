import { defaultKeymap, history, historyKeymap, redo, undo } from "@codemirror/commands";
import { EditorSelection, EditorState, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, keymap, MatchDecorator, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import type * as O from "obsidian";

/** The editor as plugins see it, over CodeMirror, which the app uses too. [D] */
export class Editor {
	constructor(readonly cm: EditorView) {}

	getDoc(): this {
		return this;
	}

	getValue(): string {
		return this.cm.state.doc.toString();
	}

	setValue(content: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
	}

	getLine(line: number): string {
		return this.cm.state.doc.line(line + 1).text;
	}

	lineCount(): number {
		return this.cm.state.doc.lines;
	}

	lastLine(): number {
		return this.lineCount() - 1;
	}

	getCursor(side: "from" | "to" | "head" | "anchor" = "head"): O.EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}

	setCursor(position: O.EditorPosition | number, ch = 0): void {
		this.setSelection(typeof position === "number" ? { line: position, ch } : position);
	}

	setSelection(anchor: O.EditorPosition, head: O.EditorPosition = anchor): void {
		this.cm.dispatch({ selection: EditorSelection.single(this.posToOffset(anchor), this.posToOffset(head)) });
	}

	getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.cm.state.sliceDoc(from, to);
	}

	somethingSelected(): boolean {
		return !this.cm.state.selection.main.empty;
	}

	replaceSelection(replacement: string): void {
		this.cm.dispatch(this.cm.state.replaceSelection(replacement));
	}

	replaceRange(replacement: string, from: O.EditorPosition, to: O.EditorPosition = from): void {
		this.cm.dispatch({ changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: replacement } });
	}

	getRange(from: O.EditorPosition, to: O.EditorPosition): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}

	posToOffset({ line, ch }: O.EditorPosition): number {
		const { doc } = this.cm.state;
		const at = doc.line(Math.max(1, Math.min(line + 1, doc.lines)));
		return Math.min(at.from + ch, at.to);
	}

	offsetToPos(offset: number): O.EditorPosition {
		const line = this.cm.state.doc.lineAt(offset);
		return { line: line.number - 1, ch: offset - line.from };
	}

	scrollIntoView({ from }: O.EditorRange, center = false): void {
		this.cm.dispatch({ effects: EditorView.scrollIntoView(this.posToOffset(from), { y: center ? "center" : "nearest" }) });
	}

	getScrollInfo(): { top: number; left: number } {
		return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
	}

	scrollTo(x?: number | null, y?: number | null): void {
		this.cm.scrollDOM.scrollTo({ left: x ?? undefined, top: y ?? undefined } as ScrollToOptions);
	}

	focus(): void {
		this.cm.focus();
	}

	blur(): void {
		this.cm.contentDOM.blur();
	}

	hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	undo(): void {
		undo(this.cm);
	}

	redo(): void {
		redo(this.cm);
	}

	/** Brings a line to the middle and makes it shine for a moment. [R] */
	flashLine(line: number): void {
		const at = this.posToOffset({ line, ch: 0 });
		this.cm.dispatch({
			selection: { anchor: at },
			effects: [EditorView.scrollIntoView(at, { y: "center" }), flash.of(at)],
		});
		window.setTimeout(() => this.cm.dispatch({ effects: flash.of(null) }), 1500);
	}
}

/** A CodeMirror that looks like a note. */
export function noteEditor(parent: HTMLElement, changed: () => void): Editor {
	const state = (doc: string) => EditorState.create({ doc, extensions: extensions(changed) });
	return new Editor(new EditorView({ parent, state: state(""), root: parent.doc }));
}

const flash = StateEffect.define<number | null>();

const flashing = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(lines, transaction) {
		for (const effect of transaction.effects) {
			if (!effect.is(flash)) continue;
			return effect.value === null ? Decoration.none : Decoration.set(Decoration.line({ class: "is-flashing" }).range(effect.value));
		}
		return lines.map(transaction.changes);
	},
	provide: (field) => EditorView.decorations.from(field),
});

/** Marks for the eye only: how a note's source looks, not what it means. */
const WORDS = new MatchDecorator({
	regexp: /(?<link>\[\[[^\]\n]{1,400}\]\])|(?<strong>\*\*[^*\n]{1,400}\*\*)|(?<tag>\B#[\p{L}\p{N}_/-]+)|(?<code>`[^`\n]{1,400}`)|(?<field>^[\p{L}\p{N} _-]{1,60}::)/gu,
	decoration: ({ groups }) => {
		const kind = Object.entries(groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? "";
		return Decoration.mark({ class: { link: "cm-hmd-internal-link", strong: "cm-strong", tag: "cm-hashtag", code: "cm-inline-code", field: "cm-field" }[kind] ?? "" });
	},
});

const words = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;
		constructor(view: EditorView) {
			this.decorations = WORDS.createDeco(view);
		}
		update(update: ViewUpdate) {
			this.decorations = WORDS.updateDeco(update, this.decorations);
		}
	},
	{ decorations: ({ decorations }) => decorations },
);

const lineLooks = EditorView.decorations.of((view) => {
	const { doc } = view.state;
	const marks = [];
	const block = doc.line(1).text === "---";
	let closed = !block;
	for (let number = 1; number <= doc.lines; number++) {
		const { from, text } = doc.line(number);
		const level = closed ? (/^(#{1,6})\s/.exec(text)?.[1]?.length ?? 0) : 0;
		if (!closed) marks.push(Decoration.line({ class: "cm-frontmatter" }).range(from));
		else if (level > 0) marks.push(Decoration.line({ class: `HyperMD-header HyperMD-header-${level}` }).range(from));
		if (!closed && number > 1 && text === "---") closed = true;
	}
	return Decoration.set(marks);
});

function extensions(changed: () => void): Extension[] {
	return [
		history(),
		keymap.of([...defaultKeymap, ...historyKeymap]),
		EditorView.lineWrapping,
		EditorView.contentAttributes.of({ "aria-label": "Note text" }),
		EditorView.updateListener.of((update) => {
			if (update.docChanged && update.transactions.some((transaction) => transaction.isUserEvent("input") || transaction.isUserEvent("delete") || transaction.isUserEvent("undo"))) changed();
		}),
		flashing,
		words,
		lineLooks,
	];
}
