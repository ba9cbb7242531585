import { paintingProblem } from "../../sandbox/page/painting/painting-problem.ts";
import { SceneTally } from "../../sandbox/page/painting/scene-tally.ts";
import { weighScene } from "../../sandbox/page/painting/weigh-scene.ts";
import type { SceneFault } from "../../sandbox/page/scene-fault.ts";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";
import { standingScenes } from "../scene/standing-scenes.ts";

/** What a frame is expected to cost to paint. */
export interface FrameWeight {
  /** Milliseconds of one processor core, roughly. */
  readonly cost: number;
  /** Of the layers that are held at once. */
  readonly bytes: number;
  /** What the weighing took. */
  readonly milliseconds: number;
}

const now = performance.now.bind(performance);

/** Weighs the frame that stands on the page, nothing of which has been painted yet. `fault`: what must not be. */
export function weighFrame(): { readonly weight: FrameWeight; readonly fault?: SceneFault } {
  // The document is laid out here or a moment later: that is not what the weighing takes.
  void document.body.offsetHeight;
  const startedAt = now();
  const weighed = [...standingScenes()].map(([box, scene]) => ({ scene, tally: tallyOf(box, scene) }));
  const problem = paintingProblem(weighed);
  const weight = {
    cost: weighed.reduce((sum, { tally }) => sum + tally.cost, 0),
    bytes: weighed.reduce((sum, { tally }) => sum + tally.bytes, 0),
    milliseconds: now() - startedAt,
  };
  if (!problem) return { weight };
  const { scene, element, detail } = problem;
  const line = lineOf(element, scene.compiled);
  return {
    weight,
    fault: { sceneId: scene.sceneId, kind: "too-heavy", detail, ...(line === undefined ? {} : { line }) },
  };
}

/** A weighing that fails says nothing about the scene: its time and memory are watched from outside all the same. */
function tallyOf(box: Element, { sheet }: TimelineScene): SceneTally {
  try {
    return weighScene(box, (sheet?.properties ?? "") + (sheet?.rules ?? ""));
  } catch {
    return new SceneTally();
  }
}

/** The line of the compiled text that makes an element, where the element has an id that is written out there. */
function lineOf(element: Element, compiled: string): number | undefined {
  const id = element.closest("[data-element-id]")?.getAttribute("data-element-id");
  const start = id ? compiled.indexOf(`"data-element-id": ${JSON.stringify(id)}`) : -1;
  return start === -1 ? undefined : compiled.slice(0, start).split("\n").length;
}
