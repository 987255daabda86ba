const query = new URLSearchParams(window.location.search);
/** The page runs on the machine that serves it. */
const system = document.documentElement.dataset.system;
const phone = query.get("device") === "phone";

/** What the app runs on; `?device=phone` takes the place of a phone. [D] */
export const Platform = {
	isDesktop: !phone,
	isMobile: phone,
	isDesktopApp: !phone,
	isMobileApp: phone,
	isIosApp: false,
	isAndroidApp: phone,
	isPhone: phone,
	isTablet: false,
	isMacOS: system === "darwin",
	isWin: system === "win32",
	isLinux: system === "linux" && !phone,
	isSafari: false,
	resourcePathPrefix: `${window.location.origin}/`,
};

export { query as pageQuery };
