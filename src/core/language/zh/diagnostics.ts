import type { diagnostics as english } from "../en/diagnostics.ts";

export const diagnostics: Record<keyof typeof english, string> = {};
