import { diagnosticText } from "../core/language/diagnosticText.ts";
import type { ConceptId, Relation } from "../core/taxonomy/concept.ts";
import { type Diagnostic, type DiagnosticCode, DIAGNOSTIC_CODES, type Severity } from "../core/taxonomy/diagnostic.ts";
import { appendButton, appendPart, joinParts, setHidden } from "./elements.ts";
import type { Host, HostRequest } from "./host.ts";
import { appendQuote, appendSource } from "./inspector/evidenceLinks.ts";
import { renderSections, type Section } from "./inspector/sections.ts";
import { relationWord } from "./typeWords.ts";
import { type Actions, isConcept, type Part, type ViewModel } from "./viewModel.ts";

type Help = Extract<HostRequest, { kind: "move" | "connect" }>;

/** Where no repair is certain, the way to the one that a person can choose. */
const helpFor: Partial<Record<DiagnosticCode, (concept: ConceptId) => Help>> = {
	orphan: (concept) => ({ kind: "move", concept, from: null, to: null }),
	modelWithoutTask: (concept) => ({ kind: "connect", from: concept, to: null, type: "suitedFor" }),
};

const BRIEF = 8;
const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

/** What the reading found, grouped, each item leading to its place; and the suggestions that wait for a yes or no. */
export class ProblemsPanel implements Part {
	readonly #filters: HTMLElement;
	readonly #body: HTMLElement;
	readonly #none: HTMLElement;
	readonly #open = new Set<string>();
	readonly #hidden = new Set<Severity>();
	#model: ViewModel | null = null;
	#drawn: ViewModel["taxonomy"] | null = null;

	constructor(
		root: HTMLElement,
		private readonly host: Host,
		private readonly actions: Actions,
	) {
		this.#filters = appendPart(root, "div", "severities");
		this.#filters.setAttribute("role", "group");
		this.#filters.setAttribute("aria-label", host.translate("problems.filter"));
		this.#body = appendPart(root, "div", "problems-body");
		this.#none = appendPart(root, "p", "hint");
		this.#none.textContent = host.translate("problems.none");
	}

	render(model: ViewModel): void {
		this.#model = model;
		if (this.#drawn === model.taxonomy) return;
		this.#drawn = model.taxonomy;
		this.#draw(model);
	}

	destroy(): void {
		this.#model = null;
	}

	#draw({ taxonomy }: ViewModel): void {
		const { host } = this;
		const { translate } = host;
		const { diagnostics } = taxonomy;
		const counts = SEVERITIES.map((severity) => ({
			severity,
			count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
		})).filter(({ count }) => count > 0);
		setHidden(this.#filters, counts.length < 2);
		joinParts(this.#filters, "button", "severity", counts, ({ severity, count }) => `${severity} ${count}`, (element, item) => {
			element.setAttribute("type", "button");
			element.dataset.severity = item.severity;
			element.textContent = `${translate(`severity.${item.severity}`)} ${item.count}`;
			element.addEventListener("click", () => {
				if (!this.#hidden.delete(item.severity)) this.#hidden.add(item.severity);
				if (this.#model) this.#draw(this.#model);
			});
		});
		for (const [index, element] of [...this.#filters.children].entries()) {
			const severity = counts[index]?.severity;
			element.setAttribute("aria-pressed", String(severity !== undefined && !this.#hidden.has(severity)));
		}
		const sections = [...this.#suggestionSection(taxonomy.relations), ...this.#diagnosticSections(diagnostics)];
		setHidden(this.#none, sections.length > 0 || diagnostics.length > 0);
		renderSections(this.#body, sections, this.#open, host);
	}

	#suggestionSection(relations: readonly Relation[]): Section[] {
		const suggested = relations.filter(({ status }) => status === "suggested");
		if (suggested.length === 0) return [];
		const key = ({ from, type, to, evidence }: Relation) => `${from} ${type} ${to} ${evidence[0]?.path}:${evidence[0]?.line}`;
		return [
			{
				key: "suggestions",
				title: this.host.translate("problems.suggestions"),
				count: suggested.length,
				brief: BRIEF,
				fill: (list, limit) =>
					joinParts(list, "li", "bond", suggested.slice(0, limit), key, (item, relation) => this.#buildSuggestion(item, relation)),
			},
		];
	}

	#buildSuggestion(item: HTMLElement, relation: Relation): void {
		const { host, actions } = this;
		const { translate } = host;
		item.dataset.status = "suggested";
		const head = appendPart(item, "div", "bond-head");
		for (const end of ["from", "to"] as const) {
			const id = relation[end];
			const link = appendPart(head, "button", "concept-link");
			link.type = "button";
			link.textContent = this.#model?.taxonomy.concept(id)?.label ?? id;
			link.addEventListener("click", () => actions.reveal(id));
			if (end === "from") {
				appendPart(head, "span", "relation-word").textContent = `→ ${relationWord(relation.type, translate)} →`;
			}
		}
		const evidence = relation.evidence[0];
		if (evidence) appendQuote(item, evidence, null, host, actions);
		const choice = appendPart(item, "div", "choice");
		const accept = appendButton(choice, host, { icon: "check", text: translate("inspector.accept") });
		accept.addEventListener("click", () => actions.request({ kind: "acceptSuggestion", relation }));
		const dismiss = appendButton(choice, host, { icon: "x", text: translate("inspector.dismiss") });
		dismiss.addEventListener("click", () => actions.request({ kind: "dismissSuggestion", relation }));
	}

	#diagnosticSections(diagnostics: readonly Diagnostic[]): Section[] {
		const groups = new Map<DiagnosticCode, Diagnostic[]>();
		for (const diagnostic of diagnostics) {
			if (this.#hidden.has(diagnostic.severity)) continue;
			const group = groups.get(diagnostic.code) ?? [];
			groups.set(diagnostic.code, group);
			group.push(diagnostic);
		}
		const rank = (code: DiagnosticCode) => {
			const severity = groups.get(code)?.[0]?.severity ?? "hint";
			return SEVERITIES.indexOf(severity) * 100 + DIAGNOSTIC_CODES.indexOf(code);
		};
		const { translate } = this.host;
		const key = (item: Diagnostic) => `${item.code} ${item.path}:${item.line} ${diagnosticText(item, translate)}`;
		return [...groups]
			.sort(([a], [b]) => rank(a) - rank(b))
			.map(([code, items]): Section => ({
				key: code,
				title: translate(`problems.${code}`),
				count: items.length,
				brief: BRIEF,
				fill: (list, limit) =>
					joinParts(list, "li", "problem", items.slice(0, limit), key, (item, diagnostic) => this.#buildProblem(item, diagnostic)),
			}));
	}

	#buildProblem(item: HTMLElement, diagnostic: Diagnostic): void {
		const { host, actions } = this;
		item.dataset.severity = diagnostic.severity;
		const icon = appendPart(item, "span", "problem-icon");
		icon.setAttribute("aria-hidden", "true");
		host.setIcon(icon, { error: "circle-alert", warning: "triangle-alert", hint: "info" }[diagnostic.severity]);
		const body = appendPart(item, "div", "problem-body");
		const words = appendPart(body, "div", "problem-words");
		words.textContent = diagnosticText(diagnostic, host.translate);
		words.setAttribute("dir", "auto");
		const foot = appendPart(body, "div", "problem-foot");
		const { path, line } = diagnostic;
		appendSource(foot, { path, line, quote: "", origin: "outline" }, null, host, actions);
		for (const id of diagnostic.concepts.filter(isConcept).slice(0, 3)) {
			const link = appendPart(foot, "button", "source");
			link.type = "button";
			link.textContent = this.#model?.taxonomy.concept(id)?.label ?? id;
			link.addEventListener("click", () => actions.reveal(id));
		}
		const [first] = diagnostic.concepts.filter(isConcept);
		const help = diagnostic.fix ?? (first === undefined ? undefined : helpFor[diagnostic.code]?.(first));
		if (!help) return;
		const button = appendButton(foot, host, { icon: "wrench", text: host.translate(`problems.fix.${help.kind}`) }, "quiet");
		button.addEventListener("click", () => actions.request(help));
	}
}
