import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Refusal } from "./vaultFolder.ts";

/** 256 random bits, in the address that is printed and nowhere else. */
export function newToken(): string {
	return randomBytes(32).toString("base64url");
}

/**
 * Lets a request in, or refuses it before anything else looks at it: the name it was sent to must be ours (a page on
 * another site that lets its own name point here is refused by that), the page that sent it must be ours, and it
 * must know the token.
 */
export function admit(request: IncomingMessage, url: URL, port: number, token: string): void {
	const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
	const { host, origin } = request.headers;
	if (host === undefined || !hosts.includes(host)) throw new Refusal(421, "Not the host that was asked for");
	if (origin !== undefined && origin !== `http://${host}`) throw new Refusal(403, "Foreign origin");
	const site = request.headers["sec-fetch-site"];
	if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refusal(403, "Foreign site");
	const sent = request.headers["x-workbench-token"] ?? url.searchParams.get("token") ?? "";
	if (typeof sent !== "string" || !sameText(sent, token)) throw new Refusal(401, "The address lacks its token");
}

function sameText(one: string, other: string): boolean {
	const a = Buffer.from(one);
	const b = Buffer.from(other);
	return a.length === b.length && timingSafeEqual(a, b);
}

/** The whole body, up to a limit in bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
	const announced = Number(request.headers["content-length"] ?? 0);
	if (announced > limit) throw new Refusal(413, `Larger than ${limit} bytes`);
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > limit) throw new Refusal(413, `Larger than ${limit} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
