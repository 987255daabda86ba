import { expect, test } from "vitest";
import { defaultReadingOptions } from "../../../src/core/vocabulary/readingOptions.ts";
import { taxonomyOf } from "../authoring/livingVault.ts";

const reading = { ...defaultReadingOptions, extra: { nestedTags: false, folderNotes: true, mocLists: false } };
const model = (rest = "") => `---\ntype: model\n${rest}---\n`;
const parents = (texts: Record<string, string>) => {
	const taxonomy = taxonomyOf(texts, reading);
	const [lstm] = taxonomy.named("LSTM");
	return taxonomy.outgoing(lstm!.id).filter(({ type }) => type === "broader").map(({ to }) => [to, taxonomy.concept(to)?.presence]);
};

test("a folder's own note holds the notes in the folder", () => {
	expect(parents({ "a/RNN/RNN.md": model(), "a/RNN/LSTM.md": model() })).toEqual([["note:a/RNN/RNN.md", "note"]]);
});

test("a folder without a note of its own stands for the concept of its name, and for no note", () => {
	expect(parents({ "RNN/LSTM.md": model(), "GRU.md": model("parent: RNN\n") })).toEqual([["name:rnn", "mention"]]);
	expect(parents({ "RNN/LSTM.md": model() })).toEqual([]);
});
