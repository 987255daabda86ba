import fc from "fast-check";
import { expect, test } from "vitest";
import { taxonomyDocument } from "../../../src/core/export/json.ts";
import type { NotePath } from "../../../src/core/note/notePath.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { buildTaxonomy, TaxonomyIndex } from "../../../src/core/taxonomy/taxonomyIndex.ts";
import { randomEdits, type Edit } from "./randomVault.ts";
import { note, resolverOver, type Sayings } from "./sayings.ts";

/** Everything that can be asked of a taxonomy, as text. */
function canonical(taxonomy: Taxonomy, paths: readonly NotePath[]): string {
	const ids = taxonomy.concepts.map(({ id }) => id);
	return JSON.stringify(
		{
			...taxonomyDocument(taxonomy, ({ code, parameters, fix }) => JSON.stringify([code, parameters, fix])),
			incoming: ids.map((id) => taxonomy.incoming(id).map(({ from, type, status }) => [from, type, status])),
			outgoing: ids.map((id) => taxonomy.outgoing(id).map(({ to, type, status }) => [to, type, status])),
			named: ids.map((id) => taxonomy.named(taxonomy.concept(id)?.label ?? "").map((concept) => concept.id)),
			inNotes: paths.map((path) => taxonomy.inNote(path).map(({ id }) => id)),
		},
		null,
		1,
	);
}

class Vault {
	readonly notes = new Map<NotePath, Sayings>();
	readonly index: TaxonomyIndex;
	readonly resolver = resolverOver(() => this.notes.keys());

	constructor(private readonly inherit: boolean) {
		this.index = new TaxonomyIndex(this.resolver, { inherit });
	}

	apply(edit: Edit): void {
		if (edit.kind === "set") {
			this.notes.set(edit.note.path, edit.note);
			this.index.setNote(edit.note.path, edit.note.statements, edit.note.info);
		} else if (edit.kind === "amend") {
			const before = this.notes.get(edit.path);
			const after = note(edit.path);
			after.info = before?.info;
			after.statements.push(...(before?.statements ?? []).filter((_, at) => at !== edit.drop));
			edit.say(after);
			this.apply({ kind: "set", note: after });
		} else if (edit.kind === "remove") {
			this.notes.delete(edit.path);
			this.index.removeNote(edit.path);
		} else if (edit.kind === "rename") {
			this.notes.delete(edit.from);
			this.notes.set(edit.note.path, edit.note);
			this.index.renameNote(edit.from, edit.note.path, edit.note.statements, edit.note.info);
		}
	}

	rebuilt(): Taxonomy {
		return buildTaxonomy([...this.notes.values()].reverse(), this.resolver, { inherit: this.inherit });
	}

	canonical(taxonomy: Taxonomy): string {
		return canonical(taxonomy, [...this.notes.keys()].sort());
	}
}

test("after any edits the taxonomy equals one that is built anew", () => {
	fc.assert(
		fc.property(randomEdits, fc.boolean(), (edits, inherit) => {
			const vault = new Vault(inherit);
			for (const edit of edits) {
				vault.apply(edit);
				if (edit.kind === "look") vault.canonical(vault.index.snapshot());
			}
			expect(vault.canonical(vault.index.snapshot())).toBe(vault.canonical(vault.rebuilt()));
		}),
		{ numRuns: 2000 },
	);
});

test("a taxonomy stays what it was while the index goes on", () => {
	fc.assert(
		fc.property(randomEdits, randomEdits, (before, after) => {
			const vault = new Vault(true);
			for (const edit of before) vault.apply(edit);
			const kept = vault.index.snapshot();
			const expected = vault.rebuilt();
			const paths = [...vault.notes.keys()].sort();
			for (const edit of after) {
				vault.apply(edit);
				if (edit.kind === "look") vault.index.snapshot();
			}
			vault.index.snapshot();
			expect(canonical(kept, paths)).toBe(canonical(expected, paths));
		}),
		{ numRuns: 500 },
	);
});

test("the same taxonomy comes back while nothing changes in it", () => {
	fc.assert(
		fc.property(randomEdits, (edits) => {
			const vault = new Vault(true);
			for (const edit of edits) vault.apply(edit);
			const kept = vault.index.snapshot();
			for (const note of vault.notes.values()) vault.index.setNote(note.path, note.statements, note.info);
			vault.index.linksChanged();
			expect(vault.index.snapshot()).toBe(kept);
		}),
		{ numRuns: 300 },
	);
});

test("a link leads nowhere again when its note came and went before the index was told of it", () => {
	const vault = new Vault(true);
	const [linking, passing] = [note("A.md").says("[[A]]", "broader", "[[B]]"), note("B.md")];
	vault.notes.set(passing.path, passing);
	vault.apply({ kind: "set", note: linking });
	expect(vault.index.snapshot().concepts.map(({ id }) => id)).toContain("note:B.md");
	vault.notes.delete(passing.path);
	vault.index.removeNote(passing.path);
	expect(vault.canonical(vault.index.snapshot())).toBe(vault.canonical(vault.rebuilt()));
});
