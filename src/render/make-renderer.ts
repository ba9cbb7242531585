import { join } from "node:path";
import { type JailReport, strongestJail } from "../../sandbox/jail/jail-level.ts";
import { UserError } from "../errors.ts";
import { findBrowser } from "../platform/browsers/find-browser.ts";
import type { FoundBrowser } from "../platform/browsers/found-browser.ts";
import { encoderFolder } from "../platform/processes/encoder-folder.ts";
import { bundleFolder, jailedLaunch } from "./jailed-launch.ts";
import { ProcessRenderer } from "./process-renderer.ts";
import type { Renderer } from "./renderer.ts";
import { Scratch } from "./scratch.ts";
import { drawingTools } from "./segments/drawing-tools.ts";
import { SegmentCache } from "./segments/segment-cache.ts";
import { SegmentHistory } from "./segments/segment-history.ts";

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
}

export interface RendererOptions {
  readonly browser: string | undefined;
  readonly cache: string;
  readonly segments: SegmentSetting;
  readonly requireSandbox: boolean;
  readonly log: (line: string) => void;
  /** Told once, when the first render process starts. */
  readonly onSetup: (setup: RenderSetup) => void;
}

/** A renderer that looks for its browser and its jail when it is first needed, not when the server starts. */
export function makeRenderer(options: RendererOptions): Renderer {
  let setup: Promise<RenderSetup> | undefined;
  const launch = async (scratch: string) => {
    setup ??= findSetup(options);
    try {
      const { jail, browser } = await setup;
      return await jailedLaunch(jail.level, browser, scratch);
    } catch (error) {
      // Looked for again at the next call: the user may have installed one meanwhile.
      setup = undefined;
      throw error;
    }
  };
  const { folder, workspace, maxBytes } = options.segments;
  return new ProcessRenderer(launch, new Scratch(), options.log, {
    cache: new SegmentCache(join(folder, "files"), workspace, maxBytes),
    history: new SegmentHistory(join(folder, "history"), workspace),
    tools: async () => {
      setup ??= findSetup(options);
      const { jail, browser } = await setup;
      return drawingTools(browser, jail.level, { bundle: bundleFolder(), encoder: encoderFolder() });
    },
  });
}

async function findSetup({ browser, cache, requireSandbox, onSetup }: RendererOptions): Promise<RenderSetup> {
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
