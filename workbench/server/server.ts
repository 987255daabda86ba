import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { appFiles, type AppFiles } from "./appFiles.ts";
import { addressOf, admit, newToken, readBody } from "./guard.ts";
import { FILE_LIMIT, Refusal, VaultFolder } from "./vaultFolder.ts";
import { vaultRequest } from "./vaultRequests.ts";
import { FolderWatch } from "./watchFolder.ts";

export interface WorkbenchOptions {
	/** The folder of notes that is worked on, in place. */
	readonly folder: string;
	/** Where the plugin was built: the folder of main.js, manifest.json, styles.css and of this project's packages. */
	readonly project: string;
	/** Where the workspace's layout is kept; by default in the vault's own `.obsidian`. */
	readonly layoutFolder?: string;
	/** 0 or absent: any free port. */
	readonly port?: number;
	/** Another plugin than the project's own: the folder of its three files. */
	readonly pluginFolder?: string;
}

export interface Workbench {
	/** With the token: whoever knows it may read and write the folder. */
	readonly address: string;
	readonly port: number;
	readonly token: string;
	close(): Promise<void>;
}

/**
 * Serves one folder of notes and the page that runs the plugin on them, on this machine only.
 * @throws where the port is taken or the app cannot be bundled.
 */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
	const vault = new VaultFolder(options.folder);
	const files = await appFiles(options.project, options.pluginFolder ?? options.project);
	const token = newToken();
	const listeners = new Set<ServerResponse>();
	const watch = new FolderWatch(vault, (events) => {
		for (const listener of listeners) listener.write(`data: ${JSON.stringify(events)}\n\n`);
	});
	const layouts = options.layoutFolder === undefined ? vault : new VaultFolder(options.layoutFolder);

	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const { port } = server.address() as AddressInfo;
		const url = addressOf(request, port);
		admit(request, url, port, token);
		if (request.method !== "GET" && request.method !== "POST") throw new Refusal(405, "Only GET and POST");
		if (url.pathname === "/api/events") return listen(request, response, listeners);
		const body = request.method === "POST" ? await readBody(request, FILE_LIMIT) : null;
		const result = url.pathname.startsWith("/api/")
			? vaultRequest({ name: url.pathname.slice("/api/".length), query: url.searchParams, body }, { vault, layouts, watch })
			: appFile(files, url.pathname, token);
		response.writeHead(200, { ...headers, "Content-Type": result.type });
		response.end(result.content);
	};

	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => refuse(request, response, error));
	});
	await listenOn(server, options.port ?? 0);
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}/?token=${token}`,
		port,
		token,
		close: () =>
			new Promise((resolve) => {
				watch.close();
				for (const listener of listeners) listener.end();
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** `unsafe-eval` because plugins are loaded by `new Function`, as their real host does; styles are set by scripts. */
const POLICY = [
	"default-src 'none'",
	"script-src 'self' 'unsafe-eval'",
	"worker-src blob:",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"font-src 'self' data:",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join("; ");

const headers = {
	"Cache-Control": "no-store",
	"Content-Security-Policy": POLICY,
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff",
};

function appFile(files: AppFiles, path: string, token: string): { type: string; content: string | Buffer } {
	const file = files(path, token);
	if (!file) throw new Refusal(404, "No such page");
	return file;
}

function listen(request: IncomingMessage, response: ServerResponse, listeners: Set<ServerResponse>): void {
	response.writeHead(200, { ...headers, "Content-Type": "text/event-stream" });
	response.write(": listening\n\n");
	listeners.add(response);
	request.on("close", () => listeners.delete(response));
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
	const status = error instanceof Refusal ? error.status : statusOf(error);
	const message = error instanceof Error ? error.message : String(error);
	if (response.headersSent) {
		response.destroy();
		return;
	}
	// The rest of an oversized body is not worth reading.
	const rest = request.complete ? {} : { Connection: "close" };
	response.writeHead(status, { ...headers, ...rest, "Content-Type": "text/plain; charset=utf-8" });
	response.end(error instanceof Refusal || status !== 500 ? message : "Internal error");
}

function statusOf(error: unknown): number {
	const code = error instanceof Error && "code" in error ? error.code : "";
	if (code === "ENOENT" || code === "ENOTDIR") return 404;
	if (code === "EACCES" || code === "EPERM" || code === "EROFS") return 403;
	if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return 507;
	if (code === "EEXIST" || code === "EISDIR" || code === "ENOTEMPTY") return 409;
	if (code === "ENAMETOOLONG") return 400;
	return 500;
}

function listenOn(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			server.off("error", reject);
			resolve();
		});
	});
}
