import type { query as english } from "../en/query.ts";

export const query: Record<keyof typeof english, string> = {};
