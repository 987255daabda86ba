import { seeded } from "../tests/builders.ts";

/** A graph like that of a taxonomy: a tree, and links across it. */
export interface SyntheticGraph {
	/** Two to eight Chinese characters each. */
	readonly labels: readonly string[];
	/** The parent of each node but the first, whose parent is itself; a parent always comes before its children. */
	readonly parent: Int32Array;
	/** From, to, from, to …: `1.5 n` links besides the tree's. */
	readonly links: Int32Array;
}

const CHARACTERS = "深度学习卷积循环网络注意力机制生成对抗自编码变分图像文本语音识别翻译分类检测分割强化策略价值模型架构";

/** The same for the same size and seed. Early nodes have many children, as broad categories do. */
export function syntheticGraph(size: number, seed = 7): SyntheticGraph {
	const random = seeded(seed);
	const below = (limit: number): number => Math.floor(random() * limit);
	const labels = Array.from({ length: size }, () => Array.from({ length: 2 + below(7) }, () => CHARACTERS[below(CHARACTERS.length)]!).join(""));
	const parent = Int32Array.from({ length: size }, (_, node) => Math.floor(random() ** 2 * node));
	const links = Int32Array.from({ length: 2 * Math.round(1.5 * size) }, () => below(size));
	return { labels, parent, links };
}
