import { defineConfig } from "vitest/config";

/** Tests that drive the workbench in Chromium: one file after the other, since each has the machine to itself. */
export default defineConfig({
	test: {
		include: ["tests/e2e/**/*.spec.ts"],
		environment: "node",
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 60_000,
		expect: { poll: { timeout: 15_000, interval: 50 } },
	},
});
