import type { SourceFile } from "./sourceFiles.ts";

const reading = ["core/note"];
const words = [...reading, "core/vocabulary"];
const stating = [...words, "core/statements"];
const knowing = [...stating, "core/taxonomy"];
const asking = [...knowing, "core/query"];
const showing = [...asking, "core/visible"];
const marking = [...showing, "core/scene"];
const painting = [...marking, "core/painter"];
const exporting = [...painting, "core/language"];

/** Which rooms each room may import from, besides itself. Arrows only point down. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
	"core/note": [],
	"core/vocabulary": reading,
	"core/statements": words,
	"core/taxonomy": stating,
	"core/query": knowing,
	"core/import": knowing,
	"core/visible": asking,
	"core/layout": showing,
	"core/scene": showing,
	"core/painter": marking,
	"core/language": knowing,
	"core/authoring": [...asking, "core/import"],
	"core/export": exporting,
	view: [...exporting, "core/layout", "core/authoring", "core/export"],
	obsidian: [...exporting, "core/layout", "core/authoring", "core/export", "core/import", "view"],
	node: [...exporting, "core/layout", "core/authoring", "core/export", "core/import"],
	main: [...exporting, "core/layout", "core/authoring", "core/export", "view", "obsidian"],
};

/** Packages that belong to one room; every other room must do without. */
export const packageRooms: Readonly<Record<string, readonly string[]>> = {
	obsidian: ["obsidian", "main"],
	"gray-matter": ["node"],
	"js-yaml": ["node"],
	d3: ["core/layout", "core/scene", "view"],
};

/** `core/note` for `core/note/noteFacts.ts`, `main` for `main.ts`. */
export function roomOf(path: string): string {
	const parts = path.split("/");
	if (parts.length === 1) return (parts[0] ?? "").replace(/\.ts$/, "");
	return parts[0] === "core" ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
}

/** Every import that points up, sideways, or at a package of another room, in words. */
export function brokenArrows(files: readonly SourceFile[]): string[] {
	const broken: string[] = [];
	for (const file of files) {
		const room = roomOf(file.path);
		const allowed = rooms[room];
		if (!allowed) {
			broken.push(`${file.path}: no such room as ${room}`);
			continue;
		}
		for (const { specifier, target, line } of file.imports) {
			const place = `${file.path}:${line}`;
			if (target === null) {
				const name = specifier.startsWith("node:") ? "node:" : specifier;
				const owners = name === "node:" ? ["node"] : packageRooms[name];
				if (!owners) broken.push(`${place}: package ${specifier} is known to no room`);
				else if (!owners.includes(room)) broken.push(`${place}: ${specifier} belongs to ${owners.join(", ")}`);
				continue;
			}
			const other = roomOf(target);
			if (other !== room && !allowed.includes(other)) broken.push(`${place}: ${room} must not import ${other}`);
		}
	}
	return broken;
}

/** Every ring of imports among files, once each, as `a → b → a`. */
export function importCycles(files: readonly SourceFile[]): string[] {
	const targets = new Map(files.map((file) => [file.path, file.imports.flatMap(({ target }) => target ?? [])]));
	const state = new Map<string, "open" | "done">();
	const trail: string[] = [];
	const cycles: string[] = [];
	const visit = (path: string): void => {
		if (state.get(path) === "done" || !targets.has(path)) return;
		if (state.get(path) === "open") {
			cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
			return;
		}
		state.set(path, "open");
		trail.push(path);
		for (const target of targets.get(path) ?? []) visit(target);
		trail.pop();
		state.set(path, "done");
	};
	for (const file of files) visit(file.path);
	return cycles;
}
