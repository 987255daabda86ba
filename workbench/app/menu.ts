import type * as O from "obsidian";
import { Component } from "./component.ts";
import { setIcon } from "./icons.ts";
import { Scope, type Keymap } from "./keymap.ts";

let keymap: Keymap | null = null;
const byEvent = new WeakMap<Event, Menu>();
let openMenu: Menu | null = null;

function nowOpen(menu: Menu): void {
	openMenu = menu;
}

/** Menus take the keys while they are open. */
export function menusUse(shared: Keymap): void {
	keymap = shared;
}

/** A list of things to do, at the pointer. [D] */
export class Menu extends Component {
	readonly dom: HTMLElement;
	private readonly items: (MenuItem | MenuSeparator)[] = [];
	private readonly scope = new Scope();
	private hideCallback: (() => unknown) | null = null;
	private parent: Menu | null = null;
	private child: Menu | null = null;
	private shown = false;
	private cleanup: (() => void) | null = null;

	constructor() {
		super();
		this.dom = createDiv({ cls: "menu", attr: { role: "menu", tabindex: -1 } });
		const move = (step: number) => () => this.focusNext(step);
		this.scope.register([], "ArrowDown", move(1));
		this.scope.register([], "ArrowUp", move(-1));
		this.scope.register([], "Escape", () => this.close() as undefined ?? false);
		this.scope.register([], "ArrowLeft", () => (this.parent ? this.close() as undefined ?? false : undefined));
		this.scope.register([], "ArrowRight", () => this.current()?.openSubmenu() ?? false);
		this.scope.register([], "Enter", (event) => this.current()?.choose(event) as undefined ?? false);
		this.scope.register([], " ", (event) => this.current()?.choose(event) as undefined ?? false);
		this.scope.register([], "Tab", () => false);
	}

	/** Handlers of one event share a menu, which is shown once they all have run. [D] */
	static forEvent(event: PointerEvent | MouseEvent): Menu {
		const known = byEvent.get(event);
		if (known) return known;
		const menu = new Menu();
		byEvent.set(event, menu);
		event.preventDefault();
		event.stopPropagation();
		window.setTimeout(() => menu.showAtMouseEvent(event));
		return menu;
	}

	addItem(build: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		build(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}

	setNoIcon(): this {
		this.dom.addClass("mod-no-icon");
		return this;
	}

	setUseNativeMenu(_useNativeMenu: boolean): this {
		return this;
	}

	setParentElement(_el: HTMLElement): this {
		return this;
	}

	showAtMouseEvent(event: MouseEvent): this {
		event.preventDefault();
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, (event.view ?? window).document);
	}

	showAtPosition(position: O.MenuPositionDef, doc: Document = activeDocument): this {
		if (!this.parent) openMenu?.close();
		if (this.items.length === 0) return this;
		this.shown = true;
		if (!this.parent) nowOpen(this);
		this.render();
		doc.body.appendChild(this.dom);
		this.place(position, doc);
		keymap?.pushScope(this.scope);
		this.load() as void;
		const outside = (event: Event) => {
			if (!this.contains(event.target as Node)) this.close();
		};
		const win = doc.defaultView ?? window;
		win.addEventListener("pointerdown", outside, { capture: true });
		win.addEventListener("blur", outside);
		this.cleanup = () => {
			win.removeEventListener("pointerdown", outside, { capture: true });
			win.removeEventListener("blur", outside);
		};
		const { activeElement } = doc;
		this.dom.focus({ preventScroll: true });
		this.register(() => (activeElement as HTMLElement | null)?.focus?.({ preventScroll: true }));
		return this;
	}

	hide(): this {
		if (!this.shown) return this;
		this.shown = false;
		this.child?.hide();
		this.cleanup?.();
		keymap?.popScope(this.scope);
		this.dom.detach();
		if (openMenu === this) openMenu = null;
		if (this.parent) this.parent.child = null;
		this.unload();
		this.hideCallback?.();
		return this;
	}

	close(): void {
		this.hide();
	}

	onHide(callback: () => unknown): void {
		this.hideCallback = callback;
	}

	/** Beside an item of another menu. */
	showBeside(item: HTMLElement, parent: Menu): void {
		if (parent.child === this) return;
		parent.child?.hide();
		parent.child = this;
		this.parent = parent;
		const box = item.getBoundingClientRect();
		this.showAtPosition({ x: box.right - 4, y: box.top - 6, width: box.width }, item.doc);
	}

	closeAll(): void {
		if (this.parent) this.parent.closeAll();
		else this.close();
	}

	closeChild(): void {
		this.child?.hide();
	}

	private contains(node: Node): boolean {
		return this.dom.contains(node) || (this.child?.contains(node) ?? false);
	}

	/** Items of one section stand together, sections in the order in which they first occur, with a line between. [R] */
	private render(): void {
		this.dom.empty();
		const sections = new Map<string, (MenuItem | MenuSeparator)[]>();
		for (const item of this.items) {
			const name = item instanceof MenuItem ? item.section : "";
			sections.set(name, [...(sections.get(name) ?? []), item]);
		}
		const scroll = this.dom.createDiv("menu-scroll");
		let wantsLine = false;
		for (const items of sections.values()) {
			for (const item of items) {
				if (item instanceof MenuSeparator) wantsLine = true;
				else {
					if (wantsLine && scroll.childElementCount > 0) scroll.createDiv({ cls: "menu-separator", attr: { role: "separator" } });
					wantsLine = false;
					scroll.appendChild(item.dom);
				}
			}
			wantsLine = true;
		}
	}

	private place(position: O.MenuPositionDef, doc: Document): void {
		const { innerWidth, innerHeight } = doc.defaultView ?? window;
		const { offsetWidth: width, offsetHeight: height } = this.dom;
		const flipped = position.x - (this.parent ? (position.width ?? 0) - 8 : 0) - width;
		const x = position.x + width > innerWidth - 4 || position.left ? Math.max(4, flipped) : position.x;
		const y = Math.max(4, Math.min(position.y, innerHeight - height - 4));
		this.dom.setCssProps({ left: `${x}px`, top: `${y}px` });
	}

	private choices(): MenuItem[] {
		return this.items.filter((item): item is MenuItem => item instanceof MenuItem && item.isChoice);
	}

	private current(): MenuItem | undefined {
		return this.choices().find(({ dom }) => dom.hasClass("selected"));
	}

	private focusNext(step: number): false {
		const choices = this.choices();
		const at = choices.findIndex(({ dom }) => dom.hasClass("selected"));
		const next = at < 0 ? (step > 0 ? 0 : choices.length - 1) : (at + step + choices.length) % choices.length;
		choices.forEach(({ dom }, index) => dom.toggleClass("selected", index === next));
		choices[next]?.dom.scrollIntoView({ block: "nearest" });
		return false;
	}
}

export class MenuSeparator {}

/** One line of a menu. [D] */
export class MenuItem {
	readonly dom: HTMLElement;
	section = "";
	private readonly iconEl: HTMLElement;
	private readonly titleEl: HTMLElement;
	private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
	private submenu: Menu | null = null;
	private disabled = false;
	private isLabel = false;

	constructor(private readonly menu: Menu) {
		this.dom = createDiv({ cls: "menu-item tappable", attr: { role: "menuitem" } });
		this.iconEl = this.dom.createDiv("menu-item-icon");
		this.titleEl = this.dom.createDiv("menu-item-title");
		this.dom.addEventListener("click", (event) => this.choose(event));
		this.dom.addEventListener("mouseenter", () => {
			this.dom.parentElement?.findAll(".selected").forEach((el) => el.removeClass("selected"));
			if (this.isChoice) this.dom.addClass("selected");
			if (this.submenu) this.openSubmenu();
			else this.menu.closeChild();
		});
	}

	get isChoice(): boolean {
		return !this.disabled && !this.isLabel;
	}

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		if (icon === null) this.iconEl.empty();
		else setIcon(this.iconEl, icon);
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.setAttrs({ role: checked === null ? "menuitem" : "menuitemcheckbox", "aria-checked": checked });
		this.dom.toggleClass("mod-checked", checked === true);
		if (checked === true) setIcon(this.iconEl, "check");
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass("is-disabled", disabled);
		this.dom.setAttr("aria-disabled", disabled ? true : null);
		return this;
	}

	setWarning(warning: boolean): this {
		this.dom.toggleClass("is-warning", warning);
		return this;
	}

	setIsLabel(isLabel: boolean): this {
		this.isLabel = isLabel;
		this.dom.toggleClass("is-label", isLabel);
		return this;
	}

	setSection(section: string): this {
		this.section = section;
		return this;
	}

	onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this.callback = callback;
		return this;
	}

	/** Undocumented, and much used. [R] */
	setSubmenu(): Menu {
		this.dom.addClass("has-submenu");
		this.dom.setAttr("aria-haspopup", "menu");
		setIcon(this.dom.createDiv("menu-item-icon mod-submenu"), "chevron-right");
		return (this.submenu ??= new Menu());
	}

	openSubmenu(): false {
		this.submenu?.showBeside(this.dom, this.menu);
		return false;
	}

	choose(event: MouseEvent | KeyboardEvent): void {
		if (!this.isChoice) return;
		if (this.submenu) {
			this.openSubmenu();
			return;
		}
		this.menu.closeAll();
		this.callback?.(event);
	}
}
