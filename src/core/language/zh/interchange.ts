import type { interchange as english } from "../en/interchange.ts";

export const interchange: Record<keyof typeof english, string> = {
	"export.choose": "选择格式…",
	"export.image": "导出 {format}",
	"export.area": "范围",
	"export.area.whole": "整幅图",
	"export.area.sight": "当前可见部分",
	"export.colours": "颜色",
	"export.colours.shown": "与显示一致",
	"export.colours.light": "浅色",
	"export.colours.dark": "深色",
	"export.transparent": "透明背景",
	"export.scale": "缩放",
	"export.save": "保存",
	"export.saved": "已保存为“{path}”。",
};
