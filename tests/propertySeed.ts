import process from "node:process";
import fc from "fast-check";

/*
 * Property tests try the same cases in each run, so that a run that fails was made to fail by a change. Other cases:
 * `TAXONOMY_SEED=N npm test`, or `TAXONOMY_SEED=random npm test`; a failure names its seed.
 */
const wanted = process.env.TAXONOMY_SEED ?? "20261125";
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
