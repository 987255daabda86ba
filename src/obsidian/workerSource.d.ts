/** The bundled text of a worker's entry, put there by the build. */
declare module "worker:*" {
	const source: string;
	export default source;
}
