import type { NotePath } from "../note/notePath.ts";
import type { ParseYaml } from "../note/parseYaml.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import type { Conventions } from "./conventions.ts";
import type { LocalTime } from "./dateFormat.ts";

/** What planning looks at. Nothing of it is written to. */
export interface PlanningContext {
	readonly taxonomy: Taxonomy;
	readonly reading: ReadingOptions;
	readonly conventions: Conventions;
	/** Every file of the vault, attachments too. */
	readonly files: readonly NotePath[];
	/** A note's present text, from the file; null where there is none. */
	read(path: NotePath): Promise<string | null>;
	/** Notes with a link to this note. */
	linksTo(path: NotePath): readonly NotePath[];
	/** Notes with a link that leads nowhere, by any of these names (compared by `nameKey`). */
	openLinks(names: readonly string[]): readonly NotePath[];
	readonly now: LocalTime;
	readonly parseYaml: ParseYaml;
	/** Lets the host paint in the middle of a long plan. */
	breathe?(): Promise<void>;
}
