/* `npm run install-plugin -- VAULT` builds the plugin and puts it into a vault, where Obsidian lists it. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { buildPlugin, ensurePackages, project, say } from "./packages.mjs";

function fail(message) {
	console.error(message);
	process.exit(2);
}

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0) fail("Usage: npm run install-plugin -- VAULT");
const vault = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
if (!existsSync(vault) || !statSync(vault).isDirectory()) fail(`There is no folder ${vault}`);
if (!existsSync(join(vault, ".obsidian"))) {
	fail(`${vault} is no vault: it has no .obsidian folder. Open it in Obsidian once, or name the folder that holds .obsidian.`);
}

ensurePackages();
buildPlugin();
const { id, name, version } = JSON.parse(readFileSync(join(project, "manifest.json"), "utf8"));
const target = join(vault, ".obsidian/plugins", id);
mkdirSync(target, { recursive: true });
for (const file of ["main.js", "manifest.json", "styles.css"]) copyFileSync(join(project, file), join(target, file));
say(`${name} ${version} is in ${target}`);
say("In Obsidian: Settings → Community plugins → Reload plugins, then switch it on.");
