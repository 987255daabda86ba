import type { Folder, VaultEntry, VaultEvent } from "./folder.ts";

/** The folder on disk, through the workbench's server. */
export class FolderClient implements Folder {
	private pending = 0;

	/** @param server its address, for whoever is not a page of its own. */
	constructor(
		private readonly token: string,
		private readonly server = "",
	) {}

	get busy(): boolean {
		return this.pending > 0;
	}

	list(): Promise<VaultEntry[]> {
		return this.json("GET", "list");
	}

	names(path: string): Promise<{ files: string[]; folders: string[] }> {
		return this.json("GET", "names", { path });
	}

	stat(path: string): Promise<VaultEntry | null> {
		return this.json("GET", "stat", { path });
	}

	async read(path: string): Promise<ArrayBuffer> {
		return (await this.send("GET", "read", { path })).arrayBuffer();
	}

	async readText(path: string): Promise<string> {
		return new TextDecoder().decode(await this.read(path));
	}

	async readMany(paths: readonly string[]): Promise<(string | null)[]> {
		const texts: (string | null)[] = [];
		while (texts.length < paths.length) {
			const part: (string | null)[] = await this.json("POST", "readMany", {}, JSON.stringify(paths.slice(texts.length, texts.length + 500)));
			texts.push(...part);
		}
		return texts;
	}

	write(path: string, data: string | ArrayBuffer, mode: "create" | "overwrite"): Promise<VaultEntry> {
		return this.json("POST", "write", { path, mode }, data);
	}

	makeFolder(path: string): Promise<VaultEntry> {
		return this.json("POST", "makeFolder", { path });
	}

	rename(path: string, to: string): Promise<VaultEntry> {
		return this.json("POST", "rename", { path, to });
	}

	trash(path: string): Promise<void> {
		return this.json("POST", "trash", { path });
	}

	remove(path: string): Promise<void> {
		return this.json("POST", "remove", { path });
	}

	readLayout(): Promise<unknown> {
		return this.json("GET", "layout");
	}

	writeLayout(layout: unknown): Promise<void> {
		return this.json("POST", "layout", {}, JSON.stringify(layout, null, "\t"));
	}

	async pluginFile(name: string): Promise<string | null> {
		const response = await fetch(`${this.server}/plugin/${name}`, { headers: { "X-Workbench-Token": this.token } });
		return response.ok ? response.text() : null;
	}

	address(path: string): string {
		return `/api/read?${new URLSearchParams({ path, token: this.token }).toString()}`;
	}

	listen(listener: (events: readonly VaultEvent[]) => void): void {
		const source = new EventSource(`/api/events?token=${this.token}`);
		source.onmessage = (event: MessageEvent<string>) => listener(JSON.parse(event.data) as VaultEvent[]);
	}

	private async json<T>(method: string, name: string, query: Record<string, string> = {}, body?: string | ArrayBuffer): Promise<T> {
		return (await this.send(method, name, query, body)).json() as Promise<T>;
	}

	private async send(method: string, name: string, query: Record<string, string>, body?: string | ArrayBuffer): Promise<Response> {
		this.pending++;
		try {
			const address = `${this.server}/api/${name}?${new URLSearchParams(query).toString()}`;
			const response = await fetch(address, { method, headers: { "X-Workbench-Token": this.token, "Content-Type": "application/octet-stream" }, body: body ?? null });
			if (!response.ok) throw new Error(await response.text());
			return response;
		} finally {
			this.pending--;
		}
	}
}
