import type { commandLine as english } from "../en/commandLine.ts";

export const commandLine: Record<keyof typeof english, string> = {};
