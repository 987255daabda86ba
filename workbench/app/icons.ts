import lucide from "lucide-static/icon-nodes.json" with { type: "json" };

type IconNode = readonly [tag: keyof SVGElementTagNameMap, attributes: Readonly<Record<string, string>>];

/** Lucide up to 0.446.0 is what the app supports. [D: Plugins/User interface/Icons] */
const builtIn = lucide as unknown as Readonly<Record<string, readonly IconNode[]>>;
const added = new Map<string, string>();

export function getIcon(id: string): SVGSVGElement | null {
	const name = id.replace(/^lucide-/, "");
	const own = added.get(id);
	const nodes = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
	if (own === undefined && !nodes) return null;
	const size = own === undefined ? 24 : 100;
	const svg = createSvg("svg", {
		cls: own === undefined ? ["svg-icon", `lucide-${name}`] : ["svg-icon", id],
		attr: { viewBox: `0 0 ${size} ${size}`, width: size === 24 ? 24 : 100, height: size === 24 ? 24 : 100, fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" },
	});
	if (own !== undefined) svg.append(...parsed(own));
	else for (const [tag, attr] of nodes ?? []) svg.createSvg(tag, { attr });
	return svg;
}

/** The pieces of an icon that a plugin drew itself. */
function parsed(content: string): Node[] {
	const { documentElement } = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`, "image/svg+xml");
	return Array.from(documentElement.childNodes, (node) => document.importNode(node, true));
}

/** Puts the icon in place of whatever the element held; an unknown name leaves it empty. [D] */
export function setIcon(parent: HTMLElement, id: string): void {
	parent.empty();
	const icon = getIcon(id);
	if (icon) parent.appendChild(icon);
	// A misspelt name would otherwise only be seen as a blank.
	else if (id !== "") console.warn(`No icon named ${id} in Lucide 0.446.0`);
}

export function addIcon(id: string, svgContent: string): void {
	added.set(id, svgContent);
}

export function removeIcon(id: string): void {
	added.delete(id);
}

export function getIconIds(): string[] {
	return [...Object.keys(builtIn).map((name) => `lucide-${name}`), ...added.keys()];
}
