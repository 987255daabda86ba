import { foldWord } from "../vocabulary/foldWord.ts";
import { TASK_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { endsLike, namedThings } from "./conceptNames.ts";
import { thingName } from "./conceptNaming.ts";
import type { OutlineKinds, Role } from "./outlineKinds.ts";
import type { OutlineNode } from "./outlineTree.ts";
import type { ConceptName } from "./statement.ts";

const OF_MODELS = /(?:模型|算法|网络|架构|models?|algorithms|networks|architectures)$/;
const ASKS_FOR_MODEL: readonly RegExp[] = [
	/^(.{2,20}?)(?:任务)?(?:应该|应当|该|应|一般|通常|常)?(?:用|选|选择|使用|采用)(?:什么|哪个|哪些|哪种|啥)(?:样的)?(?:模型|网络|算法|架构)/,
	/^(?:什么|哪个|哪些|哪种)(?:模型|网络|算法|架构)(?:更|最)?(?:适合|适用于|用于)(?:做|处理)?(.{2,20}?)[？?]?$/,
	/^(?:which|what) (?:models?|networks?|architectures?) (?:should (?:i|we|you) (?:use|choose|pick) |to (?:use|choose|pick) |(?:is|are|works?) (?:the )?(?:best|good|used|suited|suitable|well) )?for (.{3,60}?)\??$/i,
];

/** "图像分类用什么模型？": the task of a heading that asks for models. */
export function askedTask(node: OutlineNode): ConceptName | null {
	const words = node.kind === "item" ? "" : node.head.inline.text;
	if (words === "" || words.length > 80) return null;
	for (const form of ASKS_FOR_MODEL) {
		const task = form.exec(words)?.[1]?.trim();
		if (task !== undefined && task !== "") return namedThings(task).map(thingName)[0] ?? null;
	}
	return null;
}

/**
 * The task that a label's models are for: "推荐模型：A、B" below any heading, "常用模型：A、B" below one that is called
 * as tasks are, or stands in a row with such. Null for every other role.
 */
export function taskOfRole(role: Role, kinds: OutlineKinds): ConceptName | null {
	const { meaning, node } = role;
	if (meaning.kind !== "relation" || !meaning.inverse || !(meaning.relation === "suitedFor" || (meaning.relation === "broader" && OF_MODELS.test(foldWord(node.head.inline.text))))) return null;
	const heading = node.parent;
	if (heading === null || heading === kinds.top || heading.kind === "root" || kinds.roles.has(heading)) return null;
	if (meaning.relation === "broader" && !isTask(heading, kinds) && !heading.siblings.slice(0, MANY).some((other) => isTask(other, kinds))) return null;
	const [thing] = kinds.things(heading);
	return thing === undefined ? null : thingName(thing);
}

/** Enough of a row to see what it lists. */
const MANY = 20;

function isTask(node: OutlineNode, kinds: OutlineKinds): boolean {
	const [thing] = kinds.things(node);
	return thing !== undefined && endsLike(thing.label, TASK_ENDINGS);
}
