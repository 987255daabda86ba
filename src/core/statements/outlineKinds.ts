import type { Meaning } from "../vocabulary/meaning.ts";
import type { NamedThing } from "./conceptNames.ts";
import type { OutlineNode } from "./outlineTree.ts";

/** A node whose words are a role, and the node it is the role of. */
export interface Role {
	readonly node: OutlineNode;
	readonly meaning: Meaning;
	readonly remark: string | null;
	/** The words that name the owner, where the role's own words do. */
	readonly subject: string | null;
	/** Only a concept has such a role; other words (问题, 示例, 扩展) stand in any text. */
	readonly telling: boolean;
	/** The heading, item or label that the role belongs to; the title's node for the note itself; null for a subject found nowhere. */
	readonly owner: OutlineNode | null;
}

/** What every node of a note's outline is, before it is decided which of them are concepts. */
export interface OutlineKinds {
	readonly top: OutlineNode;
	readonly ignored: ReadonlySet<OutlineNode>;
	readonly roles: ReadonlyMap<OutlineNode, Role>;
	things(node: OutlineNode): readonly NamedThing[];
	signal(node: OutlineNode): 0 | 1 | 2;
}

/** A role before its owner is known. */
export type Unowned = Omit<Role, "owner">;
