import { noteBasename } from "../core/note/notePath.ts";
import type { Concept } from "../core/taxonomy/concept.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { appendPart, setCssValue, setHidden } from "./elements.ts";
import type { Host } from "./host.ts";
import { breadcrumb } from "./inspector/breadcrumb.ts";
import { shortened } from "./inspector/evidenceLinks.ts";
import { tasksOf } from "./inspector/relationGroups.ts";
import { bondKey, evidenceOf, type PictureBond } from "./pictureBond.ts";
import { relationWord, typeWord } from "./typeWords.ts";

/** A pointer that only passes by wants no card. */
const REST_MS = 420;
const MOST_CLAIMS = 2;
const MOST_TASKS = 3;
const GAP = 14;

/** Beside a node: its type, parents, two strengths, two weaknesses. */
export class HoverCard {
	readonly #element: HTMLElement;
	readonly #window: Window;
	#timer = 0;
	#shown: string | null = null;

	constructor(
		private readonly stage: HTMLElement,
		private readonly host: Host,
	) {
		this.#window = stage.ownerDocument.defaultView ?? window;
		this.#element = appendPart(stage, "div", "card");
		// The same words stand in the inspector; read aloud at every hover they would only disturb.
		this.#element.setAttribute("aria-hidden", "true");
		setHidden(this.#element, true);
	}

	/** Shows a concept after a moment; `x` and `y` are its place in CSS pixels of the stage, `reach` its size. */
	offer(concept: Concept, taxonomy: Taxonomy, variantsHang: boolean, x: number, y: number, reach: number): void {
		this.#show(concept.id, x, y, reach, () => this.#build(concept, taxonomy, variantsHang));
	}

	/** Shows what joins two concepts, with the sentence that says so. */
	offerBond(bond: PictureBond, taxonomy: Taxonomy, x: number, y: number): void {
		this.#show(bondKey(bond), x, y, 0, () => this.#buildBond(bond, taxonomy));
	}

	#show(key: string, x: number, y: number, reach: number, build: () => void): void {
		if (this.#shown === key) return;
		this.dismiss();
		this.#shown = key;
		this.#timer = this.#window.setTimeout(() => {
			this.#element.replaceChildren();
			build();
			setHidden(this.#element, false);
			this.#place(x, y, reach);
		}, REST_MS);
	}

	dismiss(): void {
		this.#window.clearTimeout(this.#timer);
		this.#shown = null;
		setHidden(this.#element, true);
	}

	destroy(): void {
		this.dismiss();
		this.#element.remove();
	}

	/** Right of the node where there is room, else left; never over the edge. */
	#place(x: number, y: number, reach: number): void {
		const { clientWidth, clientHeight } = this.stage;
		const { offsetWidth, offsetHeight } = this.#element;
		const right = x + reach + GAP;
		const left = right + offsetWidth <= clientWidth - 8 ? right : Math.max(8, x - reach - GAP - offsetWidth);
		const below = left < x && x < left + offsetWidth ? y + reach + GAP : y - offsetHeight / 3;
		const top = Math.min(clientHeight - offsetHeight - 8, Math.max(8, below));
		setCssValue(this.#element, "x", `${Math.round(left)}px`);
		setCssValue(this.#element, "y", `${Math.round(top)}px`);
	}

	#build(concept: Concept, taxonomy: Taxonomy, variantsHang: boolean): void {
		const { host } = this;
		const element = this.#element;
		const label = (id: Concept["id"]) => taxonomy.concept(id)?.label ?? id;
		const title = appendPart(element, "div", "card-title");
		title.textContent = concept.label;
		title.setAttribute("dir", "auto");
		if (concept.altLabels.length > 0) {
			appendPart(element, "div", "card-aliases").textContent = concept.altLabels.slice(0, 3).join(" · ");
		}
		const parents = breadcrumb(taxonomy, concept.id, variantsHang).map(label).join(" › ");
		const facts = [typeWord(concept.type, host.translate), parents, concept.year === null ? "" : String(concept.year)];
		appendPart(element, "div", "card-facts").textContent = facts.filter((fact) => fact !== "").join(" · ");
		for (const [sign, claims] of [["plus", concept.strengths], ["minus", concept.weaknesses]] as const) {
			for (const { text, source } of claims.slice(0, MOST_CLAIMS)) {
				const line = appendPart(element, "div", "card-claim");
				line.dataset.sign = sign;
				host.setIcon(appendPart(line, "span", "claim-sign"), sign);
				const words = source === null ? text : `${text} (${host.translate("inspector.from", { source: label(source) })})`;
				appendPart(line, "span", "claim-words").textContent = words;
			}
		}
		const tasks = tasksOf(taxonomy, concept.id);
		if (tasks.length > 0) {
			const named = tasks.slice(0, MOST_TASKS).map(({ other }) => label(other)).join(", ");
			const more = tasks.length > MOST_TASKS ? `… ${host.translate("card.tasks", { count: tasks.length })}` : "";
			const line = appendPart(element, "div", "card-claim");
			host.setIcon(appendPart(line, "span", "claim-sign"), "target");
			appendPart(line, "span", "claim-words").textContent = `${named} ${more}`.trim();
		}
	}

	#buildBond({ from, to, type, relations }: PictureBond, taxonomy: Taxonomy): void {
		const { host } = this;
		const element = this.#element;
		const { translate } = host;
		const label = (id: Concept["id"]) => taxonomy.concept(id)?.label ?? id;
		const title = appendPart(element, "div", "card-title");
		title.textContent = translate("card.bond", { from: label(from), relation: relationWord(type, translate), to: label(to) });
		const best = relations[0];
		if (best && best.status !== "asserted") {
			appendPart(element, "div", "card-facts").textContent =
				best.source === null ? translate(`status.${best.status}`) : translate("inspector.from", { source: label(best.source) });
		}
		for (const { quote, path, line } of evidenceOf(relations).slice(0, MOST_CLAIMS)) {
			const row = appendPart(element, "div", "quote");
			const words = appendPart(row, "span", "quote-words");
			words.textContent = shortened(quote.trim());
			words.setAttribute("dir", "auto");
			const place = translate("inspector.noteLine", { note: noteBasename(path), line });
			appendPart(row, "span", "card-place").textContent = place;
		}
	}
}
