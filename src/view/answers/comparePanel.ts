import type { Translate } from "../../core/language/translate.ts";
import { compareConcepts, type ComparedItem, type ComparedProperty, type Comparison, type ComparisonRow } from "../../core/query/comparison.ts";
import type { Concept, ConceptId } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { comparisonTable, csvTable, markdownTable, type ComparisonWords } from "../../core/export/comparisonTable.ts";
import { appendButton, appendPart, setHidden } from "../elements.ts";
import { appendSource } from "../inspector/evidenceLinks.ts";
import { typeWord } from "../typeWords.ts";
import type { AnswerActions, AnswerHost, AnswerManner, AnswerPanel } from "./answerPanel.ts";
import { ConceptPicker } from "./conceptPicker.ts";

/** More columns than these no reader takes in, and no screen holds. */
const MOST_COLUMNS = 12;

/** Models side by side: what they share, where they differ, and the line behind each cell. */
export class ComparePanel implements AnswerPanel {
	readonly #picker: ConceptPicker;
	readonly #tools: HTMLElement;
	readonly #hint: HTMLElement;
	readonly #frame: HTMLElement;
	readonly #hidden = new Set<ComparedProperty>();
	#transposed = false;
	#onlyDifferences = false;
	/** The row by which the columns are sorted, and the direction. */
	#sorting: { property: ComparedProperty; down: boolean } | null = null;
	#taxonomy: Taxonomy | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: AnswerHost,
		private readonly actions: AnswerActions,
	) {
		const { translate } = host;
		this.#picker = new ConceptPicker(appendPart(parent, "div", "question"), host, {
			label: translate("compare.models"),
			placeholder: translate("compare.modelsPlaceholder"),
			most: MOST_COLUMNS,
			accepts: ({ type }) => type !== "task",
			offers: ({ concepts }) => concepts.filter(({ type }) => type === "model"),
			changed: () => this.#update(),
		});
		this.#tools = appendPart(parent, "div", "answer-actions");
		const toggle = (icon: string, text: string, flip: () => boolean) => {
			const button = appendButton(this.#tools, host, { icon, text });
			button.setAttribute("aria-pressed", "false");
			button.addEventListener("click", () => {
				button.setAttribute("aria-pressed", String(flip()));
				this.#update();
			});
		};
		toggle("flip-horizontal-2", translate("compare.transpose"), () => (this.#transposed = !this.#transposed));
		toggle("diff", translate("compare.differences"), () => (this.#onlyDifferences = !this.#onlyDifferences));
		const action = (icon: string, text: string, run: () => void) => {
			appendButton(this.#tools, host, { icon, text }).addEventListener("click", run);
		};
		action("eye", translate("compare.showAll"), () => {
			this.#hidden.clear();
			this.#update();
		});
		action("copy", translate("compare.copyMarkdown"), () => {
			host.copyText(markdownTable(this.#table()));
			host.notice(translate("compare.copied"));
		});
		action("file-plus", translate("compare.saveNote"), () => this.#save("md", markdownTable(this.#table())));
		action("table", translate("compare.saveCsv"), () => this.#save("csv", csvTable(this.#table())));
		this.#hint = appendPart(parent, "p", "hint");
		this.#frame = appendPart(parent, "div", "table-frame");
		this.#frame.tabIndex = 0;
		this.#frame.setAttribute("role", "region");
		this.#frame.setAttribute("aria-label", translate("view.compare"));
	}

	ask(concepts: readonly ConceptId[], manner?: AnswerManner): void {
		const taxonomy = this.#taxonomy;
		if (manner) this.#transposed = manner.transposed;
		this.#picker.set(concepts.filter((id) => taxonomy?.concept(id)?.type !== "task"));
		this.#update();
	}

	asked(): ReturnType<NonNullable<AnswerPanel["asked"]>> {
		return { concepts: this.#picker.ids, transposed: this.#transposed };
	}

	focus(): void {
		this.#picker.focus();
	}

	render(taxonomy: Taxonomy): void {
		this.#taxonomy = taxonomy;
		this.#picker.render(taxonomy);
		this.#update();
	}

	#comparison(): Comparison {
		if (!this.#taxonomy) return { concepts: [], rows: [] };
		const all = compareConcepts(this.#taxonomy, sorted(this.#taxonomy, this.#picker.ids, this.#sorting));
		const shown = ({ property, differs }: ComparisonRow) => !this.#hidden.has(property) && (differs || !this.#onlyDifferences);
		return { concepts: all.concepts, rows: all.rows.filter(shown) };
	}

	#table(): string[][] {
		return comparisonTable(this.#comparison(), comparisonWords(this.host.translate, this.#taxonomy), this.#transposed);
	}

	#save(extension: "md" | "csv", text: string): void {
		const names = this.#comparison().concepts.map(({ label }) => label).join(" · ");
		const name = this.host.translate("compare.fileName", { names });
		this.actions.request({ kind: "saveFile", name, extension, text });
	}

	#update(): void {
		const comparison = this.#comparison();
		setHidden(this.#tools, comparison.concepts.length === 0);
		setHidden(this.#hint, comparison.concepts.length > 1);
		this.#hint.textContent = this.host.translate("compare.start");
		this.#frame.replaceChildren();
		if (comparison.concepts.length > 0) this.#buildTable(comparison);
	}

	#buildTable({ concepts, rows }: Comparison): void {
		const table = appendPart(this.#frame, "table", "compare");
		if (this.#transposed) {
			const head = appendPart(appendPart(table, "thead"), "tr");
			appendPart(head, "td");
			for (const row of rows) this.#buildProperty(head, row, "col");
			const body = appendPart(table, "tbody");
			for (const [index, concept] of concepts.entries()) {
				const line = appendPart(body, "tr");
				this.#buildConcept(line, concept, "row");
				for (const row of rows) this.#buildCell(line, row, index);
			}
			return;
		}
		const head = appendPart(appendPart(table, "thead"), "tr");
		appendPart(head, "td");
		for (const concept of concepts) this.#buildConcept(head, concept, "col");
		const body = appendPart(table, "tbody");
		for (const row of rows) {
			const line = appendPart(body, "tr");
			line.dataset.differs = String(row.differs);
			this.#buildProperty(line, row, "row");
			for (const index of concepts.keys()) this.#buildCell(line, row, index);
		}
	}

	#buildConcept(line: HTMLElement, concept: Concept, scope: string): void {
		const head = appendPart(line, "th", "compare-concept");
		head.setAttribute("scope", scope);
		const name = appendPart(head, "button", "concept-link");
		name.type = "button";
		name.textContent = concept.label;
		name.setAttribute("dir", "auto");
		name.addEventListener("click", () => this.actions.reveal(concept.id));
		name.addEventListener("contextmenu", (event) => this.actions.showMenu(concept.id, event));
	}

	#buildProperty(line: HTMLElement, { property }: ComparisonRow, scope: string): void {
		const { host } = this;
		const head = appendPart(line, "th", "compare-property");
		head.setAttribute("scope", scope);
		const word = host.translate(`compare.${property}`);
		const sorting = this.#sorting;
		const sort = appendPart(head, "button", "sort");
		sort.type = "button";
		sort.textContent = word;
		if (sorting?.property === property) sort.dataset.sorted = sorting.down ? "down" : "up";
		sort.setAttribute("aria-label", host.translate("compare.sort", { property: word }));
		sort.addEventListener("click", () => {
			this.#sorting = sorting?.property !== property ? { property, down: false } : sorting.down ? null : { property, down: true };
			this.#update();
		});
		const hide = appendButton(head, host, { icon: "eye-off", label: host.translate("compare.hide", { property: word }) }, "quiet");
		hide.addEventListener("click", () => {
			this.#hidden.add(property);
			this.#update();
		});
	}

	#buildCell(line: HTMLElement, row: ComparisonRow, index: number): void {
		const { host, actions } = this;
		const taxonomy = this.#taxonomy;
		const cell = appendPart(line, "td", "compare-cell");
		const items = row.cells[index] ?? [];
		if (items.length === 0) {
			const none = appendPart(cell, "span", "none");
			none.textContent = "–";
			none.setAttribute("aria-label", host.translate("compare.nothing"));
			none.setAttribute("role", "img");
			return;
		}
		for (const item of items) {
			const part = appendPart(cell, "div", "compare-item");
			part.dataset.status = item.status;
			part.dataset.shared = String(item.shared);
			const text = appendPart(part, "span", "compare-text");
			text.textContent = itemText(item, row.property, host.translate);
			text.setAttribute("dir", "auto");
			if (item.source !== null) {
				const source = taxonomy?.concept(item.source)?.label ?? item.source;
				appendPart(part, "span", "origin").textContent = host.translate("inspector.from", { source });
			}
			if (item.status === "suggested") appendPart(part, "span", "badge").textContent = host.translate("inspector.suggested");
			const evidence = item.evidence[0];
			if (evidence) appendSource(part, evidence, null, host, actions);
		}
	}
}

/** A comparison's words as the panel shows them; the same for the copied table. */
export function comparisonWords(translate: Translate, taxonomy: Taxonomy | null): ComparisonWords {
	return {
		property: (property) => translate(`compare.${property}`),
		item: (item, property) => {
			const text = itemText(item, property, translate);
			if (item.source === null) return text;
			return translate("compare.inheritedItem", { text, source: taxonomy?.concept(item.source)?.label ?? item.source });
		},
		concept: ({ label }) => label,
	};
}

function itemText({ text }: ComparedItem, property: ComparedProperty, translate: Translate): string {
	return property === "type" ? typeWord(text, translate) : text;
}

/** Columns by the number or the words of one row; columns with nothing there come last. */
function sorted(
	taxonomy: Taxonomy,
	ids: readonly ConceptId[],
	sorting: { property: ComparedProperty; down: boolean } | null,
): readonly ConceptId[] {
	if (!sorting) return ids;
	const keys = new Map(
		ids.map((id) => {
			const row = compareConcepts(taxonomy, [id]).rows.find(({ property }) => property === sorting.property);
			return [id, (row?.cells[0] ?? []).map(({ text }) => text).join(" ")];
		}),
	);
	return [...ids].sort((a, b) => {
		const [x, y] = [keys.get(a) ?? "", keys.get(b) ?? ""];
		if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
		return x.localeCompare(y, undefined, { numeric: true }) * (sorting.down ? -1 : 1);
	});
}
