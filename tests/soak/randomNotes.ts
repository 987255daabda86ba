/** Numbers from 0 to below 1, always the same ones for one seed. */
export type Random = () => number;

const FOLDERS = ["", "模型", "模型/循环", "模型/卷积", "任务", "Models", "Models/Generative", "日记", "日记/2025", "Projects", "读书", "收集箱"];
const TRAITS = ["fast to train", "训练稳定", "needs much data", "显存占用大", "long context", "可解释性差", "robust to noise", "收敛慢"];

export function pick<T>(items: readonly T[], random: Random): T {
	return items[Math.floor(random() * items.length)]!;
}

/** Free paths come first from a pool of names that is larger than the vault, so that links lead to nothing now and then. */
export function randomPath(names: number, random: Random): string {
	const folder = pick(FOLDERS, random);
	return `${folder === "" ? "" : `${folder}/`}${name(Math.floor(random() * names), random() < 0.03)}.md`;
}

/**
 * A note as vaults hold them: typed ones in both languages, ones that speak in their body only, surveys, and for the
 * greater part diaries that say nothing; some with properties that cannot be read.
 * @param names how many names there are to link to.
 */
export function randomNote(names: number, random: Random): string {
	const link = (): string => `[[${name(Math.floor(random() * names), false)}]]`;
	const links = (most: number): string => Array.from({ length: 1 + Math.floor(random() * most) }, () => `"${link()}"`).join(", ");
	const trait = (): string => `${pick(TRAITS, random)} ${Math.floor(random() * 90)}`;
	const kind = random();
	if (kind < 0.22) {
		return `---\n类型: 模型\n上级: ${links(2)
			.split(", ")
			.map((each) => `\n  - ${each}`)
			.join("")}\n适用任务: [${links(3)}]\naliases: [别名${Math.floor(random() * names * 4)}]\n年份: ${1990 + Math.floor(random() * 35)}\n---\n\n## 优点\n\n- ${trait()}\n- ${trait()}\n\n## 缺点\n\n- ${trait()}\n`;
	}
	if (kind < 0.4) return `---\ntype: model\nparent: "${link()}"\nvariant of: "${link()}"\ntags: [ml/deep]\n---\n\nIt is based on ${link()} and unlike ${link()} it is ${trait()}.\n`;
	if (kind < 0.44) return `---\ntype: category\n---\n\n${link()} and ${link()}\n`;
	if (kind < 0.48) return `Parents: ${link()}\n\nStrengths: ${trait()}\n`;
	if (kind < 0.5) return `# 综述 ${Math.floor(random() * 1000)}\n\n## ${name(Math.floor(random() * names), false)}\n\n### 优点\n\n- ${trait()}\n\n### 应用\n\n- ${link()}\n`;
	if (kind < 0.52) return `---\ntype: [model\nup: "${link()}\n---\nbroken ${trait()}\n`;
	return `# 记录 ${Math.floor(random() * names * 20)}\n\n今天读了 ${link()}，${trait()}。\n\nAlso ${link()} #日记\n`;
}

/** Some names are Chinese, some differ in case only by chance of their number, a few stand in two folders. */
function name(number: number, shared: boolean): string {
	if (shared) return `Shared ${number % 40}`;
	return number % 3 === 0 ? `模型${number}` : number % 3 === 1 ? `Model ${number}` : `net-${number}`;
}

export function randomVault(count: number, random: Random): Record<string, string> {
	const names = nameCount(count);
	const notes: Record<string, string> = {};
	for (let left = count; left > 0; ) {
		const path = randomPath(names, random);
		if (path in notes) continue;
		notes[path] = randomNote(names, random);
		left--;
	}
	return notes;
}

/** How many names there are in a vault of so many notes. */
export function nameCount(notes: number): number {
	return Math.ceil(notes * 1.3);
}
