/*
 * `npm run fuzz -- --cases 200000` throws hostile notes, settings and code blocks at everything that reads them, and
 * prints each failure shrunk. `--seed N` repeats a run, `--skip N` takes it up again after so many cases, `--only WORD`
 * keeps to the targets whose name holds the word.
 */
import { createHash, randomInt } from "node:crypto";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { ensurePackages, project, say } from "./packages.mjs";

/** Cases of one round: each target gets its share, with a seed of its own. */
const ROUND = 2000;
/** A case is interrupted by itself after a third of this; what does not even answer to that is ended, in milliseconds. */
const SILENCE = 60_000;
const MOST_FAILURES = 20;

const { values } = parseArgs({ options: { cases: { type: "string" }, seed: { type: "string" }, skip: { type: "string" }, only: { type: "string" } } });
const cases = whole(values.cases ?? "200000", "--cases");
const seed = whole(values.seed ?? String(randomInt(2 ** 31)), "--seed");
const skipped = whole(values.skip ?? "0", "--skip");

function whole(text, option) {
	const number = Number(text);
	if (Number.isSafeInteger(number) && number >= 0) return number;
	console.error(`${option} needs a whole number, not ${text}.`);
	process.exit(2);
}

ensurePackages();
const { build } = await import("esbuild");
const bundle = join(project, ".cache/fuzz/fuzzThread.mjs");
await build({
	entryPoints: [join(project, "tests/hostile/fuzzThread.ts")],
	outfile: bundle,
	bundle: true,
	packages: "external",
	platform: "node",
	format: "esm",
	target: "node20",
	logLevel: "warning",
	sourcemap: "inline",
	// The fixtures are looked for beside the sources.
	define: { "import.meta.dirname": JSON.stringify(join(project, "tests/hostile")) },
});

const beat = new Int32Array(new SharedArrayBuffer(4));
let thread = null;

/** A thread, and the targets that it knows. */
async function begin() {
	thread = new Worker(bundle, { workerData: beat.buffer, execArgv: ["--enable-source-maps"] });
	return await answerOf(thread);
}

/** What the thread says next; null where it has hung. */
function answerOf(asked) {
	return new Promise((resolve, reject) => {
		let last = Atomics.load(beat, 0);
		const watch = setInterval(() => {
			const now = Atomics.load(beat, 0);
			if (now === last) settle(resolve, null);
			last = now;
		}, SILENCE);
		const settle = (how, what) => {
			clearInterval(watch);
			asked.off("message", answered).off("error", failed);
			how(what);
		};
		const answered = (answer) => settle(resolve, answer);
		const failed = (error) => settle(reject, error);
		asked.on("message", answered).on("error", failed);
	});
}

/** The same number for the same words. */
function seedOf(...words) {
	return createHash("sha256").update(words.join("\n")).digest().readInt32LE();
}

const targets = (await begin()).filter(({ name }) => name.includes(values.only ?? ""));
const shares = targets.reduce((sum, { share }) => sum + share, 0);
if (shares === 0) {
	console.error(`No target's name holds ${values.only}.`);
	process.exit(2);
}
say(`Seed ${seed}, ${cases} cases${skipped > 0 ? `, the first ${skipped} skipped` : ""}.`);
const failures = [];
/** Failures of the same kind differ in the words that they name. */
const seen = new Set();
const withoutWords = (kind) => kind.replace(/"[^]*|\d+/g, "");
const started = Date.now();
let tried = 0;

for (let first = 0; first < cases && failures.length < MOST_FAILURES; first += ROUND) {
	if (first + ROUND <= skipped) continue;
	for (const { name, share } of targets) {
		const task = { target: name, cases: Math.ceil((Math.min(ROUND, cases - first) * share) / shares), seed: seedOf(seed, first, name) };
		thread.postMessage(task);
		const answer = await answerOf(thread);
		tried += answer?.tried ?? 0;
		if (answer === null) {
			await thread.terminate();
			await begin();
		}
		const failure = answer === null ? { message: `no answer for a minute, with the seed ${task.seed}`, stack: "", report: "" } : answer.failure;
		if (failure === null) continue;
		const kind = `${name}: ${failure.message.split("\n")[0].slice(0, 120)}`;
		if (seen.has(withoutWords(kind))) continue;
		seen.add(withoutWords(kind));
		failures.push(kind);
		say(`\n${kind}\n(after ${first} cases)\n${failure.stack.slice(0, 2000)}\n${failure.report.slice(0, 6000)}\n`);
	}
	say(`${Math.min(first + ROUND, cases)} of ${cases} cases, ${failures.length} kinds of failure, ${Math.round((Date.now() - started) / 1000)} s`);
}
await thread.terminate();
say(`\nSeed ${seed}: ${tried} cases tried, ${failures.length} kinds of failure.`);
for (const kind of failures) say(`  ${kind}`);
process.exit(failures.length === 0 ? 0 : 1);
