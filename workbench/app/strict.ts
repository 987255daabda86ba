import api from "official-api";
import { versionAtLeast } from "./version.ts";

type AnyClass = { readonly prototype: object; readonly name: string };

/**
 * Holds an emulated class against the official types: what came after the version that is played is taken away, and
 * what is promised but not emulated throws by name instead of being silently undefined.
 */
function holdToTypes(name: string, Class: AnyClass): void {
	const official = Object.hasOwn(api.classes, name) ? api.classes[name] : undefined;
	if (!official) return;
	complete(Class.prototype, `${name}.`, official.members);
	complete(Class, `${name}.`, official.statics);
}

function complete(target: object, prefix: string, members: Readonly<Record<string, string>>): void {
	for (const [member, since] of Object.entries(members)) {
		if (isLater(since)) Reflect.deleteProperty(target, member);
		else if (!(member in target)) refuse(target, member, `${prefix}${member}`);
	}
}

/** An own property, be it a field or one that a subclass sets, takes the place of the refusal. */
function refuse(target: object, member: string, name: string): void {
	Object.defineProperty(target, member, {
		configurable: true,
		get() {
			throw new Error(`The workbench does not emulate ${name}`);
		},
		set(value: unknown) {
			Object.defineProperty(this, member, { value, writable: true, enumerable: true, configurable: true });
		},
	});
}

/** The module as a plugin gets it. */
export function strictModule(emulated: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const module: Record<string, unknown> = {};
	const classes = Object.fromEntries(Object.entries(api.classes).map(([name, { since }]): [string, string] => [name, since]));
	const promised: Readonly<Record<string, string>> = { ...api.values, ...classes };
	for (const [name, since] of Object.entries(promised)) {
		if (isLater(since)) continue;
		const value = Object.hasOwn(emulated, name) ? emulated[name] : undefined;
		if (value === undefined) refuse(module, name, name);
		else module[name] = value;
		if (typeof value === "function" && "prototype" in value && value.prototype !== undefined) holdToTypes(name, value);
	}
	return module;
}

function isLater(since: string): boolean {
	return /^\d+\.\d+\.\d+$/.test(since) && !versionAtLeast(since);
}
