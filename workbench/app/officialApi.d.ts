declare module "official-api" {
	const api: import("../server/officialApi.ts").OfficialApi;
	export default api;
}
