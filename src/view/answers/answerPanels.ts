import type { Question } from "../viewModel.ts";
import type { AnswerActions, AnswerHost, AnswerPanel } from "./answerPanel.ts";
import { ComparePanel } from "./comparePanel.ts";
import { FinderPanel } from "./finderPanel.ts";
import { GapsPanel } from "./gapsPanel.ts";
import { PathPanel } from "./pathPanel.ts";
import { TaskMapPanel } from "./taskMapPanel.ts";

type MakePanel = (parent: HTMLElement, host: AnswerHost, actions: AnswerActions) => AnswerPanel;

/** The panel of each question. */
export const answerPanels: Readonly<Record<Question, MakePanel>> = {
	finder: (...parts) => new FinderPanel(...parts),
	compare: (...parts) => new ComparePanel(...parts),
	taskMap: (...parts) => new TaskMapPanel(...parts),
	path: (...parts) => new PathPanel(...parts),
	gaps: (...parts) => new GapsPanel(...parts),
};
