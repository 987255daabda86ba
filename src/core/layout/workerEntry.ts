import { serveLayouts } from "./layoutWorker.ts";
import type { FromWorker, ToWorker, WorkerPort } from "./workerMessages.ts";

// A worker's global scope is its port.
serveLayouts(globalThis as unknown as WorkerPort<ToWorker, FromWorker>);
