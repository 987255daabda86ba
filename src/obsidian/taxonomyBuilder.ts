import type { LinkResolver } from "../core/note/linkResolver.ts";
import type { NoteFacts, NoteMetadata } from "../core/note/noteFacts.ts";
import type { NotePath } from "../core/note/notePath.ts";
import { tagTexts } from "../core/statements/noteTypes.ts";
import { sourceVerdict, speaksInBody, type SourceVerdict } from "../core/statements/sourceRule.ts";
import type { Statement } from "../core/statements/statement.ts";
import { statementsInSteps, statementsOf } from "../core/statements/statementsOf.ts";
import { unmappedRelations } from "../core/statements/unmappedRelations.ts";
import { NO_INFO, type Said } from "../core/taxonomy/noteInfo.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { TaxonomyIndex } from "../core/taxonomy/taxonomyIndex.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";

const UNTOLD: NoteMetadata = {
	frontmatter: null,
	frontmatterProblem: null,
	frontmatterLinks: [],
	links: [],
	embeds: [],
	headings: [],
	tags: [],
};

/** A taxonomy in the making, under one set of options. */
export class TaxonomyBuilder {
	readonly #index: TaxonomyIndex;

	constructor(
		resolver: LinkResolver,
		private readonly options: ReadingOptions,
	) {
		this.#index = new TaxonomyIndex(resolver, { inherit: options.inheritance, relations: options.relations });
	}

	/** Decided from metadata: must the note's text be read, perhaps later, or never? */
	verdict(metadata: NoteFacts): SourceVerdict {
		return sourceVerdict(metadata, this.options);
	}

	/** Decided from the text: does a note whose metadata say nothing speak all the same? */
	speaks(facts: NoteFacts): boolean {
		return speaksInBody(facts, this.options);
	}

	put(facts: NoteFacts): void {
		this.enter(facts.path, this.#said(facts, statementsOf(facts, this.options)));
	}

	/** What a note says, to be entered, with pauses: a long note may take longer than a frame. */
	*saying(facts: NoteFacts): Generator<void, Said> {
		return this.#said(facts, yield* statementsInSteps(facts, this.options));
	}

	enter(path: NotePath, { statements, info }: Said): void {
		this.#index.setNote(path, statements, info);
	}

	/** A note that states nothing; others may link to it all the same. */
	putSilent(path: NotePath): void {
		this.#index.setNote(path, statementsOf({ path, metadata: UNTOLD, text: null }, this.options));
	}

	/** The note is there and cannot be read. */
	putUnreadable(path: NotePath, reason: string): void {
		this.#index.setNote(path, [], { ...NO_INFO, unreadable: reason });
	}

	remove(path: NotePath): void {
		this.#index.removeNote(path);
	}

	/** Takes up what was put; worth calling between slices, so that the last one is not long. */
	settle(): void {
		this.#index.settle();
	}

	taxonomy(): Taxonomy {
		return this.#index.snapshot();
	}

	#said(facts: NoteFacts, statements: readonly Statement[]): Said {
		const { metadata } = facts;
		return {
			statements,
			info: {
				tags: tagTexts(metadata.frontmatter, metadata.tags),
				frontmatterProblem: metadata.frontmatterProblem,
				linkProperties: facts.text === null ? [] : unmappedRelations(facts, this.options),
				unreadable: null,
			},
		};
	}
}
