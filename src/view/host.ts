import type { Language, Translate } from "../core/language/translate.ts";
import type { NotePath } from "../core/note/notePath.ts";
import type { Concept, ConceptId, Place, Relation } from "../core/taxonomy/concept.ts";
import type { StillPicture } from "../core/painter/stillPicture.ts";
import type { Colouring } from "../core/visible/colouring.ts";
import type { ConceptType, RelationType } from "../core/vocabulary/terms.ts";

/*
 * What the view asks of the program that shows it. Obsidian's room implements it; so does a test page. The view
 * holds no other way out: it neither opens notes nor writes them.
 */

export interface Host extends Words, Notes, Chrome, Requests {
	readonly platform: Platform;
}

/** Words for people, and the language whose order lists follow. */
export interface Words {
	readonly language: Language;
	readonly translate: Translate;
}

export interface Platform {
	/** Lay out for a phone: bottom sheet instead of a side panel, toolbar folded away. */
	readonly phone: boolean;
	/** The modifier that opens elsewhere is Cmd, not Ctrl. */
	readonly mac: boolean;
}

/** The notes behind the concepts. */
export interface Notes {
	/**
	 * Opens a note at the place's line. The event says in which pane, by Obsidian's own rule for modifiers and the
	 * middle button; null means the pane in use.
	 */
	openPlace(place: Place, event: MouseEvent | KeyboardEvent | null): void;
	/** Offers the page preview over `target`; Obsidian itself decides by modifier and settings whether it shows. */
	previewPlace(place: Place, event: MouseEvent, target: HTMLElement): void;
	/** Every link to one of the concept's notes or headings, with the line around it. */
	linkedNotes(concept: Concept): Promise<readonly LinkedNote[]>;
	/** Called inside `dragstart` on `event.target`: from here on the drag carries a link to the concept. */
	dragLink(concept: Concept, event: DragEvent): void;
}

export interface LinkedNote {
	readonly path: NotePath;
	/** The note's display name. */
	readonly title: string;
	/** From 1. */
	readonly line: number;
	/** The line as written, shortened around the link. */
	readonly quote: string;
}

/** The surroundings' own furniture. */
export interface Chrome {
	/** What colours tell now; another value as soon as a person has chosen otherwise. */
	colouring(): Colouring;
	/**
	 * Shows a menu where the event happened; for a key, below `anchor` or else `event.target`. With `about`, the file
	 * menu of that concept's note follows the items.
	 */
	showMenu(
		items: readonly MenuEntry[],
		event: MouseEvent | KeyboardEvent,
		about?: Concept | null,
		anchor?: HTMLElement | null,
	): void;
	/** A passing message. */
	notice(message: string): void;
	/** Draws a Lucide icon into an empty element. */
	setIcon(element: HTMLElement, icon: string): void;
	copyText(text: string): void;
}

export type MenuEntry = MenuItem | "separator";

export interface MenuItem {
	readonly title: string;
	/** A Lucide icon's name. */
	readonly icon?: string;
	/** A tick beside the item, or the empty room for one. */
	readonly checked?: boolean;
	readonly disabled?: boolean;
	/** Shown in the colour of warnings. */
	readonly warning?: boolean;
	/** Absent where the item only opens `submenu`. */
	readonly run?: (event: MouseEvent | KeyboardEvent) => void;
	readonly submenu?: readonly MenuEntry[];
}

export interface Requests {
	/** Begins something that ends in a form, a preview or another view; the host shows it and applies what comes out. */
	request(request: HostRequest): void;
}

/** What a person asks for in the view that the view does not do itself. */
export type HostRequest =
	/** A new note, perhaps standing in a relation to a concept that exists. */
	| { readonly kind: "newNote"; readonly type: ConceptType; readonly label?: string; readonly bond?: NewNoteBond }
	/** A note of its own for a concept that has none. */
	| { readonly kind: "createNote"; readonly concept: ConceptId }
	/** State a relation; its other end is null, its type absent, where it is still to be chosen. */
	| { readonly kind: "connect"; readonly from: ConceptId; readonly to: ConceptId | null; readonly type?: RelationType }
	/** Give a concept another parent; `from` is the one it leaves, null where it only gains one, `to` null where it is still to be chosen. */
	| { readonly kind: "move"; readonly concept: ConceptId; readonly from: ConceptId | null; readonly to: ConceptId | null }
	/** Give a concept's own note another name, one more name, or another type. */
	| { readonly kind: "rename" | "addAlias" | "retype"; readonly concept: ConceptId }
	| { readonly kind: "removeRelation"; readonly from: ConceptId; readonly type: RelationType; readonly to: ConceptId }
	| { readonly kind: "acceptSuggestion"; readonly relation: Relation }
	| { readonly kind: "dismissSuggestion"; readonly relation: Relation }
	/** Say what a property of the notes means. */
	| { readonly kind: "mapProperty"; readonly property: string }
	/** `keep` is null where it is still to be chosen. */
	| { readonly kind: "merge"; readonly keep: ConceptId | null; readonly drop: ConceptId }
	/** `line` is that of the one section that is meant, absent for all. */
	| { readonly kind: "surveyToNotes"; readonly path: NotePath; readonly line?: number }
	/** Choose the note to start from. */
	| { readonly kind: "startFromSurvey" }
	| { readonly kind: "mapProperties" }
	/** Stop the reading that `TaxonomyView.showProgress` tells of. */
	| { readonly kind: "cancelReading" }
	/** Write an answer into a new file beside the notes; `name` is a proposal without folder and ending. */
	| { readonly kind: "saveFile"; readonly name: string; readonly extension: "md" | "csv"; readonly text: string }
	/** Copy a link that leads to a concept from other programs. */
	| { readonly kind: "copyLink"; readonly concept: ConceptId }
	/** Copy a code block that shows this view. */
	| { readonly kind: "copyCodeBlock" }
	/** Write the taxonomy into a file; `picture` is what the view shows, null where it shows none. */
	| { readonly kind: "export"; readonly picture: ShownPicture | null };

/** The picture in sight, in the colours of the theme. */
export type ShownPicture = Omit<StillPicture, "transparent">;

/** The new note's relation to a concept: the note is its `from` end, or its `to` end. */
export interface NewNoteBond {
	readonly relation: RelationType;
	readonly other: ConceptId;
	readonly newNoteIs: "from" | "to";
}
