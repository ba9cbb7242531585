import { flushSync } from "react-dom";
import { guardDom } from "../../sandbox/page/dom-guard.ts";
import { stageRules } from "../../sandbox/policy/element-rules.ts";
import type { ElementBox, Timeline } from "../../sandbox/render/protocol.ts";
import { fontsReady } from "../fonts/fonts.ts";
import { declareImportedFonts, importedFontsReady } from "../fonts/imported-fonts.ts";
import { loadTables } from "../scene/loaded-tables.ts";
import { endFrame, startFrame } from "../scene/scene-modules.ts";
import { blameScene, takeFault } from "../scene/scene-store.ts";
import { clipsReady, closeClips } from "./clips/clips-ready.ts";
import { setCurtain } from "./curtain.ts";
import { imagesReady } from "./images-ready.ts";
import { measureElement } from "./measure-element.ts";
import { changedSinceLastFrame, hasChanged } from "./still-watch.ts";
import { undrawnCharacters } from "./undrawn-text.ts";
import { type FrameWeight, weighFrame } from "./weigh-frame.ts";

interface Showing {
  readonly composition: string;
  readonly props: unknown;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly durationInFrames: number;
  readonly transparent?: boolean;
}

/** What the render process calls, over the DevTools connection. Scene code runs in a compartment and cannot see it. */
interface StageControls {
  readonly ready: Promise<void>;
  show(showing: Showing): Promise<void>;
  /**
   * Draws one frame and answers when it may be captured, whether it can differ from the one drawn before, and which characters
   * of it no font has.
   */
  seek(frame: number): Promise<{ changed: boolean; fault?: unknown; undrawn?: string; weight?: FrameWeight }>;
  /** The box around everything drawn for an element id, in fractions of the stage. */
  measure(elementId: string, repetition?: number): ElementBox | null;
}

const remotion = window as unknown as {
  remotion_setBundleMode: (mode: unknown) => void;
  remotion_setFrame: (frame: number, composition: string, attempt: number) => void;
  remotion_renderReady: boolean;
  scenewright: StageControls;
};

const FRAME_READY_TIMEOUT_MILLISECONDS = 6_000;
const IMAGES_READY_TIMEOUT_MILLISECONDS = 3_500;
/** On a busy machine the page is waited for as long as it works: see `patiently`. */
const CLIPS_READY_TIMEOUT_MILLISECONDS = 8_500;
const now = performance.now.bind(performance);
const nextAnimationFrame = window.requestAnimationFrame.bind(window);
let shown = "";
let guarded = false;
/** Of the frame as it stands. */
let undrawn = "";
let weighed: ReturnType<typeof weighFrame> | undefined;

const controls: StageControls = {
  ready: fontsReady().then(() => undefined),

  async show({ composition, props, width, height, fps, durationInFrames, transparent }) {
    shown = composition;
    closeClips();
    const { timeline } = props as { timeline?: Timeline };
    if (timeline) await Promise.all([declareImportedFonts(timeline), loadTables(timeline)]);
    // Remotion gives the page a colour of its own.
    document.body.style.background = transparent ? "transparent" : "";
    runAnimationFramesNow(() => {
      setCurtain("closed");
      remotion.remotion_setBundleMode({
        type: "composition",
        compositionName: composition,
        serializedResolvedPropsWithSchema: JSON.stringify(props),
        compositionWidth: width,
        compositionHeight: height,
        compositionFps: fps,
        compositionDurationInFrames: durationInFrames,
        compositionDefaultCodec: null,
        compositionDefaultOutName: null,
        compositionDefaultVideoImageFormat: null,
        compositionDefaultPixelFormat: null,
        compositionDefaultProResProfile: null,
        compositionDefaultSampleRate: null,
      });
    });
    await whenReady();
    if (!guarded && composition === "timeline") {
      guarded = true;
      guardDom(stageRules);
    }
  },

  async seek(frame) {
    startFrame();
    takeFault();
    try {
      runAnimationFramesNow(() => {
        remotion.remotion_setFrame(frame, shown, 1);
        setCurtain("open");
      });
    } catch (thrown) {
      // Past the boundary: the stack ran out inside of React, or the budget ended while it recovered from an error.
      blameScene(thrown);
    } finally {
      endFrame();
    }
    // In the same task as the drawing: between tasks Chromium may paint what stands there.
    const slow = takeFault();
    if (!slow && (weighed === undefined || hasChanged())) weighed = weighFrame();
    if (slow) weighed = undefined;
    const early = slow ?? weighed?.fault;
    if (weighed?.fault) runAnimationFramesNow(() => setCurtain("closed"));
    if (!early) {
      await whenReady();
      await Promise.all([
        imagesReady(IMAGES_READY_TIMEOUT_MILLISECONDS),
        clipsReady(CLIPS_READY_TIMEOUT_MILLISECONDS),
        importedFontsReady(),
      ]).catch(blameScene);
    }
    const fault = early ?? takeFault();
    const changed = changedSinceLastFrame();
    if (changed) undrawn = undrawnCharacters();
    return { changed, ...(fault ? { fault } : {}), undrawn, ...(weighed ? { weight: weighed.weight } : {}) };
  },

  measure: (elementId, repetition) => measureElement(elementId, repetition) ?? null,
};
Object.defineProperty(window, "scenewright", { value: Object.freeze(controls), writable: false, configurable: false });

/** Remotion waits for an animation frame after each state change, 16 ms at best. flushSync has applied it by then. */
function runAnimationFramesNow(change: () => void): void {
  const callbacks: FrameRequestCallback[] = [];
  window.requestAnimationFrame = (callback) => callbacks.push(callback);
  try {
    flushSync(change);
  } finally {
    window.requestAnimationFrame = nextAnimationFrame;
  }
  for (const callback of callbacks) callback(now());
}

async function whenReady(): Promise<void> {
  const deadline = now() + FRAME_READY_TIMEOUT_MILLISECONDS;
  while (!remotion.remotion_renderReady) {
    if (now() > deadline) throw new Error("The frame did not get ready in time.");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  // Asking for a size lays the page out, and that is what starts the loading of a font used for the first time.
  void document.body.offsetHeight;
  if (document.fonts.status !== "loaded") await document.fonts.ready;
}
