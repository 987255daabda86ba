import { layoutRequestOf } from "../core/layout/layoutRequest.ts";
import { runLayout } from "../core/layout/runLayout.ts";
import type { Translate } from "../core/language/translate.ts";
import type { PictureWords } from "../core/painter/paintPicture.ts";
import { buildScene } from "../core/scene/buildScene.ts";
import type { Scene } from "../core/scene/scene.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { type Colouring, themeColouring } from "../core/visible/colouring.ts";
import { showTaxonomy } from "../core/visible/showTaxonomy.ts";
import { fixedWidthMeasure } from "../core/visible/textMeasure.ts";
import { initialViewState, type Lens } from "../core/visible/viewState.ts";

/** The lenses that are pictures. */
export const PICTURE_LENSES = ["tree", "radial", "network", "lineage"] as const satisfies readonly Lens[];
export type PictureLens = (typeof PICTURE_LENSES)[number];

/** A fresh view of the taxonomy under a lens, nothing folded. Texts are measured without fonts: the same everywhere. */
export function folderPicture(taxonomy: Taxonomy, lens: PictureLens, translate: Translate, colouring: Colouring = themeColouring): Scene {
	const words = {
		group: (kind: "tasks" | "unplaced") => translate(`group.${kind}`),
		tasks: (count: number) => translate("view.moreTasks", { count }),
	};
	const state = { ...initialViewState, lens, foldLevel: Number.POSITIVE_INFINITY };
	const graph = showTaxonomy(taxonomy, state, { measure: fixedWidthMeasure, words, colouring });
	return buildScene(graph, runLayout(layoutRequestOf(graph)));
}

/** What the picture itself says. */
export function pictureWords(translate: Translate): PictureWords {
	return { undated: translate("view.undated"), other: translate("view.otherBand") };
}
