/** A moment on the user's own clock. */
export interface LocalTime {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

/** Formats that vaults write dates in, most telling first, in the letters that Obsidian's templates use. */
const FORMATS: readonly { readonly format: string; readonly shape: RegExp }[] = [
	{ format: "YYYY-MM-DDTHH:mm:ss", shape: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/ },
	{ format: "YYYY-MM-DDTHH:mm", shape: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/ },
	{ format: "YYYY-MM-DD HH:mm:ss", shape: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/ },
	{ format: "YYYY-MM-DD HH:mm", shape: /^\d{4}-\d\d-\d\d \d\d:\d\d$/ },
	{ format: "YYYY-MM-DD", shape: /^\d{4}-\d\d-\d\d$/ },
	{ format: "YYYY/MM/DD HH:mm", shape: /^\d{4}\/\d\d\/\d\d \d\d:\d\d$/ },
	{ format: "YYYY/MM/DD", shape: /^\d{4}\/\d\d\/\d\d$/ },
	{ format: "YYYY.MM.DD", shape: /^\d{4}\.\d\d\.\d\d$/ },
	{ format: "YYYY年M月D日", shape: /^\d{4}年\d{1,2}月\d{1,2}日$/ },
	{ format: "DD.MM.YYYY", shape: /^\d\d\.\d\d\.\d{4}$/ },
	{ format: "YYYYMMDDHHmm", shape: /^(?:19|20)\d{10}$/ },
	{ format: "YYYYMMDD", shape: /^(?:19|20)\d{6}$/ },
];

/** The format that a date is written in; null where it is none of the known ones. */
export function dateFormatOf(value: string): string | null {
	return FORMATS.find(({ shape }) => shape.test(value))?.format ?? null;
}

/** A moment in a format of the letters `YYYY MM M DD D HH H mm ss`; all else stands for itself. */
export function formattedDate(time: LocalTime, format: string): string {
	const padded = (value: number) => String(value).padStart(2, "0");
	const parts: Readonly<Record<string, string>> = {
		YYYY: String(time.year).padStart(4, "0"),
		MM: padded(time.month),
		M: String(time.month),
		DD: padded(time.day),
		D: String(time.day),
		HH: padded(time.hour),
		H: String(time.hour),
		mm: padded(time.minute),
		ss: padded(time.second),
	};
	return format.replace(/YYYY|MM|M|DD|D|HH|H|mm|ss/g, (letters) => parts[letters]!);
}
