import { join } from "node:path";
import { type JailReport, strongestJail } from "../../sandbox/jail/jail-level.ts";
import { UserError } from "../errors.ts";
import { findBrowser } from "../platform/browsers/find-browser.ts";
import type { FoundBrowser } from "../platform/browsers/found-browser.ts";
import { encoderFolder } from "../platform/processes/encoder-folder.ts";
import type { Launch } from "./desk.ts";
import { bundleFolder, jailedLaunch } from "./jailed-launch.ts";
import { type Elsewhere, ProcessRenderer } from "./process-renderer.ts";
import type { Renderer } from "./renderer.ts";
import { Scratch } from "./scratch.ts";
import type { ContentHashes } from "./segments/content-hashes.ts";
import { FolderSegments } from "./segments/folder-segments.ts";
import type { SegmentCache } from "./segments/segment-cache.ts";
import { folderTexts, type HistoryTexts, SegmentHistory } from "./segments/segment-history.ts";

export interface RenderSetup {
  readonly jail: JailReport;
  readonly browser: FoundBrowser;
}

/** Where rendered segments are kept for later exports. */
export interface SegmentSetting {
  readonly folder: string;
  /** Owners of one workspace share nothing with those of another. */
  readonly workspace: string;
  /** 0 keeps none. */
  readonly maxBytes: number;
  /** Keeps them where other machines look too, with the folder of this one in front. */
  readonly shared?: (here: FolderSegments) => SegmentCache;
  /** Where those keep what their videos were made of. */
  readonly texts?: HistoryTexts;
}

export interface MachineOptions {
  readonly browser: string | undefined;
  readonly cache: string;
  readonly requireSandbox: boolean;
  /** Told once, when the first render process starts. */
  readonly onSetup: (setup: RenderSetup) => void;
}

export interface RendererOptions extends MachineOptions {
  readonly segments: SegmentSetting;
  readonly log: (line: string) => void;
}

/** How render processes are started, and what their pixels depend on. */
export interface RenderMachine {
  readonly launch: Launch;
  /** See `drawingTools`. */
  tools(): Promise<string>;
}

/** A machine that looks for its browser and its jail when they are first needed, not when the server starts. */
export function renderMachine(options: MachineOptions): RenderMachine {
  let setup: Promise<RenderSetup> | undefined;
  let hashes: ContentHashes | undefined;
  return {
    async launch(scratch) {
      setup ??= findSetup(options);
      try {
        const { jail, browser } = await setup;
        return await jailedLaunch(jail.level, browser, scratch);
      } catch (error) {
        // Looked for again at the next call: the user may have installed one meanwhile.
        setup = undefined;
        throw error;
      }
    },
    async tools() {
      setup ??= findSetup(options);
      const { jail, browser } = await setup;
      const { ContentHashes, drawingTools } = await import("./segments/drawing-tools.ts");
      hashes ??= new ContentHashes(join(options.cache, "content-hashes.json"));
      return drawingTools(browser, jail.level, { bundle: bundleFolder(), encoder: encoderFolder() }, hashes);
    },
  };
}

/**
 * @param machine one for all renderers of a process: its browser and jail are looked for, and its files read, once
 * @param elsewhere who draws the segments of videos, where that is not this machine
 */
export function makeRenderer(
  options: RendererOptions,
  { launch, tools }: RenderMachine = renderMachine(options),
  elsewhere?: Elsewhere,
): Renderer {
  const { log, segments } = options;
  const kept = { cache: openSegmentCache(segments), history: openSegmentHistory(segments), tools };
  return new ProcessRenderer(launch, new Scratch(), log, kept, elsewhere);
}

/** What is kept of earlier exports: in a folder of this machine and, where one is set, with all others. */
export function openSegmentCache({ folder, workspace, maxBytes, shared }: SegmentSetting): SegmentCache {
  const here = new FolderSegments(join(folder, "files"), workspace, maxBytes);
  return shared?.(here) ?? here;
}

function openSegmentHistory({ folder, workspace, texts }: SegmentSetting): SegmentHistory {
  // Machines that share their texts are of one workspace, whatever their folders are called.
  return texts ? new SegmentHistory(texts, "") : new SegmentHistory(folderTexts(join(folder, "history")), workspace);
}

async function findSetup({ browser, cache, requireSandbox, onSetup }: MachineOptions): Promise<RenderSetup> {
  const jail = await strongestJail();
  if (requireSandbox && jail.level !== "bwrap") {
    throw new UserError(
      `Rendering is refused: --require-sandbox is set and there is no jail (${jail.reasons.join("; ")}).`,
      "Install bubblewrap and allow user namespaces, or start without --require-sandbox.",
    );
  }
  const setup = { jail, browser: await findBrowser(browser, cache) };
  onSetup(setup);
  return setup;
}

/** The start-up line: how scenes are rendered, and how hard the wall around them is. */
export function describeSetup({ jail, browser }: RenderSetup): string {
  const level = {
    bwrap: "in a bubblewrap jail",
    unshare: "in namespaces of their own (unshare)",
    plain: "in a plain child process",
  }[jail.level];
  const why = jail.reasons.length > 0 ? ` (${jail.reasons.join("; ")})` : "";
  return `scenes render ${level}${why}; browser from ${browser.source}: ${browser.executable}`;
}
