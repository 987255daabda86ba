import process from "node:process";
import { runCommand } from "./commandLine.ts";

// A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
});

void runCommand(process.argv.slice(2)).then(({ out, err, status }) => {
	process.stderr.write(err);
	writeOut(out);
	// Not `process.exit`: a pipe may still be taking what was written.
	process.exitCode = status;
});

/** Small pieces together: a call for each would take longer than making them. */
function writeOut(pieces: Iterable<string>): void {
	let waiting = "";
	for (const piece of pieces) {
		waiting += piece;
		if (waiting.length < 65_536) continue;
		process.stdout.write(waiting);
		waiting = "";
	}
	process.stdout.write(waiting);
}
