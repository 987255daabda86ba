import MarkdownIt from "markdown-it";
import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Component } from "./component.ts";
import { getFrontMatterInfo } from "./yaml.ts";

type PostProcessor = ((el: HTMLElement, context: O.MarkdownPostProcessorContext) => unknown) & { sortOrder?: number };
type CodeHandler = (source: string, el: HTMLElement, context: O.MarkdownPostProcessorContext) => unknown;

/** Notes never bring live HTML. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });

markdown.inline.ruler.before("link", "wikilink", (state, silent) => {
	const match = /^(!?)\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{0,500}))?\]\]/.exec(state.src.slice(state.pos, state.pos + 1100));
	if (!match) return false;
	if (!silent) {
		const [, , target = "", alias] = match;
		const link = state.push("link_open", "a", 1);
		link.attrs = [["class", "internal-link"], ["data-href", target], ["href", `#${encodeURIComponent(target)}`]];
		state.push("text", "", 0).content = alias ?? target.replace(/^#/, "").replace(/#/g, " > ");
		state.push("link_close", "a", -1);
	}
	state.pos += match[0].length;
	return true;
});

/** A page that must not speak to the network shows a picture from there by its words. */
const { image } = markdown.renderer.rules;
markdown.renderer.rules.image = (tokens, index, options, env, self) => {
	const token = tokens[index]!;
	return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(String(token.attrGet("src"))) ? markdown.utils.escapeHtml(token.content) : image!(tokens, index, options, env, self);
};

markdown.core.ruler.push("lines", (state) => {
	for (const token of state.tokens) if (token.map && token.nesting >= 0) token.attrSet("data-line", String(token.map[0]));
	return false;
});

const postProcessors: PostProcessor[] = [];

/** A piece of rendered Markdown that lives as long as its element. [D] */
export class MarkdownRenderChild extends Component {
	constructor(readonly containerEl: HTMLElement) {
		super();
	}
}

export abstract class MarkdownRenderer extends MarkdownRenderChild {
	static async renderMarkdown(text: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
		await renderNote(text, el, sourcePath, component);
	}

	static async render(_app: App, text: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
		await renderNote(text, el, sourcePath, component);
	}
}

export class MarkdownPreviewRenderer {
	static registerPostProcessor(processor: PostProcessor, sortOrder = 0): void {
		processor.sortOrder = sortOrder;
		postProcessors.push(processor);
		postProcessors.sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
	}

	static unregisterPostProcessor(processor: PostProcessor): void {
		const index = postProcessors.indexOf(processor);
		if (index >= 0) postProcessors.splice(index, 1);
	}

	/** Gives each code block of the language an element of its own in place of the code. [D] */
	static createCodeBlockPostProcessor(language: string, handler: CodeHandler): PostProcessor {
		return async (el, context) => {
			for (const code of el.findAll(`pre > code.language-${CSS.escape(language)}`)) {
				const block = createDiv(`block-language-${language}`);
				block.setAttr("data-line", code.getAttr("data-line"));
				code.parentElement?.replaceWith(block);
				await handler((code.textContent ?? "").replace(/\n$/, ""), block, context);
			}
		};
	}
}

/** Renders block by block, as the app does, so that a post-processor sees one block at a time. [D] */
export async function renderNote(text: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
	const { contentStart } = getFrontMatterInfo(text);
	const firstLine = text.slice(0, contentStart).split("\n").length - 1;
	const rendered = new DOMParser().parseFromString(markdown.render(text.slice(contentStart)), "text/html");
	for (const block of Array.from(rendered.body.children)) {
		const section = el.createDiv("markdown-section");
		section.appendChild(el.doc.adoptNode(block));
		for (const marked of section.findAll("[data-line]")) marked.setAttr("data-line", Number(marked.getAttr("data-line")) + firstLine);
		await process(section, text, sourcePath, component);
	}
}

async function process(section: HTMLElement, text: string, sourcePath: string, component: Component): Promise<void> {
	const context: O.MarkdownPostProcessorContext = {
		docId: sourcePath,
		sourcePath,
		frontmatter: null,
		addChild: (child) => void component.addChild(child as unknown as Component),
		getSectionInfo: () => {
			const lines = section.findAll("[data-line]").map((el) => Number(el.getAttr("data-line")));
			return lines.length === 0 ? null : { text, lineStart: Math.min(...lines), lineEnd: sectionEnd(text, Math.min(...lines)) };
		},
	};
	for (const processor of [...postProcessors]) await processor(section, context);
}

/** The last line of the block that begins on a line: of a fence its closing one, else the one before the next blank. */
function sectionEnd(text: string, start: number): number {
	const lines = text.split("\n");
	const fence = /^\s*(`{3,}|~{3,})/.exec(lines[start] ?? "")?.[1];
	let line = start + 1;
	while (line < lines.length) {
		const words = lines[line]?.trim() ?? "";
		if (fence !== undefined && words.startsWith(fence)) return line;
		if (fence === undefined && words === "") break;
		line++;
	}
	return line - 1;
}
