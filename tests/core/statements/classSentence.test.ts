import { expect, test } from "vitest";
import { relationsIn } from "../../statements.ts";

const survey = (sentence: string) => `# 聚类算法综述

${sentence}

## 划分方法和变体

### K-Means
优点：简单

## 层次方法

### BIRCH
缺点：只适合球形簇
`;

test("a class whose name joins two words stays one in a sentence that lists the classes", () => {
	expect(relationsIn(survey("聚类算法可以分为划分方法和变体、层次方法两大类。"))).toContain("划分方法和变体 -broader-> 聚类算法 ?");
});

test("the last piece of such a sentence may join two classes", () => {
	expect(relationsIn(survey("聚类算法可以分为密度方法、网格方法和层次方法三大类。"))).toContain("层次方法 -broader-> 聚类算法 ?");
});
