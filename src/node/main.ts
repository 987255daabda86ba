import process from "node:process";
import { runCommandLine } from "./commandLine.ts";

// A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
});

const { out, err, status } = runCommandLine(process.argv.slice(2));
process.stderr.write(err);
process.stdout.write(out);
// Not `process.exit`: a pipe may still be taking what was written.
process.exitCode = status;
