import type { NoteFacts } from "../note/noteFacts.ts";
import type { ConceptType, RelationType } from "../vocabulary/terms.ts";
import { linkName, nameText, thingName } from "./conceptNaming.ts";
import { namedThings } from "./conceptNames.ts";
import type { Evidence } from "./evidence.ts";
import type { Passage } from "./passage.ts";
import type { ClaimRole, ClaimStatement, ConceptName, ConceptStatement, InheritanceStatement, RelationStatement, Statement, TypeStatement } from "./statement.ts";
import { inheritanceIn } from "./inheritance.ts";
import { labelName } from "./conceptNaming.ts";

type Requires = RelationStatement["requires"];
type Status = RelationStatement["status"];

export function relation(from: ConceptName, type: RelationType, to: ConceptName, evidence: Evidence, requires: Requires = "none", status: Status = "asserted"): RelationStatement {
	return { kind: "relation", from, type, to, status, requires, evidence };
}

/** A relation as a word states it: from the owner, or to it where the word is an inverse one. */
export function directed(owner: ConceptName, type: RelationType, inverse: boolean, other: ConceptName, evidence: Evidence, demands: "other" | "none" = "none", status: Status = "asserted"): RelationStatement {
	if (inverse) return relation(other, type, owner, evidence, demands === "other" ? "from" : "none", status);
	return relation(owner, type, other, evidence, demands === "other" ? "to" : "none", status);
}

export function type(name: ConceptName, conceptType: ConceptType, reason: TypeStatement["reason"], evidence: Evidence): TypeStatement {
	return { kind: "type", name, type: conceptType, reason, evidence };
}

export function claim(of: ConceptName, role: ClaimRole, text: string, evidence: Evidence, status: Status = "asserted"): ClaimStatement {
	return { kind: "claim", of, role, text, status, evidence };
}

/** A concept that is only named here. */
export function mention(name: ConceptName, evidence: Evidence): ConceptStatement[] {
	if (name.by !== "label") return [];
	return [{ kind: "concept", name, presence: "mention", label: name.label, altLabels: name.altLabels, heading: null, evidence }];
}

/** A strength or weakness, with the inheritance it may stand for. */
export function quality(owners: readonly ConceptName[], role: "strength" | "weakness", of: Passage, evidence: Evidence, status: Status = "asserted"): Statement[] {
	const inherited = inheritanceIn(of.inline.text);
	return owners.flatMap((owner): Statement[] => {
		const stated: Statement[] = [claim(owner, role, of.inline.text, evidence, status)];
		if (inherited !== null && !pronoun(inherited.from)) {
			const passed: InheritanceStatement = { kind: "inheritance", of: owner, role: inherited.role, from: labelName(inherited.from), mode: inherited.mode, evidence };
			stated.push(passed);
		}
		return stated;
	});
}

/** The model is suited for the task. */
export function suited(owners: readonly ConceptName[], task: ConceptName, evidence: Evidence, status: Status = "asserted"): Statement[] {
	return owners.flatMap((owner) => (nameText(owner) === nameText(task) ? [] : [relation(owner, "suitedFor", task, evidence, "from", status)]));
}

/** The names in a short piece: its link, else the things its words name. */
export function namesIn(of: Passage, source: NoteFacts["path"]): readonly ConceptName[] {
	const { links, text } = of.inline;
	if (links.length > 0 && links[0]!.start <= 1) return [linkName(links[0]!, source)];
	if (links.length === 1 && links[0]!.end - links[0]!.start >= text.length * 0.6) return [linkName(links[0]!, source)];
	return namedThings(text).map(thingName);
}

function pronoun(name: string): boolean {
	return /^(?:它们?|其|该|这|it|its|them|the)/i.test(name);
}
