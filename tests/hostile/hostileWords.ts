import fc from "fast-check";

/** Names that every object answers to, or that some loop takes for an index. */
export const MEMBER_NAMES = [
	"__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "__defineGetter__", "__lookupSetter__",
	"then", "length", "name", "toJSON", "0", "-1", "NaN", "undefined", "null", "true",
] as const;

/** Each would set `window.injected`, or take effect otherwise, wherever it is taken for markup. */
export const LIVE_MARKUP = [
	"<img src=x onerror=\"window.injected='img'\">", "<script>window.injected='script'</script>", "\"><svg onload=\"window.injected='svg'\">",
	"' onmouseover='window.injected=1' x='", "</text></svg><script>window.injected=1</script>", "<iframe srcdoc=\"<script>parent.injected='frame'</script>\"></iframe>",
	"<a href=\"javascript:window.injected='link'\">x</a>", "[x](javascript:window.injected='md')", "![x](https://off.invalid/x.png)",
	"<style>*{display:none}</style>", "]]>", "<!--", "-->", "&lt;b&gt;", "&#x3c;b&#x3e;", "<details open ontoggle=\"window.injected='toggle'\">",
] as const;

/** What a spreadsheet would run. */
export const FORMULAS = ["=HYPERLINK(\"https://off.invalid\")", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "|=1", "\"=1"] as const;

/** What a template, a pattern or a parser of another kind would take apart. */
const TEMPLATES = ["$&", "$1", "$$", "$`", "%s", "%%{init: {}}%%", "${7*7}", "{{title}}", "{name}", "{label:one|many}", "\\", "\\u0041", "\"", "'", "`", "```", "^", "|", "||", ";", ",", "、", "a\nb", "a\r\nb"] as const;

const LETTERS = [
	"\ud800", "\udc00", "\ud83d", "a\udfff", "\u0000", "\u0001", "\u0007", "\u001b[31m", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u202e", "\u2028", "\u2029", "\u2066",
	"\ufeff", "\ufffe", "\uffff", "\ufffd", "é", "e\u0301", "Å", "A\u030a", "ﬁ", "İ", "ß", "ſ", "Ⅷ", "㍿", "﷽", "각", "👩‍👩‍👧", "🇨🇳", "a\u0301\u0301\u0301\u0301", "모델", "模型\u3000", "ＲＮＮ", "𝐋𝐒𝐓𝐌",
] as const;

const LINKS = [
	"[[]]", "[[ ]]", "[[#]]", "[[^]]", "[[|]]", "[[a|b|c]]", "[[__proto__]]", "[[constructor|toString]]", "[[../../etc/passwd]]", "[[/etc/passwd]]", "[[C:\\x]]", "[[a#b#c]]",
	"[[RNN]]", "[[RNN|循环]]", "[[rnn.md]]", "[[survey#RNN]]", "[[[[RNN]]]]", "![[RNN]]", "[RNN](RNN.md)", "[x](<a b.md>)", "[x](%2e%2e/x.md)", "[x](%ff%fe.md)", "[x](a.md \"t\")", "[[", "]]", "[[RNN", "RNN]]",
] as const;

export const PLAIN_NAMES = [
	"CNN", "RNN", "LSTM", "GRU", "BERT", "Transformer", "GAN", "VAE", "Convolutional Neural Network", "Long Short-Term Memory", "卷积神经网络", "循环神经网络（RNN）", "长短期记忆网络 LSTM", "序列模型", "图像分类", "机器翻译", "Self-Attention", "GPT-4", "LLM大模型",
] as const;

const numeric = fc.oneof(fc.integer().map(String), fc.double().map(String), fc.constantFrom("1e999", "2024-01-01", "10:30", "0x1F", "1_000", "١٩٩٧", "99999999999999999999"));

/** One word, name, value or label as bad as it can be. */
export const hostileWord: fc.Arbitrary<string> = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...PLAIN_NAMES) },
	{ weight: 3, arbitrary: fc.constantFrom(...MEMBER_NAMES) },
	{ weight: 2, arbitrary: fc.constantFrom(...LIVE_MARKUP) },
	{ weight: 2, arbitrary: fc.constantFrom(...FORMULAS) },
	{ weight: 2, arbitrary: fc.constantFrom(...TEMPLATES) },
	{ weight: 2, arbitrary: fc.constantFrom(...LETTERS) },
	{ weight: 2, arbitrary: fc.constantFrom(...LINKS) },
	{ weight: 1, arbitrary: numeric },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
	{ weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
	{ weight: 1, arbitrary: fc.tuple(fc.constantFrom("a", "模", "[", " ", "-", "*", "x. ", "\u0301"), fc.integer({ min: 50, max: 400 })).map(([unit, times]) => unit.repeat(times)) },
);

/** Words stuck together, as on a line. */
export const hostileText: fc.Arbitrary<string> = fc
	.tuple(fc.array(hostileWord, { minLength: 1, maxLength: 5 }), fc.constantFrom("", " ", "，", ", ", "、", "：", ": ", "; "))
	.map(([words, between]) => words.join(between));

/** Paths of notes, as a vault, a stored setting or another program may give them. */
export const hostilePath: fc.Arbitrary<string> = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom("RNN.md", "CNN.md", "模型/RNN.md", "模型/LSTM.md", "survey.md", "任务/图像分类.md", "Templates/x.md", "2024-01-01.md") },
	{ weight: 2, arbitrary: fc.constantFrom("__proto__.md", "constructor/toString.md", "constructor.md", "__proto__/__proto__.md", "toString.MD", "hasOwnProperty/a.md") },
	{ weight: 2, arbitrary: fc.constantFrom("caf\u00e9.md", "cafe\u0301.md", "Å/A\u030a.md", "ＲＮＮ.md", "\u202eexe.md", "a\u0000b.md", "\ud800.md", "nul.md", "a b .md", " .md", ".md", "#.md", "[[x]].md", "a|b.md", "^.md") },
	{ weight: 1, arbitrary: fc.constantFrom(...LIVE_MARKUP, ...FORMULAS).map((text) => `${text}.md`) },
	{ weight: 1, arbitrary: fc.constantFrom("../x.md", "/abs.md", "C:\\x.md", "a//b.md", "./x.md", "..", `${"d/".repeat(200)}x.md`, `${"n".repeat(300)}.md`) },
	{ weight: 1, arbitrary: fc.tuple(hostileWord, hostileWord).map(([folder, name]) => `${folder}/${name}.md`) },
);

/** Any JSON at all, its keys among the bad ones and among those that are asked for. */
export function hostileJson(keys: readonly string[]): fc.Arbitrary<unknown> {
	const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: fc.constantFrom(...MEMBER_NAMES) }, { weight: 1, arbitrary: hostileWord });
	const { tree } = fc.letrec((tie) => ({
		leaf: fc.oneof(hostileWord, fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(null, "", "auto", "tree", "1", 1, 3, 1e9, -0)),
		list: fc.array(tie("tree"), { maxLength: 4 }),
		record: fc.array(fc.tuple(key, tie("tree")), { maxLength: 8 }).map((pairs) => {
			const record: Record<string, unknown> = {};
			// As `JSON.parse` does: a key named `__proto__` is a key like any other.
			for (const [name, value] of pairs) Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
			return record;
		}),
		tree: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("leaf"), tie("list"), tie("record")),
	}));
	return tree;
}
