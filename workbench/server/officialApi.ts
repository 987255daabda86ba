import { readFileSync } from "node:fs";
import ts from "typescript";

/** The public members of one exported class, with the app version that brought each; "" where it is not told. */
export interface ApiClass {
	readonly since: string;
	readonly members: Readonly<Record<string, string>>;
	readonly statics: Readonly<Record<string, string>>;
	readonly parent: string;
}

export interface OfficialApi {
	readonly classes: Readonly<Record<string, ApiClass>>;
	/** Functions, constants and enums. */
	readonly values: Readonly<Record<string, string>>;
}

/** What the official type declarations promise, read from their text: no list of ours could go stale. */
export function readOfficialApi(declarations: string): OfficialApi {
	const source = ts.createSourceFile(declarations, readFileSync(declarations, "utf8"), ts.ScriptTarget.Latest, true);
	const classes: Record<string, ApiClass> = {};
	const values: Record<string, string> = {};
	for (const statement of source.statements) {
		const since = sinceOf(statement);
		if (ts.isClassDeclaration(statement) && statement.name) {
			const parent = statement.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
			const all = statement.members.flatMap((member) => namedMember(member) ?? []);
			const table = (isStatic: boolean) =>
				Object.fromEntries(all.filter((member) => member.isStatic === isStatic).map(({ name, since }) => [name, since]));
			classes[statement.name.text] = {
				since,
				members: table(false),
				statics: table(true),
				parent: parent?.types[0]?.expression.getText(source) ?? "",
			};
		} else if ((ts.isFunctionDeclaration(statement) || ts.isEnumDeclaration(statement)) && statement.name) {
			values[statement.name.text] = since;
		} else if (ts.isVariableStatement(statement)) {
			for (const { name } of statement.declarationList.declarations) values[name.getText(source)] = since;
		}
	}
	return { classes, values };
}

function namedMember(member: ts.ClassElement): { name: string; since: string; isStatic: boolean } | null {
	if (!member.name || !ts.isIdentifier(member.name)) return null;
	const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
	const isStatic = modifiers.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
	// What a subclass must bring is no member that could be missing here.
	const isOptional = ts.isMethodDeclaration(member) && member.questionToken !== undefined;
	const isAbstract = modifiers.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword);
	return isOptional || isAbstract ? null : { name: member.name.text, since: sinceOf(member), isStatic };
}

function sinceOf(node: ts.Node): string {
	const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === "since");
	return tag ? (ts.getTextOfJSDocComment(tag.comment) ?? "").trim() : "";
}
