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
	private current: Settings = defaultSettings;
	private present: SettingsTrouble | null = null;
	private saving: Promise<void> = Promise.resolve();
	private readonly listeners = new Set<(settings: Settings) => void>();

	constructor(private readonly file: SettingsFile) {}

	get settings(): Settings {
		return this.current;
	}

	get trouble(): SettingsTrouble | null {
		return this.present;
	}

	/** Reads the file, at the start and whenever something else has written it. */
	async load(): Promise<void> {
		const { settings, trouble } = await this.read();
		this.present = trouble;
		this.use(settings);
	}

	/** Applies a change at once and stores it. */
	async change(change: Partial<Omit<Settings, "version">>): Promise<void> {
		this.use({ ...this.current, ...change });
		if (this.present === null) await this.save();
	}

	/** Puts the file that could not be used aside and writes the present settings; answers the copy's name. */
	async startAfresh(): Promise<string> {
		const kept = await this.file.keepAside();
		this.present = null;
		await this.save();
		return kept;
	}

	/** Calls back after each change until the returned function is called. */
	subscribe(listener: (settings: Settings) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** One after the other: two at once may end in either order. */
	private save(): Promise<void> {
		this.saving = this.saving.catch(() => undefined).then(() => this.file.save(this.current));
		return this.saving;
	}

	private async read(): Promise<{ settings: Settings; trouble: SettingsTrouble | null }> {
		let stored: unknown;
		try {
			stored = await this.file.load();
		} catch {
			return { settings: defaultSettings, trouble: "unreadable" };
		}
		if (stored === null || stored === undefined) return { settings: defaultSettings, trouble: null };
		if (typeof stored !== "object" || Array.isArray(stored)) return { settings: defaultSettings, trouble: "unreadable" };
		const { version } = stored as { version?: unknown };
		if (typeof version === "number" && version > SETTINGS_VERSION) return { settings: defaultSettings, trouble: "newer" };
		return { settings: parseSettings(stored as Record<string, unknown>), trouble: null };
	}

	private use(settings: Settings): void {
		this.current = settings;
		for (const listener of this.listeners) listener(settings);
	}
}
