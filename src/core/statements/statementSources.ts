import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import type { NoteReading } from "./noteReading.ts";
import { fromFolderNotes } from "./sources/folderNotes.ts";
import { fromInlineFields } from "./sources/inlineFields.ts";
import { fromLinks } from "./sources/links.ts";
import { fromLists } from "./sources/lists.ts";
import { fromMocLists } from "./sources/mocLists.ts";
import { fromNestedTags } from "./sources/nestedTags.ts";
import { fromOutline } from "./sources/outline.ts";
import { fromProperties } from "./sources/properties.ts";
import { fromProse } from "./sources/prose.ts";
import { fromTables } from "./sources/tables.ts";
import type { Statement } from "./statement.ts";

/** A way in which notes state things; its name is that of its file. */
export interface StatementSource {
	readonly name: string;
	isOn(options: ReadingOptions): boolean;
	read(reading: NoteReading): Statement[];
}

const always = () => true;

/** Every source there is. To add one, write its file in `sources/` and list it here. */
export const statementSources: readonly StatementSource[] = [
	{ name: "properties", isOn: always, read: fromProperties },
	{ name: "inlineFields", isOn: always, read: fromInlineFields },
	{ name: "outline", isOn: always, read: fromOutline },
	{ name: "lists", isOn: always, read: fromLists },
	{ name: "tables", isOn: always, read: fromTables },
	{ name: "prose", isOn: ({ prose }) => prose, read: fromProse },
	{ name: "links", isOn: always, read: fromLinks },
	{ name: "nestedTags", isOn: ({ extra }) => extra.nestedTags, read: fromNestedTags },
	{ name: "folderNotes", isOn: ({ extra }) => extra.folderNotes, read: fromFolderNotes },
	{ name: "mocLists", isOn: ({ extra }) => extra.mocLists, read: fromMocLists },
];
