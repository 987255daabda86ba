import * as codemirrorState from "@codemirror/state";
import * as codemirrorView from "@codemirror/view";
import { App } from "./app.ts";
import { BasesView, QueryController } from "./bases.ts";
import { Component } from "./component.ts";
import { debounce } from "./debounce.ts";
import { Editor } from "./editor.ts";
import { Events } from "./events.ts";
import { FileManager } from "./fileManager.ts";
import { TAbstractFile, TFile, TFolder } from "./files.ts";
import { EditableFileView, FileView, TextFileView } from "./fileView.ts";
import { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from "./fuzzy.ts";
import { HoverPopover } from "./hover.ts";
import { addIcon, getIcon, getIconIds, removeIcon, setIcon } from "./icons.ts";
import { Keymap, Scope } from "./keymap.ts";
import { WorkspaceContainer, WorkspaceFloating, WorkspaceItem, WorkspaceMobileDrawer, WorkspaceParent, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit } from "./layoutTree.ts";
import { WorkspaceLeaf } from "./leaf.ts";
import { getLinkpath, parseLinktext, resolveSubpath, stripHeading, stripHeadingForLink } from "./links.ts";
import { MarkdownPreviewRenderer, MarkdownRenderChild, MarkdownRenderer } from "./markdown.ts";
import { MarkdownView } from "./markdownView.ts";
import { Menu, MenuItem, MenuSeparator } from "./menu.ts";
import { MetadataCache } from "./metadataCache.ts";
import { Modal } from "./modal.ts";
import { Notice } from "./notice.ts";
import { normalizePath } from "./paths.ts";
import { pageQuery, Platform } from "./platform.ts";
import { Plugin } from "./plugin.ts";
import { WorkspaceWindow } from "./popout.ts";
import { Setting, SettingGroup } from "./setting.ts";
import * as settingComponents from "./settingComponents.ts";
import { PluginSettingTab, SettingTab } from "./settingDialog.ts";
import { SettingPage } from "./settingPage.ts";
import { strictModule } from "./strict.ts";
import { AbstractInputSuggest, FuzzySuggestModal, PopoverSuggest, SuggestModal } from "./suggest.ts";
import { WorkspaceTabs } from "./tabs.ts";
import { displayTooltip, setTooltip } from "./tooltip.ts";
import { Vault } from "./vault.ts";
import { apiVersion, versionAtLeast } from "./version.ts";
import { ItemView, View } from "./view.ts";
import { Workspace } from "./workspace.ts";
import * as yaml from "./yaml.ts";

const noNetwork = (): never => {
	throw new Error("The workbench lets no plugin into the network");
};

const emulated = (): Readonly<Record<string, unknown>> => ({
	AbstractInputSuggest, App, BasesView, Component, EditableFileView, Editor, Events, FileManager, FileView, FuzzySuggestModal,
	HoverPopover, ItemView, Keymap, MarkdownPreviewRenderer, MarkdownRenderChild, MarkdownRenderer, MarkdownView, Menu, MenuItem,
	MenuSeparator, MetadataCache, Modal, Notice, Plugin, PluginSettingTab, PopoverSuggest, QueryController, Scope, Setting,
	SettingGroup, SettingPage, SettingTab, SuggestModal, TAbstractFile, TextFileView, TFile, TFolder, Vault, View, Workspace,
	WorkspaceContainer, WorkspaceFloating, WorkspaceItem, WorkspaceLeaf, WorkspaceMobileDrawer, WorkspaceParent, WorkspaceRoot,
	WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs, WorkspaceWindow,
	...settingComponents,
	...yaml,
	addIcon, apiVersion, debounce, displayTooltip, getIcon, getIconIds, getLinkpath, normalizePath, parseLinktext, Platform,
	prepareFuzzySearch, prepareSimpleSearch, removeIcon, renderMatches, renderResults, resolveSubpath, setIcon, setTooltip,
	sortSearchResults, stripHeading, stripHeadingForLink,
	getLanguage: () => pageQuery.get("language") ?? "en",
	request: noNetwork,
	requestUrl: noNetwork,
	requireApiVersion: (version: string) => versionAtLeast(version),
});

/** Not before the first plugin asks: only then is every class there, whatever imports whatever. */
let obsidian: Record<string, unknown> | null = null;

const modules: Readonly<Record<string, () => unknown>> = {
	obsidian: () => (obsidian ??= strictModule(emulated())),
	"@codemirror/state": () => codemirrorState,
	"@codemirror/view": () => codemirrorView,
};

/** What a plugin's `require` gives: the app's own modules and nothing else. [D] */
export function requireModule(name: string): unknown {
	const module = Object.hasOwn(modules, name) ? modules[name] : undefined;
	if (!module) throw new Error(`The workbench has no module ${name}`);
	return module();
}
