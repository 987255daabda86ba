import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Component } from "./component.ts";
import { Keymap } from "./keymap.ts";
import { parseLinktext, resolveSubpath } from "./links.ts";
import { renderNote } from "./markdown.ts";
import { Platform } from "./platform.ts";

const HIDE_DELAY = 250;

/** A box beside what is pointed at; it goes when neither is pointed at. [D] */
export class HoverPopover extends Component {
	readonly hoverEl: HTMLElement;
	state = 0;
	private timer = 0;

	constructor(
		private readonly parent: { hoverPopover: unknown },
		private readonly targetEl: HTMLElement | null,
		waitTime = 300,
		private readonly staticPos: O.Point | null = null,
	) {
		super();
		this.hoverEl = createDiv("popover hover-popover");
		(parent.hoverPopover as HoverPopover | null)?.hide();
		parent.hoverPopover = this;
		this.timer = window.setTimeout(() => this.show(), waitTime);
		const leave = () => this.leaveSoon();
		const stay = () => window.clearTimeout(this.timer);
		for (const el of [targetEl, this.hoverEl]) el?.addEventListener("mouseleave", leave);
		this.hoverEl.addEventListener("mouseenter", stay);
		this.register(() => targetEl?.removeEventListener("mouseleave", leave));
	}

	hide(): void {
		window.clearTimeout(this.timer);
		this.hoverEl.detach();
		if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
		this.unload();
	}

	private leaveSoon(): void {
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => this.hide(), HIDE_DELAY);
	}

	private show(): void {
		const { doc, win } = this.targetEl ?? document.body;
		doc.body.appendChild(this.hoverEl);
		void this.load();
		const box = this.targetEl?.getBoundingClientRect();
		const { offsetWidth: width, offsetHeight: height } = this.hoverEl;
		const x = this.staticPos?.x ?? box?.left ?? 0;
		const below = this.staticPos?.y ?? box?.bottom ?? 0;
		const above = (this.staticPos?.y ?? box?.top ?? 0) - height - 8;
		this.hoverEl.setCssProps({
			left: `${Math.max(8, Math.min(x, win.innerWidth - width - 8))}px`,
			top: `${below + height + 8 > win.innerHeight ? Math.max(8, above) : below + 8}px`,
		});
	}
}

interface HoverLink {
	readonly event: MouseEvent;
	readonly source: string;
	readonly hoverParent: { hoverPopover: unknown };
	readonly targetEl: HTMLElement | null;
	readonly linktext: string;
	readonly sourcePath: string;
	readonly state?: { readonly scroll?: number };
}

/** The page preview: sources that say so need the modifier, the others show at once. [D: HoverLinkSource] */
export function listenForHover(app: App): void {
	app.workspace.on("hover-link", (link: HoverLink) => {
		const needsMod = app.hoverSources.get(link.source)?.defaultMod ?? false;
		if (Platform.isMobile || (needsMod && !Keymap.isModifier(link.event, "Mod"))) return;
		void preview(app, link);
	});
}

async function preview(app: App, link: HoverLink): Promise<void> {
	const { path, subpath } = parseLinktext(link.linktext);
	const file = path === "" ? app.vault.getFileByPath(link.sourcePath) : app.metadataCache.getFirstLinkpathDest(path, link.sourcePath);
	if (!file || file.extension !== "md") return;
	const at = link.targetEl && link.targetEl.offsetHeight < 200 ? null : { x: link.event.clientX, y: link.event.clientY };
	const popover = new HoverPopover(link.hoverParent, link.targetEl, 300, at);
	const el = popover.hoverEl.createDiv("markdown-embed").createDiv("markdown-preview-view markdown-rendered");
	el.createDiv({ cls: "inline-title", text: file.basename });
	await renderNote(await app.vault.cachedRead(file), el, file.path, popover);
	const cache = app.metadataCache.getFileCache(file);
	const line = link.state?.scroll ?? (subpath !== "" && cache ? resolveSubpath(cache, subpath)?.start.line : undefined);
	if (line === undefined) return;
	// It has no height before it is shown.
	window.setTimeout(() => el.findAll("[data-line]").filter((marked) => Number(marked.getAttr("data-line")) <= line).at(-1)?.scrollIntoView(), 350);
}
