export const settings = {
	"command.open": "Open taxonomy",
} as const;
