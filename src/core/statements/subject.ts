import { PRONOUNS } from "../vocabulary/words/proseWords.ts";
import type { NoteReading } from "./noteReading.ts";
import type { ConceptName } from "./statement.ts";

/** The labels that a name brings with it; of a note, none: ask its title. */
export function labelsOf(name: ConceptName): readonly string[] {
	if (name.by === "label") return [name.label, ...name.altLabels];
	return name.by === "link" ? [name.display ?? name.linkpath] : [];
}

export function isPronoun(words: string): boolean {
	return PRONOUNS.includes(words.trim().toLowerCase());
}

export function beginsWithPronoun(words: string): boolean {
	const text = words.toLowerCase().trim();
	return PRONOUNS.some((pronoun) => text.startsWith(pronoun) && (/[\u3400-\u9fff]/.test(pronoun) || /^\W|^$/.test(text.slice(pronoun.length))));
}

/** True where the words name the subject, or begin with a pronoun for it. */
export function namesSubject(words: string, subject: ConceptName, reading: NoteReading): boolean {
	if (beginsWithPronoun(words)) return true;
	const text = words.toLowerCase().trim();
	const labels = subject.by === "note" ? [reading.title.label, ...reading.title.altLabels] : labelsOf(subject);
	return labels.some((label) => label.length >= 2 && holdsWord(text, label.toLowerCase()));
}

/** A Latin name counts as a word of its own, its plural too; a Chinese one anywhere. */
function holdsWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (/[\u3400-\u9fff]/.test(word)) return true;
		const before = text[at - 1] ?? " ";
		const after = text.slice(at + word.length, at + word.length + 2);
		if (!/[a-z0-9-]/.test(before) && /^(?:s?(?:[^a-z0-9-]|$))/.test(after)) return true;
	}
	return false;
}
