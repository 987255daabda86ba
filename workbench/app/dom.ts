/*
 * The members that Obsidian adds to the DOM's own prototypes [D: `declare global` in the official types]. A popout
 * window is another realm with prototypes of its own, so they are added to each window.
 */

type Members = Readonly<Record<string, PropertyDescriptor | ((this: never, ...args: never[]) => unknown)>>;
type ElementInfo = DomElementInfo | SvgElementInfo | string;
const SVG = "http://www.w3.org/2000/svg";

/** Gives one window the helpers. `first` is the window that global helpers create elements in. */
export function installDom(win: Window & typeof globalThis, first: Window & typeof globalThis): void {
	add(win.Node.prototype, { ...nodeMembers, constructorWin: { value: win } });
	add(win.Element.prototype, elementMembers);
	add(win.HTMLElement.prototype, htmlMembers);
	add(win.HTMLElement.prototype, listening);
	add(win.SVGElement.prototype, styling);
	add(win.Document.prototype, listening);
	add(win.DocumentFragment.prototype, finding);
	add(win.UIEvent.prototype, eventMembers);
	add(win, { ...globals, createFragment: fragmentMaker(first.document) });
	add(win.Object, { isEmpty: (object: object) => Object.keys(object).length === 0 });
	add(win.Array.prototype, arrayMembers);
	add(win.Math, { clamp: (value: number, low: number, high: number) => Math.min(Math.max(value, low), high), square: (x: number) => x * x });
	add(win.String, { isString: (value: unknown) => typeof value === "string" });
	add(win.Number, { isNumber: (value: unknown) => typeof value === "number" });
	add(win.String.prototype, {
		contains(this: string, part: string) {
			return this.includes(part);
		},
	});
}

function add(target: object, members: Members): void {
	for (const [name, member] of Object.entries(members)) {
		if (name in target && !(name in globals)) continue;
		const descriptor = typeof member === "function" ? { value: member, writable: true } : member;
		Object.defineProperty(target, name, { configurable: true, ...descriptor });
	}
}

function make(parent: Node | null, element: Element, info: ElementInfo | undefined, callback?: (el: never) => void): Element {
	const { cls, attr, prepend, ...more } = typeof info === "string" ? { cls: info } : ((info ?? {}) as DomElementInfo);
	if (cls !== undefined) element.addClasses(typeof cls === "string" ? cls.split(" ").filter(Boolean) : cls);
	if (more.text !== undefined) element.setText(more.text);
	if (attr) element.setAttrs(attr);
	if (more.title !== undefined) element.setAttribute("title", more.title);
	if (more.value !== undefined && "value" in element) element.value = more.value;
	for (const name of ["type", "placeholder", "href"] as const) if (more[name] !== undefined) element.setAttribute(name, more[name]);
	const place = parent ?? more.parent;
	if (prepend) place?.insertBefore(element, place.firstChild);
	else place?.appendChild(element);
	callback?.(element as never);
	return element;
}

const docOf = (node: Node): Document => node.ownerDocument ?? (node as Document);

const nodeMembers: Members = {
	doc: { get: function (this: Node) { return docOf(this); } },
	win: { get: function (this: Node) { return docOf(this).defaultView ?? window; } },
	detach(this: Node) {
		this.parentNode?.removeChild(this);
	},
	empty(this: Node) {
		while (this.lastChild) this.removeChild(this.lastChild);
	},
	insertAfter(this: Node, node: Node, child: Node | null) {
		return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
	},
	indexOf(this: Node, other: Node) {
		return Array.from(this.childNodes).indexOf(other as ChildNode);
	},
	setChildrenInPlace(this: Node, children: Node[]) {
		for (const child of Array.from(this.childNodes)) if (!children.includes(child)) this.removeChild(child);
		for (const child of children) this.appendChild(child);
	},
	appendText(this: Node, text: string) {
		this.appendChild(docOf(this).createTextNode(text));
	},
	instanceOf(this: Node, type: { name: string; new (): unknown }) {
		return isOf(this, type);
	},
	createEl(this: Node, tag: string, info?: ElementInfo, callback?: (el: never) => void) {
		return make(this, docOf(this).createElement(tag), info, callback);
	},
	createDiv(this: Node, info?: ElementInfo, callback?: (el: never) => void) {
		return make(this, docOf(this).createElement("div"), info, callback);
	},
	createSpan(this: Node, info?: ElementInfo, callback?: (el: never) => void) {
		return make(this, docOf(this).createElement("span"), info, callback);
	},
	createSvg(this: Node, tag: string, info?: ElementInfo, callback?: (el: never) => void) {
		return make(this, docOf(this).createElementNS(SVG, tag), info, callback);
	},
};

/** True also for an object of another window's class of that name. */
function isOf(object: object, type: { name: string; new (): unknown }): boolean {
	if (object instanceof type) return true;
	let prototype = Object.getPrototypeOf(object) as object | null;
	while (prototype && prototype.constructor.name !== type.name) prototype = Object.getPrototypeOf(prototype) as object | null;
	return prototype !== null;
}

const finding: Members = {
	find(this: ParentNode, selector: string) {
		return this.querySelector(selector);
	},
	findAll(this: ParentNode, selector: string) {
		return Array.from(this.querySelectorAll(selector));
	},
};

const styling: Members = {
	setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
		Object.assign(this.style, styles);
	},
	setCssProps(this: HTMLElement, props: Record<string, string>) {
		for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
	},
};

const elementMembers: Members = {
	...finding,
	findAllSelf(this: Element, selector: string) {
		return [...(this.matches(selector) ? [this] : []), ...Array.from(this.querySelectorAll(selector))];
	},
	getText(this: Element) {
		return this.textContent ?? "";
	},
	setText(this: Element, text: string | DocumentFragment) {
		if (typeof text === "string") this.textContent = text;
		else this.replaceChildren(text);
	},
	addClass(this: Element, ...classes: string[]) {
		this.addClasses(classes);
	},
	addClasses(this: Element, classes: string[]) {
		this.classList.add(...classes);
	},
	removeClass(this: Element, ...classes: string[]) {
		this.removeClasses(classes);
	},
	removeClasses(this: Element, classes: string[]) {
		this.classList.remove(...classes);
	},
	toggleClass(this: Element, classes: string | string[], on: boolean) {
		for (const name of [classes].flat()) this.classList.toggle(name, on);
	},
	hasClass(this: Element, name: string) {
		return this.classList.contains(name);
	},
	setAttr(this: Element, name: string, value: string | number | boolean | null) {
		if (value === null) this.removeAttribute(name);
		else this.setAttribute(name, String(value));
	},
	setAttrs(this: Element, attributes: Record<string, string | number | boolean | null>) {
		for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
	},
	getAttr(this: Element, name: string) {
		return this.getAttribute(name);
	},
	matchParent(this: Element, selector: string, last?: Element): Element | null {
		if (this.matches(selector)) return this;
		return this === last ? null : (this.parentElement?.matchParent(selector, last) ?? null);
	},
	getCssPropertyValue(this: Element, property: string, pseudo?: string) {
		return this.win.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
	},
	isActiveElement(this: Element) {
		return this.doc.activeElement === this;
	},
};

const htmlMembers: Members = {
	...styling,
	show(this: HTMLElement) {
		this.style.removeProperty("display");
	},
	hide(this: HTMLElement) {
		this.style.display = "none";
	},
	toggle(this: HTMLElement, on: boolean) {
		if (on) this.show();
		else this.hide();
	},
	toggleVisibility(this: HTMLElement, on: boolean) {
		this.style.visibility = on ? "" : "hidden";
	},
	isShown(this: HTMLElement) {
		return this.isConnected && this.offsetParent !== null;
	},
	innerWidth: { get: function (this: HTMLElement) { return inner(this, "clientWidth", "padding-left", "padding-right"); } },
	innerHeight: { get: function (this: HTMLElement) { return inner(this, "clientHeight", "padding-top", "padding-bottom"); } },
	onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: boolean | AddEventListenerOptions) {
		this.addEventListener("click", listener, options);
		this.addEventListener("auxclick", listener, options);
	},
	onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown) {
		const entry = { element: this, listener };
		migrations.add(entry);
		return () => void migrations.delete(entry);
	},
	onNodeInserted(this: HTMLElement, listener: () => unknown, once?: boolean) {
		let shown = this.isConnected;
		const observer = new MutationObserver(() => {
			if (this.isConnected === shown) return;
			shown = this.isConnected;
			if (shown) listener();
			if (shown && once) observer.disconnect();
		});
		observer.observe(this.doc, { childList: true, subtree: true });
		return () => observer.disconnect();
	},
	trigger(this: HTMLElement, type: string) {
		this.dispatchEvent(new Event(type, { bubbles: true }));
	},
};

function inner(element: HTMLElement, size: "clientWidth" | "clientHeight", ...paddings: string[]): number {
	const style = element.win.getComputedStyle(element);
	return element[size] - paddings.reduce((sum, name) => sum + parseFloat(style.getPropertyValue(name)), 0);
}

const migrations = new Set<{ element: HTMLElement; listener: (win: Window) => unknown }>();

/** Tells everything below an element that it now lives in another window. */
export function announceMigration(root: HTMLElement): void {
	for (const { element, listener } of [...migrations]) if (root.contains(element)) listener(element.win);
}

type Delegate = (event: Event, target: HTMLElement) => unknown;

const listening: Members = {
	on(this: HTMLElement, type: string, selector: string, listener: Delegate, options?: boolean | AddEventListenerOptions) {
		const callback = (event: Event) => {
			const target = (event.target as Element | null)?.matchParent(selector, this) as HTMLElement | null;
			if (target) listener.call(this, event, target);
		};
		const events = ((this as { _EVENTS?: Record<string, unknown[]> })._EVENTS ??= {});
		(events[type] ??= []).push({ selector, listener, options, callback });
		this.addEventListener(type, callback, options);
	},
	off(this: HTMLElement, type: string, selector: string, listener: Delegate, options?: boolean | AddEventListenerOptions) {
		const events = (this as { _EVENTS?: Record<string, { selector: string; listener: Delegate; callback: EventListener }[]> })._EVENTS;
		const list = events?.[type] ?? [];
		const index = list.findIndex((entry) => entry.selector === selector && entry.listener === listener);
		const [entry] = index < 0 ? [] : list.splice(index, 1);
		if (entry) this.removeEventListener(type, entry.callback, options);
	},
};

const eventMembers: Members = {
	targetNode: { get: function (this: UIEvent) { return this.target as Node | null; } },
	win: { get: function (this: UIEvent) { return this.view ?? window; } },
	doc: { get: function (this: UIEvent) { return (this.view ?? window).document; } },
	instanceOf(this: UIEvent, type: { name: string; new (): unknown }) {
		return isOf(this, type);
	},
};

const arrayMembers: Members = {
	first(this: unknown[]) {
		return this[0];
	},
	last(this: unknown[]) {
		return this[this.length - 1];
	},
	contains(this: unknown[], item: unknown) {
		return this.includes(item);
	},
	remove(this: unknown[], item: unknown) {
		const index = this.indexOf(item);
		if (index >= 0) this.splice(index, 1);
	},
	unique(this: unknown[]) {
		return [...new Set(this)];
	},
};

const globals: Members = {
	createEl: (tag: string, info?: ElementInfo, callback?: (el: never) => void) => make(null, document.createElement(tag), info, callback),
	createDiv: (info?: ElementInfo, callback?: (el: never) => void) => make(null, document.createElement("div"), info, callback),
	createSpan: (info?: ElementInfo, callback?: (el: never) => void) => make(null, document.createElement("span"), info, callback),
	createSvg: (tag: string, info?: ElementInfo, callback?: (el: never) => void) =>
		make(null, document.createElementNS(SVG, tag), info, callback),
	fish: (selector: string) => document.querySelector(selector),
	fishAll: (selector: string) => Array.from(document.querySelectorAll(selector)),
	isBoolean: (value: unknown) => typeof value === "boolean",
	sleep: (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms)),
	nextFrame: () => new Promise<void>((resolve) => window.requestAnimationFrame(() => resolve())),
	ready: (callback: () => unknown) => void callback(),
};

function fragmentMaker(doc: Document) {
	return (callback?: (fragment: DocumentFragment) => void) => {
		const fragment = doc.createDocumentFragment();
		callback?.(fragment);
		return fragment;
	};
}
