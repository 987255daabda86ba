import { paintStill, type StillPicture } from "../painter/stillPicture.ts";
import { escapeXml } from "./escapeXml.ts";
import { SvgPen } from "./svgPen.ts";

/** A picture as an SVG document of its own: no script, no stylesheet, no reference to anything outside. */
export function svgDocument(picture: StillPicture, title: string): string {
	const pen = new SvgPen();
	paintStill(pen, picture, 1);
	const { viewport, palette } = picture;
	const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
	const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
	const font = `font-family="${escapeXml(palette.font)}"`;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font} role="img">`,
		`<title>${escapeXml(title)}</title>`,
		pen.elements(),
		"</svg>\n",
	].join("\n");
}
