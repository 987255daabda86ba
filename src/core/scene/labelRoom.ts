/** A box about its centre, turned by `angle` radians; CSS pixels of the viewport. */
export interface TurnedBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly angle: number;
}

const CELL = 48;
/** Clear space kept around each label. */
const CLEARANCE = 0.5;

/** What is taken on the screen: boxes that are placed. */
export class LabelRoom {
	readonly #cells = new Map<number, TurnedBox[]>();

	take(box: TurnedBox): void {
		this.#eachCell(box, (key) => {
			const list = this.#cells.get(key);
			if (list) list.push(box);
			else this.#cells.set(key, [box]);
			return false;
		});
	}

	isFree(box: TurnedBox): boolean {
		return !this.#eachCell(box, (key) => this.#cells.get(key)?.some((other) => boxesOverlap(box, other, CLEARANCE)) ?? false);
	}

	#eachCell(box: TurnedBox, visit: (key: number) => boolean): boolean {
		const { left, top, right, bottom } = outlineOf(box);
		for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
			for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
				if (visit(column * 65536 + row)) return true;
			}
		}
		return false;
	}
}

/** The upright box around a turned one. */
export function outlineOf({ x, y, width, height, angle }: TurnedBox): { left: number; top: number; right: number; bottom: number } {
	const cos = Math.abs(Math.cos(angle));
	const sin = Math.abs(Math.sin(angle));
	const halfWidth = (width * cos + height * sin) / 2;
	const halfHeight = (width * sin + height * cos) / 2;
	return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** True where two boxes come nearer than `clearance`: no axis of either keeps them apart. */
export function boxesOverlap(one: TurnedBox, other: TurnedBox, clearance = 0): boolean {
	const dx = other.x - one.x;
	const dy = other.y - one.y;
	if (one.angle === 0 && other.angle === 0) {
		return Math.abs(dx) < (one.width + other.width) / 2 + clearance && Math.abs(dy) < (one.height + other.height) / 2 + clearance;
	}
	const turn = other.angle - one.angle;
	const cos = Math.abs(Math.cos(turn));
	const sin = Math.abs(Math.sin(turn));
	return !apart(one, other) && !apart(other, one);

	function apart(reference: TurnedBox, turned: TurnedBox): boolean {
		const axisX = Math.cos(reference.angle);
		const axisY = Math.sin(reference.angle);
		const along = Math.abs(dx * axisX + dy * axisY);
		const across = Math.abs(-dx * axisY + dy * axisX);
		const reachAlong = (reference.width + turned.width * cos + turned.height * sin) / 2 + clearance;
		const reachAcross = (reference.height + turned.width * sin + turned.height * cos) / 2 + clearance;
		return along >= reachAlong || across >= reachAcross;
	}
}

/** True where a disc reaches into a box. */
export function discMeetsBox(box: TurnedBox, x: number, y: number, radius: number): boolean {
	const cos = Math.cos(box.angle);
	const sin = Math.sin(box.angle);
	const dx = x - box.x;
	const dy = y - box.y;
	const along = Math.max(0, Math.abs(dx * cos + dy * sin) - box.width / 2);
	const across = Math.max(0, Math.abs(-dx * sin + dy * cos) - box.height / 2);
	return along * along + across * across < radius * radius;
}
