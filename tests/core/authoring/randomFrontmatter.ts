import fc from "fast-check";

/** Words that front matter holds in real vaults, awkward ones among them. */
export const awkwardWords = fc.oneof(
	fc.constantFrom(
		"CNN", "卷积神经网络", "[[RNN]]", "[[Seq2Seq|编码器]]", "图像: 分类", "a # b", "C#", "it's", 'say "hi"', "- dash", "yes", "null",
		"2018", "10:30", "2024-07-18 17:02", "🙂 ok", "a, b", "快、准", "{x}", "[x]", "tab\there", "back\\slash", "trailing:", "@at", "%p", "*x",
		"&y", "!z", "| pipe", "> q", "", " lead", "trail ", "---", "...", "~", "0x1F", "1e3", ".5", "a\nb", "\u00a0nb", "=",
	),
	fc.string({ maxLength: 8 }),
	fc.array(fc.nat(0xffff), { maxLength: 4 }).map((units) => String.fromCharCode(...units)),
);

const simpleWords = fc.constantFrom("CNN", "卷积", "Vision Transformer", "图像分类", "2018", "true", "a-b", "x_y");
const quotedWords = fc.oneof(
	simpleWords,
	simpleWords.map((word) => `"${word}"`),
	simpleWords.map((word) => `'${word}'`),
	fc.constantFrom('"[[RNN]]"', "'[[LSTM|长短期]]'", '"a: b"', '"say \\"hi\\" # no"', "'it''s'", "[[GRU]]", "http://x.y/z#w", '"a, b"'),
);
const comment = fc.constantFrom("", "", "", " # why", "  #c: d");

/** The lines of one property, key included, in one of the shapes that notes use. */
const propertyShape = fc.oneof(
	fc.tuple(quotedWords, comment).map(([word, note]) => (key: string) => [`${key}: ${word}${note}`]),
	comment.map((note) => (key: string) => [`${key}:${note}`]),
	fc.tuple(fc.array(quotedWords, { maxLength: 4 }), comment).map(
		([words, note]) =>
			(key: string) => [`${key}: [${words.join(", ")}]${note}`],
	),
	fc.tuple(fc.array(quotedWords, { minLength: 1, maxLength: 4 }), fc.constantFrom("", "  ", "    "), comment).map(
		([words, indent, note]) =>
			(key: string) => [`${key}:${note}`, ...words.map((word) => `${indent}- ${word}`)],
	),
	fc.constantFrom(
		(key: string) => [`${key}: |`, "  line # not a comment", "", "  more: lines"],
		(key: string) => [`${key}: &anchor value`],
		(key: string) => [`${key}: [a,`, "  b]"],
		(key: string) => [`${key}:`, "  nested: 1", "  deeper:", "    - x"],
		(key: string) => [`${key}: {a: 1}`],
		(key: string) => [`${key}:`, "  - a", "  # between", "  - b"],
		(key: string) => [`${key}: two`, "  lines"],
	),
);

export const propertyKeys = ["类型", "aliases", "上级", "tags", "my key", '"quoted"', "Year", "优点"] as const;

/** A whole note with front matter of random shapes, line ends and body. */
export const randomNote = fc
	.record({
		keys: fc.subarray([...propertyKeys], { minLength: 0 }),
		shapes: fc.array(propertyShape, { minLength: propertyKeys.length, maxLength: propertyKeys.length }),
		between: fc.array(fc.constantFrom([], [], ["# a comment"], [""]), { minLength: 9, maxLength: 9 }),
		eol: fc.constantFrom("\n", "\r\n"),
		bom: fc.constantFrom("", "\ufeff"),
		block: fc.constantFrom(true, true, true, false),
		body: fc.constantFrom("", "# 标题\n\n正文 🙂\n", "text without end", "\n---\nrule\n---\n", "\tcode\r\nmixed\n", "类型: 不是属性\n"),
	})
	.map(({ keys, shapes, between, eol, bom, block, body }) => {
		const lines = keys.flatMap((key, index) => [...(between[index] ?? []), ...shapes[index]!(key)]);
		return block ? `${bom}${["---", ...lines, ...(between[8] ?? []), "---", ""].join(eol)}${body}` : `${bom}${body}`;
	});
