import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { run, say } from "./packages.mjs";

/** No sandbox, as in a container; and nothing that would speak to the network by itself. */
export const chromiumFlags = [
	"--headless=new",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	// Whatever a page asks for elsewhere, no name leads off this machine.
	"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/** Path of a Chromium that is there already, or null. */
export function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named !== undefined && named !== "") return existsSync(named) ? named : null;
	const places = {
		linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"],
		darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
		win32: [`${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`],
	}[process.platform];
	return [...(places ?? []), ...playwrightCache()].find((path) => existsSync(path)) ?? null;
}

/** What `playwright install` has put in its cache. */
function playwrightCache() {
	const caches = { linux: ".cache/ms-playwright", darwin: "Library/Caches/ms-playwright", win32: "AppData/Local/ms-playwright" };
	const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), caches[process.platform] ?? ".cache/ms-playwright");
	if (!existsSync(cache)) return [];
	const programs = [
		"chrome-linux/chrome",
		"chrome-linux64/chrome",
		"chrome-mac/Chromium.app/Contents/MacOS/Chromium",
		"chrome-win/chrome.exe",
		"chrome-win64/chrome.exe",
	];
	return readdirSync(cache)
		.filter((name) => /^chromium-\d+$/.test(name))
		.flatMap((name) => programs.map((program) => join(cache, name, program)));
}

/** Finds a Chromium or installs one, saying so. Null where neither works. */
export function ensureChromium() {
	const found = findChromium();
	if (found !== null) return found;
	if (isRoot() && aptInstall("chromium")) return findChromium();
	say("Installing Chromium by Playwright …");
	run("npx", ["playwright-core", "install", "chromium"]);
	return findChromium();
}

/** A font for Chinese, without which screenshots show empty boxes. False where there is none and none could be installed. */
export function ensureChineseFont() {
	if (process.platform !== "linux") return true;
	if (hasChineseFont()) return true;
	return isRoot() && aptInstall("fonts-noto-cjk") && hasChineseFont();
}

function hasChineseFont() {
	const { stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
	return (stdout ?? "").trim() !== "";
}

function isRoot() {
	return process.getuid?.() === 0;
}

let listsAreNew = false;

function aptInstall(name) {
	say(`Installing Debian's ${name} …`);
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	if (!listsAreNew) run("apt-get", ["update", "-qq"], { env });
	listsAreNew = true;
	return run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { env }).status === 0;
}
