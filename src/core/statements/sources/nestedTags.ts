import { noteBasename } from "../../note/notePath.ts";
import { labelName } from "../conceptNaming.ts";
import { mention, relation, type } from "../make.ts";
import type { NoteReading } from "../noteReading.ts";
import { lineEvidence } from "../passage.ts";
import { propertyValues } from "../propertyValues.ts";
import type { Evidence } from "../evidence.ts";
import type { Statement } from "../statement.ts";

/** `#模型/CNN/ResNet`: the note is in the tag's last part, and each part in the one before it. */
export function fromNestedTags(reading: NoteReading): Statement[] {
	const { facts } = reading;
	const tags: { tag: string; evidence: Evidence }[] = facts.metadata.tags.map(({ tag, line }) => ({ tag: tag.replace(/^#/, ""), evidence: lineEvidence(facts, line, "link", tag) }));
	for (const { key, values } of propertyValues(facts)) {
		if (/^tags?$/i.test(key)) for (const { text, evidence } of values) for (const tag of text.split(/[\s,，]+/)) tags.push({ tag: tag.replace(/^#/, ""), evidence });
	}
	return tags.flatMap(({ tag, evidence }) => {
		const parts = tag.split("/").filter((part) => part !== "");
		if (parts.length < 2 || reading.about === "several") return [];
		const same = parts[parts.length - 1]!.toLowerCase() === noteBasename(facts.path).toLowerCase();
		const above = (same ? parts.slice(0, -1) : parts).map((part) => labelName(part));
		const chain = [...above.slice(0, -1).map((name, index) => relation(above[index + 1]!, "broader", name, evidence)), relation(reading.own, "broader", above[above.length - 1]!, evidence, "from")];
		return [...above.flatMap((name) => [...mention(name, evidence), type(name, "category", "tag", evidence)]), ...chain];
	});
}
