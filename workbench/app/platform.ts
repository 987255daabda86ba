const query = new URLSearchParams(window.location.search);
const agent = navigator.userAgent;
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
	isMacOS: agent.includes("Macintosh"),
	isWin: agent.includes("Windows"),
	isLinux: agent.includes("Linux") && !phone,
	isSafari: false,
	resourcePathPrefix: `${window.location.origin}/`,
};

export { query as pageQuery };
