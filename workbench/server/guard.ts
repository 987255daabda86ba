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
	// What changes something must have the token in its head, which a form or an image on another page cannot set.
	const sent = request.headers["x-workbench-token"] ?? (request.method === "POST" ? null : url.searchParams.get("token"));
	if (typeof sent !== "string" || !sameText(sent, token)) throw new Refusal(401, "The address lacks its token");
	const type = request.headers["content-type"];
	if (type !== undefined && type !== BODY_TYPE) throw new Refusal(415, `Only ${BODY_TYPE}`);
}

/** The one type of body that is taken: no form can send it. */
const BODY_TYPE = "application/octet-stream";

/** @throws Refusal where the line that a request begins with names no address. */
export function addressOf(request: IncomingMessage, port: number): URL {
	try {
		return new URL(request.url ?? "/", `http://127.0.0.1:${port}`);
	} catch {
		throw new Refusal(400, "Not an address");
	}
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
