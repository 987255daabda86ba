import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

/** One source file's imports, read from its text: bundlers erase type imports, so nothing else sees them. */
export interface SourceFile {
	/** Relative to the folder that was read, with forward slashes. */
	readonly path: string;
	readonly text: string;
	readonly imports: readonly SourceImport[];
}

export interface SourceImport {
	readonly specifier: string;
	/** The imported file, relative like `SourceFile.path`; null for packages. */
	readonly target: string | null;
	readonly line: number;
}

/** Static, dynamic and type imports, found by the compiler's own scanner. */
export function importsOf(path: string, text: string): SourceImport[] {
	return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName: specifier, pos }) => {
		const file = specifier.replace(/^function:/, "");
		const target = file.startsWith(".") ? slashes(relative("/", resolve("/", dirname(path), file))) : null;
		return { specifier, target, line: text.slice(0, pos).split("\n").length };
	});
}

/** Every TypeScript file below a folder, sorted. */
export function readSourceFiles(root: string): SourceFile[] {
	return readdirSync(root, { recursive: true, encoding: "utf8" })
		.map(slashes)
		.filter((path) => path.endsWith(".ts"))
		.sort()
		.map((path) => {
			const text = readFileSync(join(root, path), "utf8");
			return { path, text, imports: importsOf(path, text) };
		});
}

function slashes(path: string): string {
	return path.split(sep).join("/");
}
