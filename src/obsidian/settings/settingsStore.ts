import { mergedValue } from "./mergedValue.ts";
import { defaultSettings, parseSettings, SETTINGS_VERSION, type Settings } from "./settings.ts";

/** Where the plugin's data file is. */
export interface SettingsFile {
	/** Null where there is none yet; rejects where it cannot be read. */
	load(): Promise<unknown>;
	save(data: unknown): Promise<void>;
	/** Copies the present file aside and answers the copy's name. */
	keepAside(): Promise<string>;
}

/** Why the stored settings are not in use. */
export type SettingsTrouble = "unreadable" | "newer";

/**
 * The settings in use. A file that is damaged, or that a newer version has written, is left as it is: defaults apply
 * and nothing is saved until someone asks for it with `startAfresh`.
 */
export class SettingsStore {
	#current: Settings = defaultSettings;
	#present: SettingsTrouble | null = null;
	/** As last read or written. */
	#stored: Settings = defaultSettings;
	#last: Promise<unknown> = Promise.resolve();
	readonly #listeners = new Set<(settings: Settings) => void>();

	/** @param failed is told why a change could not be stored, null where `trouble` says so; it applies all the same. */
	constructor(
		private readonly file: SettingsFile,
		private readonly failed: (error: unknown) => void = () => undefined,
	) {}

	get settings(): Settings {
		return this.#current;
	}

	get trouble(): SettingsTrouble | null {
		return this.#present;
	}

	/** Reads the file, at the start and whenever something else has written it. What is in use stays where it cannot be. */
	load(): Promise<void> {
		return this.#inTurn(async () => {
			const { settings, trouble } = await this.#read();
			this.#present = trouble;
			if (trouble === null) this.#stored = settings ?? defaultSettings;
			this.#use(trouble === null ? this.#stored : this.#current);
		});
	}

	/** Applies a change at once and stores it, together with what something else has stored in the meantime. */
	change(change: Partial<Omit<Settings, "version">>): Promise<void> {
		this.#use({ ...this.#current, ...change });
		return this.#inTurn(async () => {
			if (this.#present !== null) return;
			const { settings, trouble } = await this.#read();
			this.#present = trouble;
			if (trouble !== null) {
				this.failed(null);
				return;
			}
			// A file that is gone takes nothing back.
			if (settings) {
				const merged = mergedValue(this.#stored, this.#current, settings) as Settings;
				this.#stored = settings;
				if (JSON.stringify(merged) !== JSON.stringify(this.#current)) this.#use(merged);
			}
			const saved = this.#current;
			try {
				await this.file.save(saved);
				this.#stored = saved;
			} catch (error) {
				this.failed(error);
			}
		});
	}

	/** Puts the file that could not be used aside and writes the present settings; answers the copy's name. */
	startAfresh(): Promise<string> {
		return this.#inTurn(async () => {
			const kept = await this.file.keepAside();
			this.#present = null;
			this.#stored = this.#current;
			await this.file.save(this.#current);
			return kept;
		});
	}

	/** Calls back after each change until the returned function is called. */
	subscribe(listener: (settings: Settings) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** One after the other: two at once may end in either order. */
	#inTurn<T>(act: () => Promise<T>): Promise<T> {
		const mine = this.#last.then(act);
		this.#last = mine.catch(() => undefined);
		return mine;
	}

	/** Settings are null where there are none to be had. */
	async #read(): Promise<{ settings: Settings | null; trouble: SettingsTrouble | null }> {
		let stored: unknown;
		try {
			stored = await this.file.load();
		} catch {
			return { settings: null, trouble: "unreadable" };
		}
		if (stored === null || stored === undefined) return { settings: null, trouble: null };
		if (typeof stored !== "object" || Array.isArray(stored)) return { settings: null, trouble: "unreadable" };
		const { version } = stored as { version?: unknown };
		if (typeof version === "number" && version > SETTINGS_VERSION) return { settings: null, trouble: "newer" };
		return { settings: parseSettings(stored as Record<string, unknown>), trouble: null };
	}

	#use(settings: Settings): void {
		this.#current = settings;
		for (const listener of this.#listeners) listener(settings);
	}
}
