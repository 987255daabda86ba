import type { FileWrite, VaultFiles, WriteResult } from "../../../src/core/authoring/vaultFiles.ts";
import type { NotePath } from "../../../src/core/note/notePath.ts";

/** A host whose operations fail as told; the counter runs over reads and writes alike. */
export class FaultyFiles implements VaultFiles {
	operations = 0;

	constructor(
		private readonly files: VaultFiles,
		private readonly fails: (operation: number) => "before" | "after" | false,
	) {}

	read(path: NotePath): Promise<string | null> {
		if (this.fails(this.operations++)) return Promise.reject(new Error("cannot read"));
		return this.files.read(path);
	}

	async write(write: FileWrite): Promise<WriteResult> {
		const fault = this.fails(this.operations++);
		if (fault === "before") throw new Error("disk full");
		const result = await this.files.write(write);
		if (fault === "after") throw new Error("connection lost");
		return result;
	}
}
