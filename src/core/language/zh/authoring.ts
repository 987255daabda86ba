import type { authoring as english } from "../en/authoring.ts";

export const authoring: Record<keyof typeof english, string> = {};
