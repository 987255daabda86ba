import { seeded } from "../tests/builders.ts";

/** One note of a vault. */
export interface SyntheticNote {
	readonly path: string;
	readonly text: string;
	readonly kind: "ordinary" | "typed" | "survey";
}

/**
 * A vault that is the same for the same size and seed. Of 500 notes 449 are ordinary (diary, reading notes, lists; half
 * of them with tags or a date among their properties, half about other things than models), 50 describe a model or a task
 * in typed properties, and one is a survey of 15 to 60 kB with chapters, lists and tables. Sizes follow those of a real vault of
 * 700 notes: a quarter below 0.7 kB, half below 1.5, three quarters below 3.3, one in twenty above 9.5; 3 kB on average.
 * Three notes in five are Chinese.
 */
export function* syntheticVault(size: number, seed = 5): Iterable<SyntheticNote> {
	const author = new Author(seed, size);
	for (let index = 0; index < size; index++) yield author.note(index);
}

type Tongue = keyof typeof words;

/** What half of the ordinary notes are about. */
const everyday = {
	zh: "会议 项目 计划 书 城市 朋友 早晨 天气 咖啡 旅行 电影 音乐 菜谱 房子 花园 孩子 邻居 假期 合同 客户 邮件 周末 医生 车站 照片 节日".split(" "),
	en: "meeting project plan book city friend morning weather coffee journey film music recipe house garden child neighbour holiday contract customer letter weekend doctor station photo feast".split(" "),
} as const;

const words = {
	zh: {
		nouns: "模型 数据 网络 参数 梯度 注意力 特征 样本 任务 结果 论文 实验 结构 训练 推理 方法 问题 会议 项目 计划 书 城市 朋友 早晨 图像 文本 语音 序列 概率 损失 算力 显存".split(" "),
		verbs: "提出 改进 依赖 讨论 记录 比较 需要 说明 忽略 得到 整理 复习 阅读 减少 增加 使用 观察 解释".split(" "),
		joins: "，而且 ，但是 ，所以 ，其中 ；另外 ，因为 ，不过".split(" "),
		blank: "",
		end: "。",
	},
	en: {
		nouns: "model data network parameter gradient attention feature sample task result paper experiment structure training inference method problem meeting project plan book city friend morning image text speech sequence probability loss memory budget".split(" "),
		verbs: "improves needs discusses records compares explains ignores yields follows reviews reads reduces increases uses observes describes the-same-as".split(" "),
		joins: ", and|, but|, so|, where|; besides,|, because|, although".split("|"),
		blank: " ",
		end: ".",
	},
} as const;

const headings = {
	zh: "背景 想法 待办 笔记 细节 问题 参考资料 下一步 实验记录 摘录 总结".split(" "),
	en: "Background|Ideas|To do|Notes|Details|Questions|References|Next steps|Experiments|Excerpts|Summary".split("|"),
} as const;

const qualities = {
	zh: { good: "训练稳定 并行度高 参数少 效果好 推理快 泛化能力强 容易解释 适合长序列".split(" "), bad: "计算量大 需要大量数据 难以训练 对超参数敏感 显存占用高 容易过拟合 解释性差".split(" ") },
	en: {
		good: "stable training|highly parallel|few parameters|fast inference|generalises well|easy to explain|handles long sequences".split("|"),
		bad: "expensive to train|needs much data|hard to tune|sensitive to its settings|takes much memory|overfits small data".split("|"),
	},
} as const;

const STEMS = { zh: "深度 卷积 循环 图 变分 对抗 稀疏 层次 因果 多头 记忆 胶囊 残差 扩散 对比 混合".split(" "), en: "Deep Conv Recurrent Graph Variational Sparse Causal Memory Residual Diffusion Mixed Dual Fast Tiny".split(" ") } as const;
const ENDS = { zh: "网络 模型 编码器 机 变换器 生成器".split(" "), en: "Net Former Coder GAN Machine Flow".split(" ") } as const;
const TASKS = { zh: "分类 检测 分割 翻译 识别 生成 预测 检索".split(" "), en: "classification detection segmentation translation recognition generation forecasting retrieval".split(" ") } as const;

class Author {
	private readonly random: () => number;

	constructor(
		seed: number,
		private readonly size: number,
	) {
		this.random = seeded(seed);
	}

	note(index: number): SyntheticNote {
		const kind = kindOf(index);
		if (kind === "survey") return { path: `综述/${this.title(index)}.md`, text: this.survey(index), kind };
		if (kind === "typed") return { path: `模型/${index % 3}/${this.title(index)}.md`, text: this.typed(index), kind };
		return { path: `${["笔记", "Notes", "日记", "阅读/论文"][index % 4]!}/${this.title(index)}.md`, text: this.ordinary(index), kind };
	}

	/** A note's name says what it is, so that others can link to it. */
	private title(index: number): string {
		const kind = kindOf(index);
		const tongue = tongueOf(index);
		const number = Math.floor(index / 10);
		if (kind === "survey") return tongue === "zh" ? `${STEMS.zh[number % 16]!}模型综述 ${number}` : `Survey of ${STEMS.en[number % 14]!} models ${number}`;
		if (kind === "typed") return isTask(index) ? `${tongue === "zh" ? "任务" : "Task"} ${TASKS[tongue][number % 8]!} ${number}` : this.model(tongue, number);
		if (index % 4 === 2) return new Date(Date.UTC(1990, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
		return `${this.nounOf(tongue, index)}${words[tongue].blank}${this.nounOf(tongue, index * 7 + 3)} ${index}`;
	}

	private model(tongue: Tongue, number: number): string {
		const [stems, ends] = [STEMS[tongue], ENDS[tongue]];
		return `${stems[number % stems.length]!}${ends[Math.floor(number / stems.length) % ends.length]!}${tongue === "zh" ? " " : "-"}${number}`;
	}

	private typed(index: number): string {
		const tongue = tongueOf(index);
		const earlier = () => `[[${this.title(10 * Math.floor(this.random() ** 2 * (index / 10)))}]]`;
		const some = (kind: "good" | "bad") => Array.from({ length: 1 + this.below(3) }, () => this.quality(tongue, kind));
		const list = (items: readonly string[]) => [...new Set(items)].map((item) => `\n  - "${item}"`).join("");
		const suits = () => `[[${this.title(10 + 50 * this.below(Math.max(1, this.size / 50)))}]]`;
		const task = isTask(index);
		const [type, alias, up, base, tasks, strong, weak, year] =
			tongue === "zh" ? ["类型", "别名", "上级", "基于", "适用任务", "优点", "缺点", "年份"] : ["type", "aliases", "parent", "based on", "tasks", "strengths", "weaknesses", "year"];
		const kind = tongue === "zh" ? (task ? "任务" : "模型") : task ? "task" : "model";
		const lines = ["---", `${type}: ${kind}`];
		if (this.random() < 0.3) lines.push(`${alias}: [${this.pick(STEMS.en).slice(0, 2).toUpperCase()}N${index}]`);
		lines.push(`${up}: "${earlier()}"`);
		if (!task) {
			if (this.random() < 0.4) lines.push(`${base}:${list([earlier(), earlier()])}`);
			if (this.random() < 0.7) lines.push(`${tasks}:${list([suits(), suits()])}`);
			if (this.random() < 0.6) lines.push(`${strong}:${list(some("good"))}`, `${weak}:${list(some("bad"))}`);
			lines.push(`${year}: ${1985 + this.below(40)}`);
		}
		lines.push(`created: 2024-0${1 + this.below(9)}-1${this.below(10)} 10:20`, "---", "", `# ${this.title(index)}`, "", this.paragraph(tongue, index), "");
		return this.filled(lines, tongue, index, this.length());
	}

	private ordinary(index: number): string {
		const tongue = tongueOf(index);
		const lines: string[] = [];
		if (index % 2 === 0) lines.push("---", `tags: [${this.pick(words[tongue].nouns)}, ${this.pick(words.en.nouns)}]`, `created: 2023-1${this.below(3)}-0${1 + this.below(9)}`, "---", "");
		if (index % 3 === 0) lines.push(`# ${this.title(index)}`, "");
		return this.filled(lines, tongue, index, this.length());
	}

	private survey(index: number): string {
		const tongue = tongueOf(index);
		const zh = tongue === "zh";
		const lines = [`# ${this.title(index)}`, "", this.paragraph(tongue, index), ""];
		const long = 15_000 + this.random() ** 2 * 45_000;
		let weight = 0;
		for (let chapter = 1; weight < long; chapter++) {
			const from = lines.length;
			lines.push(`## ${chapter}. ${this.pick(STEMS[tongue])}${words[tongue].blank}${this.pick(words[tongue].nouns)}${zh ? "类模型" : " models"}`, "", this.paragraph(tongue, index), "");
			const models = Array.from({ length: 3 + this.below(4) }, (_, at) => this.model(tongue, index + 7 * chapter + at));
			for (const [at, model] of models.entries()) {
				lines.push(`### ${chapter}.${at + 1} ${model}`, "", this.paragraph(tongue, index), "");
				lines.push(zh ? "#### 优点" : "#### Strengths", ...this.bullets(tongue, "good"), "", zh ? "#### 缺点" : "#### Weaknesses", ...this.bullets(tongue, "bad"), "");
				lines.push(`${zh ? "**应用场景**：" : "**Applications**: "}${this.task(tongue)}${zh ? "、" : ", "}${this.task(tongue)}`, "");
			}
			lines.push(zh ? "| 模型 | 优点 | 缺点 | 年份 |" : "| Model | Strengths | Weaknesses | Year |", "|---|---|---|---|");
			for (const model of models) lines.push(`| ${model} | ${this.quality(tongue, "good")} | ${this.quality(tongue, "bad")} | ${1990 + this.below(35)} |`);
			lines.push("");
			for (let at = from; at < lines.length; at++) weight += bytes(lines[at]!);
		}
		return lines.join("\n");
	}

	/** Sections, paragraphs, lists, code, tables and quotes until the note is long enough. */
	private filled(lines: string[], tongue: Tongue, index: number, length: number): string {
		let weight = lines.reduce((sum, line) => sum + bytes(line), 0);
		const add = (...more: string[]) => {
			for (const line of more) {
				lines.push(line);
				weight += bytes(line);
			}
		};
		while (weight < length) {
			const choice = this.random();
			if (choice < 0.12) add(`## ${this.pick(headings[tongue])}`, "");
			else if (choice < 0.55) add(this.paragraph(tongue, index), "");
			else if (choice < 0.75) add(...Array.from({ length: 2 + this.below(6) }, () => `- ${this.sentence(tongue, index)}`), "");
			else if (choice < 0.82) add(...Array.from({ length: 2 + this.below(4) }, () => `- [${this.pick("x ".split(""))}] ${this.sentence(tongue, index)}`), "");
			else if (choice < 0.88) add("> [!note]", `> ${this.sentence(tongue, index)}`, "");
			else if (choice < 0.94) add("```python", `x = model(batch[${this.below(99)}])  # [[not a link]]`, "loss.backward()", "```", "");
			else add("| a | b |", "|---|---|", `| ${this.pick(words[tongue].nouns)} | ${this.below(1000)} |`, `| ${this.pick(words[tongue].nouns)} | ${this.below(1000)} |`, "");
		}
		return lines.join("\n");
	}

	private paragraph(tongue: Tongue, index: number): string {
		return Array.from({ length: 2 + this.below(5) }, () => this.sentence(tongue, index)).join(words[tongue].blank);
	}

	private sentence(tongue: Tongue, index: number): string {
		const { verbs, joins, blank, end } = words[tongue];
		const nouns = nounsOf(tongue, index);
		const clause = () => [this.noun(tongue, index), this.pick(verbs), this.pick(nouns), this.pick(nouns)].join(blank);
		let text = clause();
		while (this.random() < 0.5) text += this.pick(joins) + blank + clause();
		return text + end;
	}

	/** Now and then a link, bold words, code or an address. */
	private noun(tongue: Tongue, index: number): string {
		const noun = this.pick(nounsOf(tongue, index));
		const choice = this.random();
		if (choice < 0.03) return `[[${this.title(this.below(this.size))}]]`;
		if (choice < 0.045) return `[[${this.title(10 * this.below(this.size / 10))}|${noun}]]`;
		if (choice < 0.1) return `**${noun}**`;
		if (choice < 0.12) return `\`${noun}_${index}\``;
		if (choice < 0.13) return `[${noun}](https://example.org/${index}/${noun})`;
		if (choice < 0.14) return `#${noun}`;
		return noun;
	}

	private bullets(tongue: Tongue, kind: "good" | "bad"): string[] {
		return Array.from({ length: 1 + this.below(3) }, () => `- ${this.quality(tongue, kind)}`);
	}

	private quality(tongue: Tongue, kind: "good" | "bad"): string {
		const quality = this.pick(qualities[tongue][kind]);
		return tongue === "zh" ? `${this.pick(words.zh.nouns)}${quality}` : `${quality} with every ${this.pick(words.en.nouns)}`;
	}

	private task(tongue: Tongue): string {
		return `${this.pick(words[tongue].nouns)}${words[tongue].blank}${this.pick(TASKS[tongue])}`;
	}

	/** Bytes of a note that is neither typed nor a survey, drawn from the quartiles of the real vault. */
	private length(): number {
		const marks = [20, 580, 1400, 3000, 8500, 24_000];
		const shares = [0, 0.25, 0.5, 0.75, 0.95, 1];
		const drawn = this.random();
		const after = shares.findIndex((share) => share > drawn);
		const within = (drawn - shares[after - 1]!) / (shares[after]! - shares[after - 1]!);
		return marks[after - 1]! * (marks[after]! / marks[after - 1]!) ** within;
	}

	private nounOf(tongue: Tongue, index: number): string {
		const { nouns } = words[tongue];
		return nouns[index % nouns.length]!;
	}

	private below(limit: number): number {
		return Math.floor(this.random() * limit);
	}

	private pick<T>(list: readonly T[]): T {
		return list[this.below(list.length)]!;
	}
}

function kindOf(index: number): SyntheticNote["kind"] {
	if (index % 500 === 250) return "survey";
	return index % 10 === 0 ? "typed" : "ordinary";
}

/** One typed note in five. */
function isTask(index: number): boolean {
	return index % 50 === 10;
}

function nounsOf(tongue: Tongue, index: number): readonly string[] {
	return kindOf(index) === "ordinary" && index % 4 < 2 ? everyday[tongue] : words[tongue].nouns;
}

function tongueOf(index: number): Tongue {
	return (index % 10 === 0 ? index / 10 : index) % 5 < 3 ? "zh" : "en";
}

function bytes(line: string): number {
	return Buffer.byteLength(line) + 1;
}
