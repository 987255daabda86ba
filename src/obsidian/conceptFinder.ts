import { Platform, SuggestModal, type App, type Modifier } from "obsidian";
import type { WordKey } from "../core/language/en.ts";
import type { Translate } from "../core/language/translate.ts";
import { search, type SearchHit } from "../core/query/search.ts";
import { typeWord } from "../view/typeWords.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";

const MOST = 60;

/** Finds a model or task by any of its names, as the quick switcher finds notes. */
export class ConceptFinder extends SuggestModal<SearchHit> {
	#forget: (() => void) | null = null;

	constructor(
		app: App,
		private readonly live: LiveTaxonomy,
		private readonly translate: Translate,
		private readonly choose: (hit: SearchHit, event: MouseEvent | KeyboardEvent) => void,
		placeholder = translate("jump.placeholder"),
	) {
		super(app);
		this.limit = MOST;
		this.emptyStateText = translate("jump.none");
		this.setPlaceholder(placeholder);
	}

	/** Enter with modifiers chooses too, and says where: `event` tells. The last one leads to the picture. */
	explain(): this {
		const mod = Platform.isMacOS ? "⌘" : "ctrl";
		const ways: readonly (readonly [Modifier[], string, WordKey])[] = [
			[[], "↵", "jump.open"],
			[["Mod"], `${mod} ↵`, "jump.tab"],
			[["Mod", "Alt"], `${mod} alt ↵`, "jump.split"],
			[["Shift"], "shift ↵", "jump.reveal"],
		];
		for (const [modifiers] of ways.slice(1)) {
			this.scope.register(modifiers, "Enter", (event) => {
				if (!event.isComposing) this.selectActiveSuggestion(event);
				return false;
			});
		}
		this.setInstructions(ways.map(([, command, purpose]) => ({ command, purpose: this.translate(purpose) })));
		return this;
	}

	override async onOpen(): Promise<void> {
		await super.onOpen();
		this.#forget = this.live.listen({ show: () => this.inputEl.dispatchEvent(new Event("input")) });
	}

	override onClose(): void {
		super.onClose();
		this.#forget?.();
	}

	override getSuggestions(query: string): SearchHit[] {
		const { taxonomy } = this.live;
		if (!taxonomy) return [];
		if (query.trim() !== "") return search(taxonomy, query, MOST);
		return taxonomy.concepts
			.filter(({ type, presence }) => type !== null && presence !== "placeholder")
			.slice(0, MOST)
			.map((concept) => ({ concept, name: concept.label, through: "label", rank: 0 }));
	}

	override renderSuggestion({ concept, name, through }: SearchHit, element: HTMLElement): void {
		element.addClass("mod-complex");
		const content = element.createDiv({ cls: "suggestion-content" });
		content.createDiv({ cls: "suggestion-title", text: concept.label });
		if (through !== "label") content.createDiv({ cls: "suggestion-note", text: name });
		element.createDiv({ cls: "suggestion-aux" }).createSpan({ cls: "suggestion-flair", text: typeWord(concept.type, this.translate) });
	}

	override onChooseSuggestion(hit: SearchHit, event: MouseEvent | KeyboardEvent): void {
		this.choose(hit, event);
	}
}
