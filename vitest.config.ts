import { defineConfig } from "vitest/config";

/** Everything that needs no browser. */
export default defineConfig({
	test: {
		include: ["tests/**/*.test.ts"],
		exclude: ["tests/e2e/**"],
		environment: "node",
		setupFiles: ["tests/propertySeed.ts"],
		// A bound for what hangs, not a measure: property tests take seconds, on a loaded machine many.
		testTimeout: 120_000,
	},
});
