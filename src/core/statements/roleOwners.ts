import { foldWord } from "../vocabulary/foldWord.ts";
import { describesConcept, type Meaning, sameMeaning } from "../vocabulary/meaning.ts";
import { namedThings } from "./conceptNames.ts";
import { isNameOfSomething } from "./enumeration.ts";
import { asksOrCompares, isPlainSection, talks } from "./headingKind.ts";
import type { OutlineKinds, Unowned } from "./outlineKinds.ts";
import type { OutlineNode } from "./outlineTree.ts";

type Siblings = readonly OutlineNode[];

/** Finds whose role each role is. What holds for all siblings is worked out once for them. */
export class RoleOwners {
	readonly #root: OutlineNode;
	readonly #kinds: OutlineKinds;
	readonly #roles: ReadonlyMap<OutlineNode, Unowned>;
	readonly #named: () => ReadonlyMap<string, OutlineNode>;
	#names: ReadonlyMap<string, OutlineNode> | null = null;
	/** How many telling roles stand directly below a node. */
	readonly #bearing = new Map<OutlineNode, number>();
	readonly #besides = new Map<Siblings, ReadonlyMap<OutlineNode, OutlineNode>>();
	readonly #bearers = new Map<Siblings, number>();

	/** @param named every name of the outline with its node; asked for only where a role names its owner. */
	constructor(root: OutlineNode, kinds: OutlineKinds, roles: ReadonlyMap<OutlineNode, Unowned>, named: () => ReadonlyMap<string, OutlineNode>) {
		this.#root = root;
		this.#kinds = kinds;
		this.#roles = roles;
		this.#named = named;
		for (const { node, telling, subject } of roles.values()) {
			if (telling && subject === null && node.parent !== null) this.#bearing.set(node.parent, (this.#bearing.get(node.parent) ?? 0) + 1);
		}
	}

	/** The title's node (or the root) for the note itself; null where the role names an owner that stands nowhere. */
	of(role: Unowned): OutlineNode | null {
		if (role.subject !== null) return this.#bySubject(role.subject);
		const kinds = this.#kinds;
		const beside = this.#besideOwners(role.node).get(role.node);
		if (beside !== undefined) return beside;
		const candidates: OutlineNode[] = [];
		for (let node = role.node.parent; node !== null && node !== kinds.top && node !== this.#root; node = node.parent) {
			const above = this.#roles.get(node);
			if (above !== undefined && above.subject !== null) return this.#bySubject(above.subject);
			if (above === undefined && this.#mayOwn(node)) {
				if (talks(node.head.inline.text)) continue;
				candidates.push(node);
				if (node.kind === "heading") break;
			}
		}
		// Parents and the like, wherever they stand, place the note if nothing nearer; qualities are those of their heading.
		return this.#choose(candidates) ?? (describesConcept(role.meaning) ? null : kinds.top);
	}

	/**
	 * The nearest that looks like a name or is one of several of its kind; else one farther up that does, yet never
	 * beyond the nearest heading: what stands below a heading that is no concept is said of nothing.
	 */
	#choose(candidates: readonly OutlineNode[]): OutlineNode | null {
		const kinds = this.#kinds;
		const nearest = candidates[0];
		if (nearest === undefined) return kinds.top;
		if (kinds.signal(nearest) > 0 || this.#isRepeated(nearest)) return nearest;
		const proper = candidates.find((node) => kinds.signal(node) > 0);
		if (proper !== undefined) return proper;
		const heading = candidates.find((node) => node.kind === "heading");
		if (heading === undefined) return kinds.signal(kinds.top) === 0 && this.#bearsSeveral(nearest) ? nearest : kinds.top;
		if (this.#isRepeated(heading)) return heading;
		return this.#bearsSeveral(nearest) && (kinds.signal(kinds.top) < 2 || heading.numbered) ? nearest : null;
	}

	#bySubject(subject: string): OutlineNode | null {
		this.#names ??= this.#named();
		for (const thing of namedThings(subject)) {
			for (const name of [thing.label, ...thing.altLabels]) {
				const found = this.#names.get(subjectKey(name));
				if (found !== undefined) return found;
			}
		}
		return null;
	}

	#mayOwn(node: OutlineNode): boolean {
		const words = node.head.inline.text;
		if (isPlainSection(words) || asksOrCompares(words)) return false;
		return node.kind !== "item" || ((node.content === null || this.#kinds.signal(node) > 0 || node.whole.inline.bold[0]?.start === 0) && isNameOfSomething(node.head));
	}

	/** Two different roles below one heading: 优点 alone may stand in any text. */
	#bearsSeveral(node: OutlineNode): boolean {
		const found = node.children.flatMap((child) => this.#roles.get(child) ?? []).filter((role) => role.telling && role.subject === null);
		return found.some((role) => !sameMeaning(role.meaning, found[0]!.meaning));
	}

	/** True where a sibling bears roles too: repetition shows that the level lists things of one kind. */
	#isRepeated(node: OutlineNode): boolean {
		let count = this.#bearers.get(node.siblings);
		if (count === undefined) {
			count = node.siblings.filter((other) => (this.#bearing.get(other) ?? 0) > 0).length;
			this.#bearers.set(node.siblings, count);
		}
		return count > ((this.#bearing.get(node) ?? 0) > 0 ? 1 : 0);
	}

	/** Roles that stand beside their owners: "## CNN", "## 优点", "## 缺点", "## RNN", "## 优点" … */
	#besideOwners({ kind, siblings }: OutlineNode): ReadonlyMap<OutlineNode, OutlineNode> {
		let owners = this.#besides.get(siblings);
		if (owners === undefined) {
			owners = kind === "item" || siblings.length < 3 ? new Map() : this.#findBeside(kind, siblings);
			this.#besides.set(siblings, owners);
		}
		return owners;
	}

	#findBeside(kind: OutlineNode["kind"], siblings: Siblings): ReadonlyMap<OutlineNode, OutlineNode> {
		const owners = new Map<OutlineNode, OutlineNode>();
		const meanings: Meaning[] = [];
		let repeated = false;
		let before: OutlineNode | null = null;
		for (const other of siblings) {
			const found = this.#roles.get(other);
			if (found !== undefined) {
				if (found.subject !== null) continue;
				if (before !== null) owners.set(other, before);
				repeated ||= meanings.some((meaning) => sameMeaning(meaning, found.meaning));
				if (!repeated) meanings.push(found.meaning);
			} else if (this.#mayOwnSiblings(other)) before = other;
		}
		const several = kind === "label" && new Set(owners.values()).size >= 2;
		return repeated || several ? owners : new Map();
	}

	#mayOwnSiblings(node: OutlineNode): boolean {
		const words = node.head.inline.text;
		if (this.#kinds.ignored.has(node) || isPlainSection(words) || asksOrCompares(words)) return false;
		return node.kind !== "label" || (node.content === null && (this.#kinds.signal(node) > 0 || (node.numbered && isNameOfSomething(node.head))));
	}
}

/** A name as it is looked up inside one note. */
export function subjectKey(name: string): string {
	return foldWord(name).replace(/\s+/g, "").replace(/([a-z]{2})s$/, "$1");
}
