import type { interchange as english } from "../en/interchange.ts";

export const interchange: Record<keyof typeof english, string> = {};
