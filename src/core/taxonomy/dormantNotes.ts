import { noteBasename, type NotePath } from "../note/notePath.ts";
import type { EvidenceOrigin } from "../statements/evidence.ts";
import type { ConceptStatement, Statement, TypeStatement } from "../statements/statement.ts";
import { compactList } from "./compactList.ts";
import { nameKey } from "./nameKey.ts";
import { NO_INFO, type NoteInfo, type Said } from "./noteInfo.ts";

/**
 * Notes that tell nothing but what they are called. Most notes of a vault do, so each is kept as one short text, found
 * by its names, and taken up only when something else uses one of these.
 */
export class DormantNotes {
	readonly #packed = new Map<NotePath, string>();
	/** By each name's key. */
	readonly #bearers = new Map<string, NotePath | readonly NotePath[]>();

	/** Lays a note down. It must not lie there already. */
	add(path: NotePath, statements: readonly OwnStatement[], info: NoteInfo): void {
		this.#packed.set(path, packed(path, statements, info));
		for (const key of keysOf(path, statements)) {
			const others = this.bearersOf(key);
			this.#bearers.set(key, others.length === 0 ? path : [...others, path]);
		}
	}

	/** Takes a note out; null where it does not lie here. */
	take(path: NotePath): Said | null {
		const text = this.#packed.get(path);
		if (text === undefined) return null;
		this.#packed.delete(path);
		const said = unpacked(path, text);
		for (const key of keysOf(path, said.statements)) {
			const others = compactList(this.bearersOf(key).filter((other) => other !== path));
			if (others.length > 0) this.#bearers.set(key, others);
			else this.#bearers.delete(key);
		}
		return said;
	}

	/** The notes here that bear a name. */
	bearersOf(key: string): readonly NotePath[] {
		const found = this.#bearers.get(key);
		return found === undefined ? [] : typeof found === "string" ? [found] : found;
	}
}

/** What the note itself is called, or of what type it is. */
type OwnStatement = TypeStatement | (ConceptStatement & { readonly presence: "note"; readonly onlyIfNamed?: true });

/** True where nothing but other words can make the note count: it waits to be named, and speaks of nothing else. */
export function canLieDormant(path: NotePath, statements: readonly Statement[]): statements is readonly OwnStatement[] {
	return statements.every((statement) => {
		if (statement.kind !== "type" && (statement.kind !== "concept" || statement.presence !== "note" || statement.onlyIfNamed !== true)) return false;
		return statement.name.by === "note" && statement.name.path === path && statement.evidence.path === path;
	});
}

/** The keys of all names that a note which can lie dormant bears, its file's first. */
export function keysOf(path: NotePath, statements: readonly Statement[]): ReadonlySet<string> {
	const labels = statements.flatMap((statement) => (statement.kind === "concept" ? [statement.label, ...statement.altLabels] : []));
	const keys = new Set([noteBasename(path), ...labels].map(nameKey));
	keys.delete("");
	return keys;
}

/** The evidence, then a concept by label, heading and others, or a type with its reason. Texts by their place in `Packed`. */
type Row = readonly [line: number, quote: number, origin: EvidenceOrigin | 0, ...said: readonly [label: number, heading: number, ...altLabels: number[]] | readonly [type: string, reason: TypeStatement["reason"]]];
/** Texts are kept once each; the file's name, the first of all, is told by the path. Of the info, most notes have tags alone. */
type Packed = readonly [texts: readonly string[], info: readonly string[] | NoteInfo, ...rows: Row[]];
const USUAL = "outline";

function packed(path: NotePath, statements: readonly OwnStatement[], info: NoteInfo): string {
	const texts = [noteBasename(path)];
	const place = (text: string): number => {
		const found = texts.indexOf(text);
		return found < 0 ? texts.push(text) - 1 : found;
	};
	const rows = statements.map((statement): Row => {
		const { line, quote, origin } = statement.evidence;
		const evidence = [line, place(quote), origin === USUAL ? 0 : origin] as const;
		if (statement.kind === "type") return [...evidence, statement.type, statement.reason];
		return [...evidence, place(statement.label), statement.heading === null ? -1 : place(statement.heading), ...statement.altLabels.map(place)];
	});
	const all: Packed = [texts.slice(1), hasOnlyTags(info) ? info.tags : info, ...rows];
	return JSON.stringify(all);
}

function unpacked(path: NotePath, text: string): Said {
	const [others, info, ...rows] = JSON.parse(text) as Packed;
	const texts = [noteBasename(path), ...others];
	const at = (place: number): string => texts[place]!;
	const name = { by: "note", path } as const;
	const statements = rows.map(([line, quote, origin, ...said]): OwnStatement => {
		const evidence = { path, line, quote: at(quote), origin: origin === 0 ? USUAL : origin } as const;
		if (typeof said[0] === "string") return { kind: "type", name, type: said[0], reason: said[1] as TypeStatement["reason"], evidence };
		const [label, heading, ...altLabels] = said as readonly [number, number, ...number[]];
		return { kind: "concept", name, presence: "note", label: at(label), altLabels: altLabels.map(at), heading: heading < 0 ? null : at(heading), onlyIfNamed: true, evidence };
	});
	return { statements, info: "tags" in info ? info : { ...NO_INFO, tags: info } };
}

function hasOnlyTags({ frontmatterProblem, linkProperties, unreadable }: NoteInfo): boolean {
	return linkProperties.length === 0 && frontmatterProblem === null && unreadable === null;
}
