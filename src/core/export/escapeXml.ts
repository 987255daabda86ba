import { wellFormed } from "./wellFormed.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that may stand in an element or a quoted attribute of XML. */
export function escapeXml(text: string): string {
	return wellFormed(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
