import type { view as english } from "../en/view.ts";

export const view: Record<keyof typeof english, string> = {};
