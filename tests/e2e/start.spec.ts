import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { project } from "../../scripts/packages.mjs";
import { makeVault } from "./harness.ts";
import { start } from "./startedServer.ts";

const script = (name: string) => join(project, "scripts", name);

function run(name: string, ...args: string[]) {
	return spawnSync(process.execPath, [script(name), ...args], { encoding: "utf8" });
}

describe("npm start", () => {
	it("prints an address that answers, serves a copy, and ends with Ctrl+C", async () => {
		const folder = makeVault({ "note.md": "# Note\n" });
		const { address, stop } = await start(folder);
		const token = new URL(address).searchParams.get("token") ?? "";
		const call = (path: string, init: RequestInit = {}) => fetch(new URL(path, address), { ...init, headers: { "x-workbench-token": token, "content-type": "application/octet-stream" } });
		expect((await fetch(address)).status).toBe(200);
		expect((await call("/api/write?path=note.md&mode=overwrite", { method: "POST", body: "changed" })).status).toBe(200);
		expect(readFileSync(join(folder, "note.md"), "utf8")).toBe("# Note\n");
		expect(await stop()).toBe(0);
	});

	it("writes in place only where it is told to, and leaves the vault's own layout alone", async () => {
		const folder = makeVault({ "note.md": "# Note\n", ".obsidian/workspace.json": "theirs" });
		const { address, stop, said } = await start(folder, "--write");
		const token = new URL(address).searchParams.get("token") ?? "";
		const post = (path: string, body: string) => fetch(new URL(path, address), { method: "POST", body, headers: { "x-workbench-token": token, "content-type": "application/octet-stream" } });
		await post("/api/write?path=note.md&mode=overwrite", "changed");
		await post("/api/layout", "{}");
		await stop();
		expect(said()).toContain("changes are written there");
		expect(readFileSync(join(folder, "note.md"), "utf8")).toBe("changed");
		expect(readFileSync(join(folder, ".obsidian/workspace.json"), "utf8")).toBe("theirs");
	});

	it("says what is wrong with its arguments", () => {
		const file = join(makeVault({ "note.md": "" }), "note.md");
		const wrong: [string[], RegExp][] = [
			[["/no/such/folder"], /There is no folder .*no.such.folder/],
			[[file], /is a file, not a folder/],
			[["--port", "many"], /many is no port number/],
			[["--port", "70000"], /70000 is no port number/],
			[["--write"], /--write needs a folder/],
			[["--nonsense"], /nonsense/],
			[[project, project], /More than one folder/],
		];
		for (const [args, message] of wrong) {
			const { status, stderr } = run("start.mjs", "--no-open", ...args);
			expect({ args, status }).toEqual({ args, status: 2 });
			expect(stderr).toMatch(message);
			expect(stderr).toContain("Usage:");
		}
	});

	it("says that a port is taken", async () => {
		const taken = createServer();
		await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
		onTestFinished(() => void taken.close());
		const { port } = taken.address() as { port: number };
		const { status, stderr } = run("start.mjs", "--no-open", "--port", String(port));
		expect(status).toBe(1);
		expect(stderr).toContain(`Port ${port} is taken`);
	});
});

describe("npm run install-plugin", () => {
	it("puts the three files into a vault", () => {
		const vault = makeVault({ ".obsidian/app.json": "{}" });
		expect(run("installPlugin.mjs", vault).status).toBe(0);
		for (const name of ["main.js", "manifest.json", "styles.css"]) {
			expect(readFileSync(join(vault, ".obsidian/plugins/model-taxonomy", name), "utf8")).toBe(readFileSync(join(project, name), "utf8"));
		}
	});

	it("keeps what the plugin has stored there", () => {
		const vault = makeVault({ ".obsidian/plugins/model-taxonomy/data.json": '{"kept":true}' });
		expect(run("installPlugin.mjs", vault).status).toBe(0);
		expect(readFileSync(join(vault, ".obsidian/plugins/model-taxonomy/data.json"), "utf8")).toBe('{"kept":true}');
	});

	it("refuses what is no vault", () => {
		const folder = makeVault({});
		mkdirSync(join(folder, "notes"));
		writeFileSync(join(folder, "notes/a.md"), "");
		for (const args of [[], ["/no/such/vault"], [folder]]) expect(run("installPlugin.mjs", ...args).status).toBe(2);
		expect(run("installPlugin.mjs", folder).stderr).toContain("is no vault");
	});
});
