import { foldWord } from "../vocabulary/foldWord.ts";
import type { NamedThing } from "./conceptNames.ts";
import type { OutlineNode } from "./outlineTree.ts";

const LONGEST = 240;
const NOUN = "transformer|network|model|architecture|autoencoder|auto-encoder|classifier|rnn|cnn|gan|lstm|vae|perceptron|variant|extension|convnet|encoder";
/** "is a (simplified) version of", "are a class of": what follows says what it is. */
const OF = "(?:type|kind|class|family|form|variant|variation|version|extension|special case) of (?:the |an? )?";
const IS_MODEL = new RegExp(String.raw`^,? ?(?:is|are|was|were) (?:(?:an? |the |one of the )?(?:(?!(?:in|for|that|which|used|with|by|on|of|to|and|from)\b)[\w+-]+ ){0,6}?(?:${OF})?(?:(?!(?:in|for|that|which|used|with|by|on|of|to|and|from)\b)[\w+-]+ ){0,5}?(?:${NOUN})s?\b|based on the |built on the |derived from the )`);
const IS_MODEL_ZH = /^ ?(?:[（(][^）)]{0,60}[）)])? ?(?:[，,]?(?:全称|简称|即|由)[^。；]{0,60}[，,])?(?:是|为|属于)(?:一种|一个|一类|最|由|在|基于|用|以|对)?[^，。；]{0,40}?(?:模型|网络|架构|变体|变种|自编码器|编码器|分类器|感知机)(?=[，。；（(\s]|$)/;

/** True where the first sentence below a heading says that what it names is a model: "GRU is a simplified version of the LSTM." */
export function beginsWithDefinition(node: OutlineNode, things: readonly NamedThing[]): boolean {
	const first = node.parts[0];
	if (first?.kind !== "paragraph") return false;
	const text = foldWord((first.lines[0]?.inline.text ?? "").slice(0, LONGEST)).replace(/^(?:the|an?) /, "");
	return things.some(({ label, altLabels }) =>
		[label, ...altLabels].some((name) => {
			const word = foldWord(name);
			if (!text.startsWith(word)) return false;
			const rest = text.slice(word.length).replace(/^s\b/, "").replace(/^ ?[（(][^（()）]{0,80}[)）]/, "");
			return IS_MODEL.test(rest) || IS_MODEL_ZH.test(rest);
		}),
	);
}
