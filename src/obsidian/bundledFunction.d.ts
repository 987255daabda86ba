/** An entry and all that it imports as one function without any reference beside it, made by the build. */
declare module "function:../core/layout/layoutEntry.ts" {
	const entry: () => typeof import("../core/layout/layoutEntry.ts");
	export default entry;
}
