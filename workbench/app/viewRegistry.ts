import type { WorkspaceLeaf } from "./leaf.ts";
import type { View } from "./view.ts";

type Creator = (leaf: WorkspaceLeaf) => View;

/** Which views there are, and which files they are for. */
export class ViewRegistry {
	readonly creators = new Map<string, Creator>();
	private readonly types = new Map<string, string>();

	/** @throws where the type is taken. [R] */
	register(type: string, creator: Creator): void {
		if (this.creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.creators.set(type, creator);
	}

	unregister(type: string): void {
		this.creators.delete(type);
	}

	registerExtensions(extensions: readonly string[], type: string): void {
		for (const extension of extensions) this.types.set(extension, type);
	}

	unregisterExtensions(extensions: readonly string[]): void {
		for (const extension of extensions) this.types.delete(extension);
	}

	creator(type: string): Creator | undefined {
		return this.creators.get(type);
	}

	typeByExtension(extension: string): string | undefined {
		return this.types.get(extension);
	}
}
