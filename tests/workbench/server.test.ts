import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWorkbench, type Workbench } from "../../workbench/server/server.ts";

let outside: string;
let vault: string;
let bench: Workbench;

beforeAll(async () => {
	outside = mkdtempSync(join(tmpdir(), "workbench-outside-"));
	vault = join(outside, "vault");
	mkdirSync(join(vault, "sub"), { recursive: true });
	writeFileSync(join(outside, "secret.md"), "secret");
	writeFileSync(join(vault, "note.md"), "note");
	writeFileSync(join(vault, "sub/deep.md"), "deep");
	writeFileSync(join(vault, "binary.md"), Buffer.from([0, 255, 1, 254]));
	symlinkSync(outside, join(vault, "way-out"));
	symlinkSync(join(outside, "secret.md"), join(vault, "secret-link.md"));
	symlinkSync(join(outside, "not-yet.md"), join(vault, "dangling.md"));
	symlinkSync(vault, join(vault, "ring"));
	symlinkSync(join(vault, "note.md"), join(vault, "inner-link.md"));
	bench = await startWorkbench({ folder: vault, project: join(import.meta.dirname, "../..") });
});

afterAll(async () => {
	await bench.close();
	rmSync(outside, { recursive: true, force: true });
});

/** Where a process can be kept from writing long files, as by a disk that is full. */
function canLimit(): boolean {
	return spawnSync("prlimit", ["--version"]).status === 0;
}

interface Reply {
	readonly status: number;
	readonly text: string;
	readonly headers: IncomingHttpHeaders;
}

/** Speaks HTTP itself: `fetch` would tidy the address up before sending it. */
function send(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string | Buffer): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const outgoing = request({ host: "127.0.0.1", port: bench.port, method, path, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk: Buffer) => chunks.push(chunk));
			response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8"), headers: response.headers }));
		});
		outgoing.on("error", reject);
		outgoing.end(body);
	});
}

const known = () => ({ "x-workbench-token": bench.token });
const query = (name: string, params: Record<string, string>) => `/api/${name}?${new URLSearchParams(params).toString()}`;

describe("the workbench's server lets in", () => {
	it("the address that it prints", async () => {
		const { pathname, search } = new URL(bench.address);
		const reply = await send("GET", pathname + search);
		expect(reply.status).toBe(200);
		expect(reply.text).toContain("<!doctype html>");
	});

	it("a page that was opened by the name localhost", async () => {
		expect((await send("GET", `/?token=${bench.token}`, { host: `localhost:${bench.port}` })).status).toBe(200);
	});

	it("its own page's requests", async () => {
		const origin = `http://127.0.0.1:${bench.port}`;
		const reply = await send("GET", query("read", { path: "note.md" }), { ...known(), origin, "sec-fetch-site": "same-origin" });
		expect(reply).toMatchObject({ status: 200, text: "note" });
	});
});

describe("the workbench's server refuses", () => {
	it("whoever has no token, or a wrong one, for every address", async () => {
		for (const path of ["/", "/app.js", "/plugin/main.js", "/api/list", query("read", { path: "note.md" }), "/api/events", "/nothing"]) {
			expect({ path, status: (await send("GET", path)).status }).toEqual({ path, status: 401 });
			const wrong = { "x-workbench-token": bench.token.slice(0, -1) };
			expect({ path, status: (await send("GET", path, wrong)).status }).toEqual({ path, status: 401 });
		}
		for (const name of ["write", "trash", "remove", "rename", "makeFolder", "layout", "readMany"]) {
			expect((await send("POST", query(name, { path: "note.md", to: "x.md" }), {}, "x")).status).toBe(401);
		}
		expect(readFileSync(join(vault, "note.md"), "utf8")).toBe("note");
	});

	it("another host's name, even with the token", async () => {
		for (const host of ["evil.example", `evil.example:${bench.port}`, "127.0.0.1", `127.0.0.1:${bench.port + 1}`, `[::1]:${bench.port}`]) {
			expect({ host, status: (await send("GET", "/api/list", { ...known(), host })).status }).toEqual({ host, status: 421 });
		}
	});

	it("a foreign page, even with the token", async () => {
		for (const origin of ["http://evil.example", "null", `http://127.0.0.1:${bench.port + 1}`, `https://127.0.0.1:${bench.port}`, `http://localhost:${bench.port}`]) {
			expect({ origin, status: (await send("GET", "/api/list", { ...known(), origin })).status }).toEqual({ origin, status: 403 });
		}
		expect((await send("GET", "/api/list", { ...known(), "sec-fetch-site": "cross-site" })).status).toBe(403);
	});

	it("every path that leads out by name", async () => {
		const ways = [
			"../secret.md", "sub/../../secret.md", "./../secret.md", "..", ".", "", "/etc/passwd", "//etc/passwd", "sub//deep.md", "..\\secret.md",
			"sub\\..\\..\\secret.md", "C:/windows", "c:secret.md", "note.md/", "note.md\u0000.png", "note\n.md", "sub/./deep.md", "~/../secret.md/..",
		];
		for (const path of ways) {
			const reply = await send("GET", query("read", { path }), known());
			expect({ path, status: reply.status }).toEqual({ path, status: 400 });
			expect((await send("POST", query("write", { path }), known(), "evil")).status).toBe(400);
			expect((await send("POST", query("rename", { path: "note.md", to: path }), known(), "")).status).toBe(400);
			for (const name of ["trash", "remove", "makeFolder"]) expect((await send("POST", query(name, { path }), known(), "")).status).toBe(400);
		}
		expect(readFileSync(join(outside, "secret.md"), "utf8")).toBe("secret");
	});

	it("dots in other forms of Unicode, and names that are too long", async () => {
		for (const path of ["\uff0e\uff0e/secret.md", "\u2025/secret.md", "sub/\u2024\u2024/secret.md", ". ./x/ .. /secret.md", ".. /secret.md", `${"../".repeat(2000)}etc/passwd`, "a/".repeat(3000)]) {
			expect({ path, status: (await send("GET", query("read", { path }), known())).status }).toEqual({ path, status: 400 });
			expect((await send("POST", query("write", { path }), known(), "evil")).status).toBe(400);
		}
		expect((await send("POST", query("write", { path: `${"n".repeat(300)}.md` }), known(), "x")).status).toBe(400);
		expect((await send("GET", query("list", { path: "x".repeat(20_000) }), known())).status).toBe(431);
	});

	it("the same in every encoding", async () => {
		const ways = [
			"%2e%2e%2fsecret.md", "%2e%2e/secret.md", "%2E%2E%2Fsecret.md", ".%2e/secret.md", "%e2%80%a5/secret.md", "%5c%5chost%5cshare", "file%3a%2f%2f%2fetc%2fpasswd", "%ff%fe/secret.md", "+../secret.md", "%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd%00.md", "..%2fsecret.md", "%2e%2e%5csecret.md", "..%5Csecret.md", "%252e%252e%252fsecret.md",
			"%c0%ae%c0%ae/secret.md", "%c0%ae%c0%ae%c0%afsecret.md", "%uff0e%uff0e/secret.md", "..%00/secret.md", "..;/secret.md", "%EF%BC%8E%EF%BC%8E/secret.md",
		];
		for (const way of ways) {
			const reply = await send("GET", `/api/read?path=${way}`, known());
			expect({ way, refused: reply.status >= 400 && reply.status < 500, leaked: reply.text.includes("secret\n") || reply.text === "secret" })
				.toEqual({ way, refused: true, leaked: false });
		}
	});

	it("traversal in the address itself", async () => {
		const ways = ["/plugin/../package.json", "/plugin/%2e%2e/package.json", "/plugin/..%2fpackage.json", "/../package.json", "/plugin/package.json", "//etc/passwd", "/plugin/__proto__", "/api/constructor", "/api/__proto__"];
		for (const way of ways) {
			const { status, text } = await send("GET", way, known());
			expect({ way, status, leaked: text.includes("devDependencies") }).toEqual({ way, status: 404, leaked: false });
		}
	});

	it("links that lead out, for reading and for writing, also when their target is still missing", async () => {
		for (const path of ["secret-link.md", "way-out/secret.md", "dangling.md", "way-out/new.md", "ring/way-out/secret.md"]) {
			expect({ path, status: (await send("GET", query("read", { path }), known())).status }).toEqual({ path, status: 403 });
			expect((await send("POST", query("write", { path, mode: "create" }), known(), "evil")).status).toBe(403);
			expect((await send("POST", query("write", { path }), known(), "evil")).status).toBe(403);
			expect((await send("POST", query("rename", { path: "note.md", to: path }), known(), "")).status).toBe(403);
		}
		expect(readFileSync(join(outside, "secret.md"), "utf8")).toBe("secret");
		expect(() => readFileSync(join(outside, "not-yet.md"))).toThrow();
	});

	it("to put what is trashed, or the draft of a file, through a link to somewhere else", async () => {
		symlinkSync(outside, join(vault, ".trash"));
		writeFileSync(join(vault, "doomed.md"), "doomed");
		expect((await send("POST", query("trash", { path: "doomed.md" }), known(), "")).status).toBe(403);
		expect(readFileSync(join(vault, "doomed.md"), "utf8")).toBe("doomed");
		rmSync(join(vault, ".trash"));
		symlinkSync(join(outside, "drafted.md"), join(vault, `.doomed.md.${process.pid}.draft`));
		expect((await send("POST", query("write", { path: "doomed.md" }), known(), "new")).status).toBe(200);
		expect(existsSync(join(outside, "drafted.md"))).toBe(false);
		rmSync(join(vault, `.doomed.md.${process.pid}.draft`));
		rmSync(join(vault, "doomed.md"));
	});

	it.skipIf(process.platform === "win32")("to wait for a pipe that lies among the notes", async () => {
		execFileSync("mkfifo", [join(vault, "pipe.md")]);
		expect((await send("GET", query("read", { path: "pipe.md" }), known())).status).toBe(403);
		expect((await send("GET", query("stat", { path: "pipe.md" }), known())).text).toBe("null");
		rmSync(join(vault, "pipe.md"));
	});

	it("what a page elsewhere could send: a form, or a change with the token in its address only", async () => {
		for (const type of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "text/plain;charset=UTF-8", "application/json"]) {
			const status = async (headers: OutgoingHttpHeaders) => (await send("POST", query("write", { path: "formed.md" }), headers, "x")).status;
			expect({ type, status: await status({ ...known(), "content-type": type }) }).toEqual({ type, status: 415 });
		}
		expect((await send("POST", query("write", { path: "formed.md", token: bench.token }), {}, "x")).status).toBe(401);
		expect((await send("GET", query("read", { path: "note.md", token: bench.token }), { host: `rebound.example:${bench.port}` })).status).toBe(421);
		expect(existsSync(join(vault, "formed.md"))).toBe(false);
	});

	it("a request that names no address, before anything else", async () => {
		for (const way of ["http://[", "//[::"]) expect({ way, status: (await send("GET", way, known())).status }).toEqual({ way, status: 400 });
		for (const way of [`http://127.0.0.1:${bench.port}/plugin/../../package.json`, "/plugin/main.js/..%2f..%2fpackage.json", "/plugin/%2e%2e%5cpackage.json", "/.%00./package.json", "/app.js/../../package.json"]) {
			const { status, text } = await send("GET", way, known());
			expect({ way, refused: status === 404 || status === 400, leaked: text.includes("devDependencies") }).toEqual({ way, refused: true, leaked: false });
		}
	});

	it("what is too large, announced or not", async () => {
		const big = 33 * 1024 * 1024;
		const announced = await send("POST", query("write", { path: "big.md" }), { ...known(), "content-length": big }, "x").catch(() => ({ status: 413 }));
		expect(announced.status).toBe(413);
		const streamed = await send("POST", query("write", { path: "big.md" }), { ...known(), "transfer-encoding": "chunked" }, Buffer.alloc(big)).catch(() => ({ status: 413 }));
		expect(streamed.status).toBe(413);
		expect(() => readFileSync(join(vault, "big.md"))).toThrow();
	});

	it("other methods and requests that it does not know", async () => {
		for (const method of ["PUT", "PATCH", "OPTIONS", "HEAD", "DELETE", "PROPFIND"]) {
			expect({ method, status: (await send(method, query("write", { path: "a.md" }), known())).status }).toEqual({ method, status: 405 });
		}
		expect((await send("GET", query("write", { path: "a.md" }), { ...known(), "x-http-method-override": "POST" })).status).toBe(404);
		expect((await send("DELETE", query("read", { path: "note.md" }), known())).status).toBe(405);
		expect((await send("GET", query("write", { path: "a.md" }), known())).status).toBe(404);
		expect((await send("POST", "/api/readMany", known(), "{not json")).status).toBe(400);
		expect((await send("POST", "/api/readMany", known(), "[1]")).status).toBe(400);
	});

	it("to overwrite by creating or renaming", async () => {
		expect((await send("POST", query("write", { path: "note.md", mode: "create" }), known(), "evil")).status).toBe(409);
		expect((await send("POST", query("rename", { path: "sub/deep.md", to: "note.md" }), known(), "")).status).toBe(409);
		expect(readFileSync(join(vault, "note.md"), "utf8")).toBe("note");
	});
});

describe("the workbench's server", () => {
	it.skipIf(!canLimit())("keeps the old note whole where there is no room for the new one, says so, and leaves no draft", async () => {
		const limit = (size: string) => execFileSync("prlimit", ["--pid", String(process.pid), `--fsize=${size}:unlimited`]);
		const before = readdirSync(vault);
		limit("8192");
		try {
			for (const [path, mode] of [["note.md", "overwrite"], ["new.md", "create"]] as const) {
				const reply = await send("POST", query("write", { path, mode }), { ...known(), "content-type": "application/octet-stream" }, "x".repeat(20_000));
				expect(reply.status).toBe(507);
				expect(reply.text).toMatch(/EFBIG/);
			}
		} finally {
			limit("unlimited");
		}
		expect(readdirSync(vault)).toEqual(before);
		expect(readFileSync(join(vault, "note.md"), "utf8")).toBe("note");
	});

	it("lists what is inside and nothing else, without going round in rings", async () => {
		const entries = JSON.parse((await send("GET", "/api/list", known())).text) as { path: string }[];
		expect(entries.map(({ path }) => path)).toEqual(["binary.md", "inner-link.md", "note.md", "ring", "sub", "sub/deep.md"]);
	});

	it("gives no page, script or SVG out of the vault that a browser would run", async () => {
		for (const name of ["evil.html", "evil.js", "evil.svg", "note.md"]) {
			writeFileSync(join(vault, name), "<script>alert(1)</script>");
			const { headers } = await send("GET", query("read", { path: name }), known());
			expect(headers).toMatchObject({ "content-type": "application/octet-stream", "x-content-type-options": "nosniff" });
			expect(headers["content-security-policy"]).toContain("default-src 'none'");
			expect(headers["access-control-allow-origin"]).toBeUndefined();
		}
		writeFileSync(join(vault, "note.md"), "note");
	});

	it("reads many notes at once and says null for those it must not or cannot read", async () => {
		const paths = ["note.md", "../secret.md", "secret-link.md", "gone.md", "sub", "sub/deep.md"];
		const { text } = await send("POST", "/api/readMany", known(), JSON.stringify(paths));
		expect(JSON.parse(text)).toEqual(["note", null, null, null, null, "deep"]);
	});

	it("listens on the loopback interface only", async () => {
		const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []).filter(({ internal, family }) => !internal && family === "IPv4");
		for (const { address } of others) {
			const free = await new Promise<boolean>((resolve) => {
				const probe = createServer().once("error", () => resolve(false));
				probe.listen(bench.port, address, () => probe.close(() => resolve(true)));
			});
			expect({ address, free }).toEqual({ address, free: true });
		}
	});

	it("draws another token each time", async () => {
		const other = await startWorkbench({ folder: vault, project: join(import.meta.dirname, "../..") });
		expect(other.token).not.toBe(bench.token);
		expect(other.token.length).toBeGreaterThanOrEqual(43);
		await other.close();
	});

	it("keeps the layout elsewhere where it is told to", async () => {
		const layoutFolder = join(outside, "layout");
		mkdirSync(layoutFolder);
		const other = await startWorkbench({ folder: vault, layoutFolder, project: join(import.meta.dirname, "../..") });
		const answer = await fetch(`http://127.0.0.1:${other.port}/api/layout`, { method: "POST", headers: { "x-workbench-token": other.token, "content-type": "application/octet-stream" }, body: "{}" });
		await other.close();
		expect(answer.status).toBe(200);
		expect(readFileSync(join(layoutFolder, ".obsidian/workspace.json"), "utf8")).toBe("{}");
		expect(() => readFileSync(join(vault, ".obsidian/workspace.json"))).toThrow();
	});
});
