/*
 * `npm start` serves the workbench on a copy of the sample vault; `npm start -- FOLDER` on a copy of that folder,
 * `--write` on the folder itself. `--port N`, `--no-open`.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { buildPlugin, ensurePackages, project, say } from "./packages.mjs";

const USAGE = "npm start -- [FOLDER] [--write] [--port N] [--no-open]";

function fail(message) {
	console.error(`${message}\nUsage: ${USAGE}`);
	process.exit(2);
}

function readArguments() {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { write: { type: "boolean" }, port: { type: "string" }, "no-open": { type: "boolean" } },
		});
		if (positionals.length > 1) fail("More than one folder was named.");
		const port = Number(values.port ?? 0);
		if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`${values.port} is no port number.`);
		if (values.write && positionals.length === 0) fail("--write needs a folder to write in.");
		return { folder: positionals[0], write: values.write === true, port, open: values["no-open"] !== true };
	} catch (error) {
		return fail(error.message);
	}
}

const { folder, write, port, open } = readArguments();
// npm starts scripts in the project's folder, wherever it was called.
const source = folder === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), folder);
if (source !== null && !existsSync(source)) fail(`There is no folder ${source}`);
if (source !== null && !statSync(source).isDirectory()) fail(`${source} is a file, not a folder of notes.`);

ensurePackages();
buildPlugin();
const { loadServer, sampleVault, scratchCopy } = await import("./workbench.mjs");
const { startWorkbench } = await loadServer();
const vault = write ? source : scratchCopy(source ?? sampleVault);
// In a folder of the user's own, the layout of their real windows is not ours to overwrite.
const layout = write ? { layoutFolder: mkdtempSync(join(tmpdir(), "workbench-layout-")) } : {};

let workbench;
try {
	workbench = await startWorkbench({ folder: vault, project, port, ...layout });
} catch (error) {
	if (error.code !== "EADDRINUSE") throw error;
	console.error(`Port ${port} is taken. Without --port a free one is chosen.`);
	process.exit(1);
}

const stop = () => {
	say("\nStopped.");
	void workbench.close().then(() => process.exit(0));
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

say(write ? `Notes: ${vault} (changes are written there)` : `Notes: a copy in ${vault}`);
say(`Workbench: ${workbench.address}`);
say("Ctrl+C stops it.");
if (open) openBrowser(workbench.address);

/** Only where there is a desktop; that it cannot be opened is no failure. */
function openBrowser(address) {
	const opener = { darwin: ["open", address], win32: ["cmd", "/c", "start", "", address.replace(/&/g, "^&")] }[process.platform];
	const onDesktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open", address] : null;
	const [program, ...args] = opener ?? onDesktop ?? [];
	if (program === undefined) return;
	const child = spawn(program, args, { stdio: "ignore", detached: true });
	child.on("error", () => {});
	child.unref();
}
