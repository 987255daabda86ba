import { compactList, withItem, withoutItem } from "./compactList.ts";

/** What a table needs to know of a relation. */
interface Directed<End> {
	readonly type: string;
	readonly to: End;
}

/** As many relations are looked through one by one; a list of everything links to thousands. */
const FEW = 16;

/** The relations that leave one concept, found by type and target; small while there are few. */
export class RelationTable<End, Relation extends Directed<End>> {
	#few: readonly Relation[] = compactList<Relation>([]);
	#many: Map<End, Relation[]> | null = null;

	/** How many concepts the relations reach, or more. */
	get size(): number {
		return this.#many?.size ?? this.#few.length;
	}

	find(type: string, to: End): Relation | undefined {
		return (this.#many?.get(to) ?? this.#few).find((relation) => relation.type === type && relation.to === to);
	}

	reaches(to: End): boolean {
		return this.#many ? this.#many.has(to) : this.#few.some((relation) => relation.to === to);
	}

	add(relation: Relation): void {
		if (!this.#many) {
			this.#few = withItem(this.#few, relation);
			if (this.#few.length > FEW) this.#spread();
			return;
		}
		this.#many.set(relation.to, withItem(this.#many.get(relation.to) ?? [], relation));
	}

	delete(relation: Relation): void {
		if (!this.#many) {
			this.#few = withoutItem(this.#few, relation);
			return;
		}
		const left = withoutItem(this.#many.get(relation.to) ?? [], relation);
		if (left.length > 0) this.#many.set(relation.to, left);
		else this.#many.delete(relation.to);
	}

	all(): readonly Relation[] {
		return this.#many ? [...this.#many.values()].flat() : this.#few;
	}

	#spread(): void {
		const relations = this.#few;
		this.#few = [];
		this.#many = new Map();
		for (const relation of relations) this.add(relation);
	}
}
