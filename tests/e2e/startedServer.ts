import { spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { project } from "../../scripts/packages.mjs";

/** Runs `npm start` until it has printed its address. */
export async function start(...args: string[]) {
	const child = spawn(process.execPath, [join(project, "scripts/start.mjs"), "--no-open", ...args]);
	onTestFinished(() => void child.kill("SIGKILL"));
	let output = "";
	const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
	const address = await new Promise<string>((resolve, reject) => {
		void ended.then(() => reject(new Error(output)));
		for (const stream of [child.stdout, child.stderr]) {
			stream.on("data", (data: Buffer) => {
				output += data.toString("utf8");
				const found = /Workbench: (\S+)\n/.exec(output);
				if (found) resolve(found[1] ?? "");
			});
		}
	});
	const stop = async (): Promise<number | null> => {
		child.kill("SIGINT");
		return ended;
	};
	/** As a power cut: nothing is tidied up. */
	const kill = async (): Promise<void> => {
		child.kill("SIGKILL");
		await ended;
	};
	return { address, stop, kill, said: () => output };
}
