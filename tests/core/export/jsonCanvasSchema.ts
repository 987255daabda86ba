type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string" && !/\p{Surrogate}/u.test(value);
const whole: Check = (value) => Number.isInteger(value);
const size: Check = (value) => Number.isInteger(value) && Number(value) > 0;
const colour: Check = (value) => typeof value === "string" && /^([1-6]|#[0-9a-fA-F]{6})$/.test(value);
const oneOf = (...values: readonly string[]): Check => (value) => typeof value === "string" && values.includes(value);

interface Shape {
	readonly required: Readonly<Record<string, Check>>;
	readonly optional: Readonly<Record<string, Check>>;
}

const anyNode = { id: text, x: whole, y: whole, width: size, height: size };

/** JSON Canvas 1.0 (2024-03-11), section by section: https://jsoncanvas.org/spec/1.0/. */
const nodes: Readonly<Record<string, Shape>> = {
	text: { required: { ...anyNode, type: text, text }, optional: { color: colour } },
	file: { required: { ...anyNode, type: text, file: text }, optional: { color: colour, subpath: (value) => text(value) && String(value).startsWith("#") } },
	link: { required: { ...anyNode, type: text, url: text }, optional: { color: colour } },
	group: { required: { ...anyNode, type: text }, optional: { color: colour, label: text, background: text, backgroundStyle: oneOf("cover", "ratio", "repeat") } },
};

const side = oneOf("top", "right", "bottom", "left");
const end = oneOf("none", "arrow");
const edge: Shape = {
	required: { id: text, fromNode: text, toNode: text },
	optional: { fromSide: side, fromEnd: end, toSide: side, toEnd: end, color: colour, label: text },
};

type Plain = Readonly<Record<string, unknown>>;

/** Everything in which a file is no JSON Canvas 1.0, in words. */
export function canvasFaults(source: string): string[] {
	const canvas = JSON.parse(source) as { nodes?: Plain[]; edges?: Plain[] };
	const faults = Object.keys(canvas).filter((key) => key !== "nodes" && key !== "edges").map((key) => `unknown ${key}`);
	const ids = new Set<unknown>();
	const known = new Set((canvas.nodes ?? []).map(({ id }) => id));
	const look = (what: string, value: Plain, shape: Shape | undefined) => {
		if (!shape) return void faults.push(`${what}: unknown type`);
		if (ids.has(value.id)) faults.push(`${what}: id twice`);
		ids.add(value.id);
		for (const key of Object.keys(shape.required)) if (!Object.hasOwn(value, key)) faults.push(`${what}: ${key} is missing`);
		for (const [key, held] of Object.entries(value)) {
			const check = shape.required[key] ?? shape.optional[key];
			if (!check) faults.push(`${what}: unknown ${key}`);
			else if (!check(held)) faults.push(`${what}: ${key} is ${JSON.stringify(held)}`);
		}
	};
	for (const [index, node] of (canvas.nodes ?? []).entries()) look(`node ${index}`, node, nodes[String(node.type)]);
	for (const [index, line] of (canvas.edges ?? []).entries()) {
		look(`edge ${index}`, line, edge);
		for (const key of ["fromNode", "toNode"]) if (!known.has(line[key])) faults.push(`edge ${index}: ${key} leads nowhere`);
	}
	return faults;
}
