import { describe, expect, it } from "vitest";
import type { FileWrite, WriteResult } from "../../src/core/authoring/vaultFiles.ts";
import { toNotePath, type NotePath } from "../../src/core/note/notePath.ts";
import { awaitedFiles } from "../../src/obsidian/awaitedFiles.ts";

/** A host that answers when it is told to, a clock that runs out when it is told to, and what is said meanwhile. */
function slowHost() {
	const answers: { resolve: (result: WriteResult) => void; reject: (error: Error) => void }[] = [];
	const due = new Set<() => void>();
	const said: string[] = [];
	const files = awaitedFiles(
		{ read: () => Promise.resolve("text"), write: () => new Promise<WriteResult>((resolve, reject) => answers.push({ resolve, reject })) },
		{
			later: (_, call) => {
				due.add(call);
				return () => due.delete(call);
			},
		},
		(path: NotePath, writes) => {
			said.push(`${writes ? "writing" : "reading"} ${path}`);
			return () => said.push(`over ${path}`);
		},
	);
	return { files, answers, due, said, elapse: () => [...due].forEach((call) => call()) };
}

const write: FileWrite = { kind: "replace", path: toNotePath("a.md"), before: "a", after: "b" };

describe("a host that keeps a write waiting", () => {
	it("is told of until its answer comes, which counts however late it is", async () => {
		const { files, answers, due, said, elapse } = slowHost();
		const written = files.write(write);
		elapse();
		expect(said).toEqual(["writing a.md"]);
		answers[0]!.resolve("written");
		expect(await written).toBe("written");
		expect(said).toEqual(["writing a.md", "over a.md"]);
		expect(due.size).toBe(0);
	});

	it("is not told of where it answers in time, or refuses", async () => {
		const { files, answers, due, said } = slowHost();
		const [written, refused] = [files.write(write), files.write(write)];
		answers[0]!.resolve("written");
		answers[1]!.reject(new Error("EIO"));
		expect(await written).toBe("written");
		await expect(refused).rejects.toThrow("EIO");
		expect(await files.read(toNotePath("a.md"))).toBe("text");
		expect(said).toEqual([]);
		expect(due.size).toBe(0);
	});
});
