import type * as O from "obsidian";
import { Events } from "./events.ts";
import { TFile, type TAbstractFile } from "./files.ts";
import { getLinkpath, LinkIndex } from "./links.ts";
import { readMetadata } from "./noteMetadata.ts";
import type { Vault } from "./vault.ts";

type Counts = Record<string, Record<string, number>>;

export interface CacheTiming {
	/** No event comes later than this after the one before it, in milliseconds. */
	readonly longest: number;
	/** Between 0 and 1. Seeded, so that an order of events can be had again. */
	readonly random: () => number;
	/** How often `changed` is told of a note that was read again: not at all, and then nothing new is known of it, or more than once. */
	told?: (file: TFile) => number;
}

/**
 * What is known of every note. After a change: `changed` as soon as the note is read again, `resolve` for each file
 * whose links were looked up again, `resolved` when nothing waits any more; `resolvedLinks` lags behind `changed`. [R]
 */
export class MetadataCache extends Events {
	resolvedLinks: Counts = {};
	unresolvedLinks: Counts = {};
	private readonly caches = new Map<string, O.CachedMetadata>();
	private readonly index = new LinkIndex();
	/** Which files' link texts name a file name, so that its coming and going finds them. */
	private readonly mentions = new Map<string, Set<TFile>>();
	/** The same from the other end. */
	private readonly mentioned = new Map<TFile, ReadonlySet<string>>();
	private readonly toTell: (() => void)[] = [];
	private readonly toRead = new Set<TFile>();
	private readonly toResolve = new Set<TFile>();
	private timer = 0;
	private running = false;
	private waiting: (() => void)[] = [];

	constructor(
		private readonly vault: Vault,
		readonly timing: CacheTiming,
	) {
		super();
	}

	/** Reads everything without an event for any file: on a real start these come from a store. [O] */
	async loadAll(): Promise<void> {
		for (const file of this.vault.getFiles()) this.index.add(file);
		const notes = this.vault.getMarkdownFiles();
		const texts = await this.vault.readTexts(notes);
		notes.forEach((file, index) => {
			const text = texts[index];
			if (typeof text === "string") this.store(file, text);
		});
		for (const file of notes) this.countLinks(file);
		this.vault.on("create", (file: TAbstractFile) => this.onCreate(file));
		this.vault.on("modify", (file: TAbstractFile) => this.onModify(file));
		this.vault.on("delete", (file: TAbstractFile) => this.onDelete(file));
		this.vault.on("rename", (file: TAbstractFile, oldPath: string) => this.onRename(file, oldPath));
	}

	getFileCache(file: TFile): O.CachedMetadata | null {
		return this.getCache(file.path);
	}

	getCache(path: string): O.CachedMetadata | null {
		return this.caches.get(path) ?? null;
	}

	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		return this.index.find(linkpath, sourcePath);
	}

	fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
		return this.index.textFor(file, sourcePath, omitMdExtension);
	}

	/** Notes with a link that could lead to a file of this name. */
	naming(name: string): ReadonlySet<TFile> {
		return this.mentions.get(bare(name)) ?? new Set();
	}

	/** True while events are still to come. */
	get busy(): boolean {
		return this.running || this.timer !== 0;
	}

	/** Resolves when no event is to come any more. */
	idle(): Promise<void> {
		return this.busy ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
	}

	private onCreate(file: TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		this.index.add(file);
		this.relink(file.name);
		if (file.extension === "md") this.toRead.add(file);
		this.schedule();
	}

	private onModify(file: TAbstractFile): void {
		if (!(file instanceof TFile) || file.extension !== "md") return;
		this.toRead.add(file);
		this.schedule();
	}

	private onDelete(file: TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		const before = this.caches.get(file.path) ?? null;
		this.caches.delete(file.path);
		this.dropCounts(file.path);
		this.index.remove(file);
		this.unmention(file);
		this.toRead.delete(file);
		this.toResolve.delete(file);
		this.relink(file.name);
		if (file.extension === "md") this.toTell.push(() => this.trigger("deleted", file, before));
		this.schedule();
	}

	/** No `changed`: the note says what it said. [D] */
	private onRename(file: TAbstractFile, oldPath: string): void {
		if (!(file instanceof TFile)) return;
		const cache = this.caches.get(oldPath);
		this.caches.delete(oldPath);
		if (cache && file.extension === "md") this.caches.set(file.path, cache);
		else if (file.extension === "md") this.toRead.add(file);
		this.dropCounts(oldPath);
		this.index.remove(file);
		this.index.add(file);
		this.relink(oldPath.slice(oldPath.lastIndexOf("/") + 1));
		this.relink(file.name);
		if (cache) this.toResolve.add(file);
		this.schedule();
	}

	/** Links that name this file may lead elsewhere now. */
	private relink(name: string): void {
		for (const source of this.mentions.get(bare(name)) ?? []) this.toResolve.add(source);
	}

	private schedule(): void {
		if (this.busy) return;
		this.timer = window.setTimeout(() => {
			this.timer = 0;
			void this.drain();
		}, this.delay());
	}

	private async drain(): Promise<void> {
		this.running = true;
		while (this.toTell.length > 0 || this.toRead.size > 0 || this.toResolve.size > 0) {
			for (const tell of this.toTell.splice(0)) tell();
			for (const file of this.toRead) {
				this.toRead.delete(file);
				await this.reread(file);
				await this.pause();
			}
			for (const file of this.toResolve) {
				this.toResolve.delete(file);
				if (this.vault.getFileByPath(file.path) !== file) continue;
				this.countLinks(file);
				this.trigger("resolve", file);
				if (this.timing.longest > 0) await this.pause();
			}
		}
		this.running = false;
		this.trigger("resolved");
		if (this.busy) return;
		for (const resolve of this.waiting.splice(0)) resolve();
	}

	private async reread(file: TFile): Promise<void> {
		let text: string;
		try {
			text = await this.vault.cachedRead(file);
		} catch {
			// Gone or unreadable by now.
			return;
		}
		if (this.vault.getFileByPath(file.path) !== file) return;
		const times = this.timing.told?.(file) ?? 1;
		if (times === 0) return;
		const cache = this.store(file, text);
		this.toResolve.add(file);
		for (let time = 0; time < times; time++) this.trigger("changed", file, text, cache);
	}

	private store(file: TFile, text: string): O.CachedMetadata {
		const cache = readMetadata(text);
		this.caches.set(file.path, cache);
		this.unmention(file);
		const names = new Set(linksOf(cache).map((link) => bare(getLinkpath(link))));
		this.mentioned.set(file, names);
		for (const name of names) {
			const sources = this.mentions.get(name);
			if (sources) sources.add(file);
			else this.mentions.set(name, new Set([file]));
		}
		return cache;
	}

	private unmention(file: TFile): void {
		for (const name of this.mentioned.get(file) ?? []) this.mentions.get(name)?.delete(file);
		this.mentioned.delete(file);
	}

	/** Keys of `unresolvedLinks` keep their case and lose what follows `#`. [O] Links from properties count. [G] */
	private countLinks(file: TFile): void {
		const cache = this.caches.get(file.path);
		if (!cache) return;
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		for (const link of linksOf(cache)) {
			const path = getLinkpath(link);
			const target = path === "" ? file : this.index.find(path, file.path);
			const counts = target ? resolved : unresolved;
			const key = target ? target.path : path;
			counts[key] = (counts[key] ?? 0) + 1;
		}
		this.resolvedLinks[file.path] = resolved;
		this.unresolvedLinks[file.path] = unresolved;
	}

	private dropCounts(path: string): void {
		delete this.resolvedLinks[path];
		delete this.unresolvedLinks[path];
	}

	private delay(): number {
		return Math.floor(this.timing.random() * this.timing.longest);
	}

	private pause(): Promise<void> {
		const delay = this.delay();
		return delay === 0 ? Promise.resolve() : new Promise((resolve) => window.setTimeout(resolve, delay));
	}
}

function linksOf(cache: O.CachedMetadata): string[] {
	return [...(cache.frontmatterLinks ?? []), ...(cache.links ?? []), ...(cache.embeds ?? [])].map(({ link }) => link);
}

function bare(path: string): string {
	const name = path.slice(path.lastIndexOf("/") + 1).normalize("NFC").toLowerCase();
	return name.endsWith(".md") ? name.slice(0, -3) : name;
}
