import type { VaultFiles } from "../core/authoring/vaultFiles.ts";
import type { NotePath } from "../core/note/notePath.ts";
import type { Breath } from "./slices.ts";

/** A host that has not answered for so many milliseconds is told of. */
const PATIENCE = 5000;

/**
 * Files that tell of a call which the host keeps waiting. The call goes on, and its answer counts whenever it comes: given
 * up, a write might still happen, and nobody could say any more what undo has to take back.
 * @param tell is given the note and whether it is being written; what it returns is called when the answer has come.
 */
export function awaitedFiles(files: VaultFiles, breath: Pick<Breath, "later">, tell: (path: NotePath, writes: boolean) => () => void): VaultFiles {
	const awaited = async <T>(answer: Promise<T>, path: NotePath, writes: boolean): Promise<T> => {
		let over = (): void => undefined;
		const forget = breath.later(PATIENCE, () => (over = tell(path, writes)));
		try {
			return await answer;
		} finally {
			forget();
			over();
		}
	};
	return {
		read: (path) => awaited(files.read(path), path, false),
		write: (write) => awaited(files.write(write), write.path, true),
	};
}
