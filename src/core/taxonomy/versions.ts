import { sameValue } from "./sameValue.ts";

/**
 * One moment of a taxonomy. It stores nothing while it is the newest; each later change leaves the value that it
 * replaced here, so that old moments stay readable and cost only what changed since. What nobody holds is collected.
 */
export class Moment {
	readonly replaced = new Map<object, Map<string, unknown>>();
	next: Moment | null = null;
	/** Someone may read it later on. */
	held = false;

	constructor(readonly revision: number) {}

	get outdated(): boolean {
		return [...this.replaced.values()].some((values) => values.size > 0);
	}
}

/** The line of moments that several values share. */
export class History {
	newest = new Moment(0);

	/** The present as a moment to be held: a new one if something changed since the newest. */
	hold(): Moment {
		if (this.newest.outdated) {
			const moment = new Moment(this.newest.revision + 1);
			this.newest.next = moment;
			this.newest = moment;
		}
		this.newest.held = true;
		return this.newest;
	}
}

/** Values by key that can still be read as they were at an earlier moment. */
abstract class Versioned<Value> {
	constructor(protected readonly history: History) {}

	/** The value as of now. */
	abstract get(key: string): Value | undefined;

	/** Keys that have a value now. */
	protected abstract keys(): Iterable<string>;

	getAt(moment: Moment, key: string): Value | undefined {
		for (let at: Moment | null = moment; at; at = at.next) {
			const values = at.replaced.get(this);
			if (values?.has(key)) return values.get(key) as Value | undefined;
		}
		return this.get(key);
	}

	/** Keys whose value may have changed since the moment. */
	changedSince(moment: Moment): Set<string> {
		const keys = new Set<string>();
		for (let at: Moment | null = moment; at; at = at.next) {
			for (const key of at.replaced.get(this)?.keys() ?? []) keys.add(key);
		}
		return keys;
	}

	/** In no particular order. */
	keysAt(moment: Moment): string[] {
		const changed = this.changedSince(moment);
		const keys: string[] = [];
		for (const key of this.keys()) if (!changed.has(key)) keys.push(key);
		for (const key of changed) if (this.getAt(moment, key) !== undefined) keys.push(key);
		return keys;
	}

	/** Keeps the value as of now for those who hold the newest moment. True where it was not kept before. */
	protected keep(key: string, value: () => Value | undefined): boolean {
		const { replaced, held } = this.history.newest;
		if (!held) return false;
		let values = replaced.get(this);
		if (!values) {
			values = new Map<string, unknown>();
			replaced.set(this, values);
		}
		if (values.has(key)) return false;
		values.set(key, value());
		return true;
	}

	protected kept(key: string): Value | undefined {
		return this.history.newest.replaced.get(this)?.get(key) as Value | undefined;
	}

	protected forget(key: string): void {
		this.history.newest.replaced.get(this)?.delete(key);
	}
}

/** A map. */
export class VersionedMap<Value> extends Versioned<Value> {
	readonly #current = new Map<string, Value>();

	override get(key: string): Value | undefined {
		return this.#current.get(key);
	}

	/** Sets, or removes where the value is undefined. */
	set(key: string, value: Value | undefined): void {
		const before = this.#current.get(key);
		if (sameValue(before, value)) return;
		this.keep(key, () => before);
		if (value === undefined) this.#current.delete(key);
		else this.#current.set(key, value);
	}

	protected override keys(): Iterable<string> {
		return this.#current.keys();
	}
}

/** Values that are worked out from something that changes, when they are asked for. */
export class VersionedView<Value> extends Versioned<Value> {
	readonly #touched = new Set<string>();

	constructor(
		history: History,
		private readonly workOut: (key: string) => Value | undefined,
		private readonly present: () => Iterable<string> = () => [],
	) {
		super(history);
	}

	override get(key: string): Value | undefined {
		return this.workOut(key);
	}

	/** What the value rests on is about to change. */
	touch(key: string): void {
		if (this.keep(key, () => this.workOut(key))) this.#touched.add(key);
	}

	/**
	 * What was touched has changed, and is whole again. Values that came out the same are not new.
	 * @param restore told of each such value, so that it can be used on.
	 */
	settle(restore: (key: string, value: Value) => void): void {
		for (const key of this.#touched) {
			const before = this.kept(key);
			if (!sameValue(before, this.workOut(key))) continue;
			this.forget(key);
			if (before !== undefined) restore(key, before);
		}
		this.#touched.clear();
	}

	protected override keys(): Iterable<string> {
		return this.present();
	}
}
