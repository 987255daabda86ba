import { Platform, setIcon, type App, type HoverParent, type WorkspaceLeaf } from "obsidian";
import type { Language, Translate } from "../core/language/translate.ts";
import type { NotePath } from "../core/note/notePath.ts";
import type { Concept, Place } from "../core/taxonomy/concept.ts";
import type { Colouring } from "../core/visible/colouring.ts";
import type { Host, HostRequest, LinkedNote, MenuEntry, Platform as ViewPlatform } from "../view/host.ts";
import { dragLink } from "./linkDrag.ts";
import { linkedNotes } from "./linkedNotes.ts";
import { showMenu } from "./menus.ts";
import type { Overlays } from "./overlays.ts";
import { openPlace, previewPlace } from "./placeOpener.ts";
import type { Breath } from "./slices.ts";

/** What one view is given of the plugin, beside Obsidian itself. */
export interface ViewHostOptions {
	readonly app: App;
	readonly language: Language;
	readonly translate: Translate;
	readonly breath: Breath;
	readonly overlays: Overlays;
	readonly colouring: () => Colouring;
	/** Null where the view stands in a note. */
	readonly leaf: WorkspaceLeaf | null;
	readonly hoverParent: HoverParent;
	readonly request: (request: HostRequest) => void;
}

/** Obsidian as the view sees it. */
export class ViewHost implements Host {
	readonly language: Language;
	readonly translate: Translate;
	readonly platform: ViewPlatform = { phone: Platform.isPhone, mac: Platform.isMacOS };

	constructor(private readonly options: ViewHostOptions) {
		this.language = options.language;
		this.translate = options.translate;
	}

	colouring(): Colouring {
		return this.options.colouring();
	}

	openPlace(place: Place, event: MouseEvent | KeyboardEvent | null): void {
		const { app, leaf, overlays } = this.options;
		const opened = openPlace(app, leaf, place, event).then((found) => {
			if (!found) this.notice(this.translate("notice.noteGone"));
		});
		overlays.attempt(opened);
	}

	previewPlace(place: Place, event: MouseEvent, target: HTMLElement): void {
		previewPlace(this.options.app, this.options.hoverParent, place, event, target);
	}

	linkedNotes(concept: Concept): Promise<readonly LinkedNote[]> {
		return linkedNotes(this.options.app, this.options.breath, concept);
	}

	dragLink(concept: Concept, event: DragEvent): void {
		dragLink(this.options.app, concept, event);
	}

	showMenu(
		items: readonly MenuEntry[],
		event: MouseEvent | KeyboardEvent,
		about: Concept | null = null,
		anchor: HTMLElement | null = null,
	): void {
		const { app, leaf, overlays } = this.options;
		showMenu(app, overlays, leaf, items, event, about && ownNote(about), anchor);
	}

	notice(message: string): void {
		this.options.overlays.say(message);
	}

	setIcon(element: HTMLElement, icon: string): void {
		setIcon(element, icon);
	}

	copyText(text: string): void {
		this.options.overlays.attempt(activeWindow.navigator.clipboard.writeText(text).then(() => this.notice(this.translate("notice.copied"))));
	}

	request(request: HostRequest): void {
		this.options.request(request);
	}
}

/** The concept's own note; a survey that describes it among others is not meant. */
function ownNote(concept: Concept): NotePath | null {
	return concept.places.find(({ heading }) => heading === null)?.path ?? null;
}
