/* `node readFolder.process.mjs FOLDER` reads every note of a folder and parses its front matter, and nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseYaml } from "../src/node/grayMatter.ts";

let properties = 0;
for (const entry of readdirSync(process.argv[2]!, { recursive: true, withFileTypes: true })) {
	if (!entry.isFile() || !entry.name.endsWith(".md")) continue;
	const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
	const end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
	if (end < 0) continue;
	try {
		properties += Object.keys(parseYaml(text.slice(4, end + 1)) ?? {}).length;
	} catch {
		// As every reader does with front matter that is none.
	}
}
process.stdout.write(String(properties));
