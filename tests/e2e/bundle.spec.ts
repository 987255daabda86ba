import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { project } from "../../scripts/packages.mjs";

const OWN_MODULES = /^(?:obsidian|electron|@codemirror\/.+|@lezer\/.+)$/;

/** What turns text into code, text into elements, or speaks to the network. */
const FORBIDDEN_NAMES = new Set([
	"eval", "Function", "importScripts", "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "RTCPeerConnection", "SharedWorker", "requestUrl", "request",
	"DOMParser", "XSLTProcessor", "WebAssembly",
]);
const FORBIDDEN_MEMBERS = new Set([
	"innerHTML", "outerHTML", "insertAdjacentHTML", "createContextualFragment", "setHTMLUnsafe", "parseHTMLUnsafe", "setHTML", "srcdoc", "execCommand",
	"sendBeacon", "eval", "Function", "requestUrl", "fetch", "serviceWorker",
]);

/** Where a program does one of these things, in its own words. */
function misdeeds(source: string): string[] {
	const file = ts.createSourceFile("main.js", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
	const found: string[] = [];
	const note = (what: string, node: ts.Node) => found.push(`${what}: ${node.getText(file).slice(0, 80)}`);
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && FORBIDDEN_NAMES.has(node.text) && isFree(node)) note("name", node.parent);
		if (ts.isPropertyAccessExpression(node) && FORBIDDEN_MEMBERS.has(node.name.text)) note("member", node);
		if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression) && FORBIDDEN_MEMBERS.has(node.argumentExpression.text)) note("member", node);
		if (ts.isPropertyAccessExpression(node) && /^write(?:ln)?$/.test(node.name.text) && /doc/i.test(node.expression.getText(file))) note("member", node);
		if (ts.isCallExpression(node)) {
			const { expression, arguments: given } = node;
			const [first, second] = given;
			if (expression.kind === ts.SyntaxKind.ImportKeyword) note("import of text", node);
			const called = ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : "";
			if (called === "require" && !(first && ts.isStringLiteralLike(first) && OWN_MODULES.test(first.text))) note("module", node);
			if (/^set(?:Timeout|Interval)$/.test(called) && first && ts.isStringLiteralLike(first)) note("timer of text", node);
			if (/^(?:setAttribute|setAttr)$/.test(called) && first && ts.isStringLiteralLike(first) && /^(?:on|srcdoc)/i.test(first.text)) note("handler of text", node);
			// A function's constructor, reached by way of another.
			if (called === "constructor" && second === undefined && first && ts.isStringLiteralLike(first)) note("constructor of text", node);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

/** True for a name that stands for the global thing: no member, key or binding of the program's own. */
function isFree(name: ts.Identifier): boolean {
	const { parent } = name;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
	if (ts.isPropertyAssignment(parent)) return parent.initializer === name;
	if (ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isGetAccessor(parent) || ts.isSetAccessor(parent)) return parent.name !== name;
	return !ts.isBindingElement(parent) || parent.initializer === name;
}

describe("main.js as it is shipped", () => {
	it("makes no code and no elements of text, loads no module but the app's own, and never speaks to the network", () => {
		expect(misdeeds(readFileSync(join(project, "main.js"), "utf8"))).toEqual([]);
	});

	it("is looked through by a check that finds each of these", () => {
		const crimes = [
			"eval('1')", "new Function('return 1')()", "(0, eval)('1')", "window.eval('1')", "import('x')", "require('node:fs')", "require(name)", "el.innerHTML = x", "el['outerHTML'] = x",
			"el.insertAdjacentHTML('beforeend', x)", "document.write(x)", "new DOMParser()", "fetch('https://x')", "window.fetch(x)", "new WebSocket(x)", "navigator.sendBeacon(x)", "setTimeout('x()', 1)",
			"el.setAttribute('onclick', x)", "(() => 0).constructor('return 1')", "range.createContextualFragment(x)", "app.requestUrl(x)", "frame.srcdoc = x", "const f = { a: eval }",
		];
		for (const crime of crimes) expect({ crime, found: misdeeds(crime).length > 0 }).toEqual({ crime, found: true });
		for (const innocent of ["const { fetch } = own; own.evaluate(1)", "const text = 'eval(1) innerHTML'", "/fetch/.test(x)", "class A { request() {} }", "require('obsidian')", "x.textContent = 'innerHTML'"]) {
			expect({ innocent, found: misdeeds(innocent) }).toEqual({ innocent, found: [] });
		}
	});
});
