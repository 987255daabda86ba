import { sameValue } from "./sameValue.ts";

/**
 * One moment of a set of maps. It stores nothing while it is the newest; each later change leaves the value that it
 * replaced here, so that old moments stay readable and cost only what changed since. What nobody holds is collected.
 */
export class Moment {
	readonly replaced = new Map<object, Map<string, unknown>>();
	next: Moment | null = null;

	constructor(readonly revision: number) {}
}

/** The line of moments that several maps share. */
export class History {
	newest = new Moment(0);

	/** Begins a new moment if something changed since the newest one. */
	advance(): Moment {
		if (this.newest.replaced.size > 0) {
			const moment = new Moment(this.newest.revision + 1);
			this.newest.next = moment;
			this.newest = moment;
		}
		return this.newest;
	}
}

/** A map that can still be read as it was at an earlier moment. */
export class VersionedMap<Value> {
	readonly #current = new Map<string, Value>();

	constructor(private readonly history: History) {}

	get(key: string): Value | undefined {
		return this.#current.get(key);
	}

	/** Sets, or removes where the value is undefined. */
	set(key: string, value: Value | undefined): void {
		const { replaced } = this.history.newest;
		let values = replaced.get(this);
		if (!values) replaced.set(this, (values = new Map()));
		if (!values.has(key)) values.set(key, this.#current.get(key));
		if (value === undefined) this.#current.delete(key);
		else this.#current.set(key, value);
	}

	/** Sets only where the value differs. */
	change(key: string, value: Value | undefined): void {
		if (!sameValue(this.#current.get(key), value)) this.set(key, value);
	}

	getAt(moment: Moment, key: string): Value | undefined {
		for (let at: Moment | null = moment; at; at = at.next) {
			const values = at.replaced.get(this);
			if (values?.has(key)) return values.get(key) as Value | undefined;
		}
		return this.#current.get(key);
	}

	/** Keys whose value changed since the moment. */
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
		for (const key of this.#current.keys()) if (!changed.has(key)) keys.push(key);
		for (const key of changed) if (this.getAt(moment, key) !== undefined) keys.push(key);
		return keys;
	}
}
