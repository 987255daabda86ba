/** Exports and imports. */
export const interchange = {
	"export.choose": "Choose a format…",
	"export.image": "Export {format}",
	"export.area": "Area",
	"export.area.whole": "Whole picture",
	"export.area.sight": "What is in sight",
	"export.colours": "Colours",
	"export.colours.shown": "As shown",
	"export.colours.light": "Light",
	"export.colours.dark": "Dark",
	"export.transparent": "Transparent background",
	"export.scale": "Scale",
	"export.save": "Save",
	"export.saved": "Saved as “{path}”.",
} as const;
