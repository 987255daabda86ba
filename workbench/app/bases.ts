import type { App } from "./app.ts";
import { Component } from "./component.ts";

/** What asks a base's question and holds its answer. [D] */
export class QueryController extends Component {
	constructor(readonly app: App) {
		super();
	}
}

/** A base drawn in a plugin's own way. [D] */
export abstract class BasesView extends Component {
	readonly app: App;
	abstract type: string;
	config: unknown = null;
	data: unknown = null;
	allProperties: string[] = [];

	constructor(controller: QueryController) {
		super();
		this.app = controller.app;
	}

	abstract onDataUpdated(): void;
}
