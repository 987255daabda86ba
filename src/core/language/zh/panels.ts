import type { panels as english } from "../en/panels.ts";

export const panels: Record<keyof typeof english, string> = {};
