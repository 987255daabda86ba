import { defineConfig, globalIgnores } from "eslint/config";
import obsidianmd from "eslint-plugin-obsidianmd";

/** Obsidian's official review rules, whole. Whatever is switched off below says why. */
export default defineConfig([
	globalIgnores(["main.js", "node_modules/", "**/.cache/", "dist/", "docs/", "tests/fixtures/", "tests/real-app/", "tests/e2e/output/"]),
	...obsidianmd.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			// js-yaml is gray-matter's engine in the command line and never part of main.js: see docs/decisions.
			"depend/ban-dependencies": ["error", { allowed: ["js-yaml"] }],
		},
	},
	{
		// TypeScript itself reports names that do not exist, and knows Obsidian's globals.
		files: ["**/*.ts"],
		rules: { "no-undef": "off" },
	},
	{
		files: ["src/**/*.ts"],
		rules: {
			// The language itself keeps #names private, and the bundler shortens them: docs/decisions/0005.
			"no-restricted-syntax": ["error", { selector: ":matches(PropertyDefinition, MethodDefinition)[accessibility='private'][kind!='constructor']", message: "Write private members as #names." }],
		},
	},
	{
		// The view knows no Obsidian: its helpers are no part of a document that only the view is in.
		files: ["src/view/**"],
		rules: { "obsidianmd/prefer-create-el": "off" },
	},
	{
		// Not plugin code: these run in Node or in the workbench's own page, where Obsidian's helpers do not exist.
		files: ["src/node/**", "scripts/**", "workbench/**", "tests/**", "bench/**", "*.config.mjs", "*.config.ts"],
		rules: {
			"no-undef": "off",
			"no-console": "off",
			"obsidianmd/rule-custom-message": "off",
			"obsidianmd/no-nodejs-modules": "off",
			"import/no-nodejs-modules": "off",
			"obsidianmd/prefer-window-timers": "off",
			"obsidianmd/prefer-active-doc": "off",
			"obsidianmd/prefer-create-el": "off",
			"obsidianmd/prefer-instanceof": "off",
			"obsidianmd/no-global-this": "off",
			"obsidianmd/hardcoded-config-path": "off",
			"obsidianmd/no-unsupported-api": "off",
			"obsidianmd/prefer-file-manager-trash-file": "off",
			"obsidianmd/no-static-styles-assignment": "off",
			"obsidianmd/no-forbidden-elements": "off",
			"no-restricted-globals": "off",
			"no-restricted-imports": "off",
		},
	},
	{
		// What bench/ measures beside stands in its own package.json, the tools it runs with in the project's.
		files: ["bench/**"],
		rules: { "import/no-extraneous-dependencies": "off" },
	},
]);
