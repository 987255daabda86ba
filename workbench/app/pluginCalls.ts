/** Plugins are run under this name, so that their frames are known in a stack. */
export const PLUGIN_FILE = "workbench-plugin:";

/** The functions through which a plugin reaches what is counted. */
const BETWEEN = /^\s*at (?:new )?(?:\S+\.)?(?:calledByPlugin|wrapped|on|registerDomEvent|Notice) /;

/** Whether it is a plugin's own code, and not the app's for it, that is calling the function this is asked in. */
export function calledByPlugin(): boolean {
	const { stackTraceLimit } = Error;
	Error.stackTraceLimit = 12;
	const frames = (new Error().stack ?? "").split("\n").slice(1);
	Error.stackTraceLimit = stackTraceLimit;
	return frames.find((frame) => !BETWEEN.test(frame))?.includes(PLUGIN_FILE) ?? false;
}
