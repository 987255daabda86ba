/** A label as a file name, and what had to be changed for it. */
export interface NoteName {
	readonly name: string;
	readonly repairs: readonly NameRepair[];
}

export const NAME_REPAIRS = ["forbidden", "breaksLinks", "leadingDot", "trailingDot", "reserved", "tooLong"] as const;
export type NameRepair = (typeof NAME_REPAIRS)[number];

/** What stands in the place of characters that no file system of Obsidian's allows. */
const FORBIDDEN: Readonly<Record<string, string>> = {
	"/": "-", "\\": "-", ":": "-", "|": "-", "*": "", '"': "'", "<": "(", ">": ")", "?": "",
};

/** Characters that a file may bear but a link to it may not. */
const BREAKING_LINKS: Readonly<Record<string, string>> = { "#": "＃", "^": "＾", "[": "(", "]": ")" };

/** Names that Windows keeps for devices, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** File systems allow 255 bytes; room is left for `.md` and for a sync service's suffix. */
const MOST_BYTES = 200;

/** The nearest file name that works on every platform; empty where nothing of the label can be kept. */
export function noteName(label: string): NoteName {
	const repairs = new Set<NameRepair>();
	const replaced = (text: string, table: Readonly<Record<string, string>>, repair: NameRepair) =>
		[...text]
			.map((character) => {
				const by = table[character];
				if (by === undefined) return character;
				repairs.add(repair);
				return by;
			})
			.join("");
	let name = label.normalize("NFC").replace(/[\p{Cc}\u200b\u2028\u2029\ufeff]/gu, " ");
	name = name.replace(/\s*:\s+/g, (colon) => (repairs.add("forbidden"), colon.trim() && " - "));
	name = replaced(replaced(name, FORBIDDEN, "forbidden"), BREAKING_LINKS, "breaksLinks");
	name = name.replace(/\s+/g, " ").trim();
	const withoutLeading = name.replace(/^[. ]+/, "");
	if (withoutLeading !== name) repairs.add("leadingDot");
	name = cut(withoutLeading, repairs);
	const withoutTrailing = trimmedEnd(name);
	if (withoutTrailing !== name) repairs.add("trailingDot");
	name = withoutTrailing;
	if (RESERVED.test(name)) {
		repairs.add("reserved");
		name = name.replace(RESERVED, (device) => `${device}_`);
	}
	return { name, repairs: [...repairs] };
}

/** A name as it is meant: of links in it only the words that they show. */
export function plainName(name: string): string {
	return name.replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, "$1").trim();
}

/** A folder's path as it can be made on every platform; one that holds files already is taken as it is. */
export function folderName(path: string, files: readonly string[]): string {
	const wanted = path.normalize("NFC");
	if (files.some((file) => file.startsWith(`${wanted}/`))) return wanted;
	const parts = wanted.split(/[/\\]/).map((part) => part.replace(/[:|*"<>?\p{Cc}]/gu, "").replace(/^[.\s]+|[.\s]+$/g, ""));
	return parts.filter((part) => part !== "").join("/");
}

function trimmedEnd(name: string): string {
	let end = name.length;
	while (end > 0 && (name[end - 1] === "." || name[end - 1] === " ")) end--;
	return name.slice(0, end);
}

function cut(name: string, repairs: Set<NameRepair>): string {
	let bytes = 0;
	let end = 0;
	for (const character of name) {
		const point = character.codePointAt(0)!;
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
		if (bytes > MOST_BYTES) {
			repairs.add("tooLong");
			break;
		}
		end += character.length;
	}
	return name.slice(0, end);
}
