import type * as O from "obsidian";
import { release } from "./events.ts";

/** Something that is loaded and unloaded together with what it registered and with its children. [D] */
export class Component {
	private loaded = false;
	private readonly children: Component[] = [];
	private readonly cleanups: (() => unknown)[] = [];

	/** Children are loaded after `onload` has run, or has been awaited. [R] */
	load(): void | Promise<void> {
		if (this.loaded) return;
		this.loaded = true;
		const done: unknown = this.onload();
		const loadChildren = () => {
			for (const child of [...this.children]) void child.load();
		};
		if (done instanceof Promise) return done.then(loadChildren);
		loadChildren();
	}

	onload(): void | Promise<void> {}

	/** The last thing registered goes first. [R] */
	unload(): void {
		if (!this.loaded) return;
		this.loaded = false;
		while (this.children.length > 0) this.children.pop()?.unload();
		while (this.cleanups.length > 0) this.cleanups.pop()?.();
		this.onunload();
	}

	onunload(): void {}

	addChild<T extends Component>(component: T): T {
		this.children.push(component);
		if (this.loaded) void component.load();
		return component;
	}

	removeChild<T extends Component>(component: T): T {
		const index = this.children.indexOf(component);
		if (index >= 0) {
			this.children.splice(index, 1);
			component.unload();
		}
		return component;
	}

	register(callback: () => unknown): void {
		this.cleanups.push(callback);
	}

	registerEvent(ref: O.EventRef): void {
		this.register(() => release(ref));
	}

	registerDomEvent(target: EventTarget, type: string, callback: (event: Event) => unknown, options?: boolean | AddEventListenerOptions): void {
		target.addEventListener(type, callback, options);
		this.register(() => target.removeEventListener(type, callback, options));
	}

	registerInterval(id: number): number {
		this.register(() => window.clearInterval(id));
		return id;
	}
}
