import { defineConfig } from "vitest/config";

/** Everything that needs no browser. */
export default defineConfig({
	test: {
		include: ["tests/**/*.test.ts"],
		exclude: ["tests/e2e/**"],
		environment: "node",
	},
});
