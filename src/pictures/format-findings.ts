import type { SceneElement } from "../../sandbox/code/check/diagnostic.ts";
import type { ElementBox } from "../../sandbox/render/protocol.ts";
import type { SceneChecker } from "../code/scene-checker.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import { codeOf } from "../layouts/code-of.ts";
import type { Project, Scene } from "../project/project.ts";
import { explainFailure } from "../render/explain-failure.ts";
import type { Renderer } from "../render/renderer.ts";
import { sceneTimelineOf } from "../render/timeline-of.ts";
import { fixedPixelElements } from "../scenes/fixed-pixels.ts";

export interface FormatFinding {
  readonly sceneId: string;
  readonly elementId: string;
  readonly rule: "clipped" | "outside" | "overlap" | "fixed-pixels";
  readonly message: string;
}

interface Ports {
  readonly renderer: Pick<Renderer, "layout">;
  readonly compiler: Pick<SceneCompiler, "compiled">;
  readonly checker: SceneChecker;
  readonly owner: string;
  readonly signal: AbortSignal;
}

/** When a scene is looked at, as shares of its length: settled, and before it leaves. */
const LOOKS = [0.5, 0.8];
const MAX_SCENES = 60;
/** Shares of an element's area: below, it is a shadow, a descender or a rounding. */
const CUT = 0.02;
const COVERED = 0.15;
const VISIBLE = 0.3;
const DECORATION = new Set(["GlowOrb", "GridPattern"]);

/** What another format does to scenes: each element that is cut off, gone or in another's way there and was not before. */
export async function formatFindings(before: Project, after: Project, ports: Ports): Promise<FormatFinding[]> {
  const findings: FormatFinding[] = [];
  try {
    for (const [index, scene] of after.scenes.slice(0, MAX_SCENES).entries()) {
      const old = before.scenes[index];
      if (!old) continue;
      const [was, is] = [await measured(before, old, ports), await measured(after, scene, ports)];
      findings.push(...sceneFindings(scene.sceneId, was, is));
    }
  } catch (error) {
    throw explainFailure(error);
  }
  for (const [sceneId, ids] of await fixedPixelElements(after, ports.checker, ports))
    for (const elementId of ids)
      findings.push({ sceneId, elementId, rule: "fixed-pixels", message: "is placed or sized in absolute pixels" });
  return findings;
}

interface Measured {
  readonly elements: readonly SceneElement[];
  /** For each look, each element's box. */
  readonly boxes: readonly (readonly (ElementBox | null)[])[];
}

async function measured(project: Project, scene: Scene, ports: Ports): Promise<Measured> {
  const { checker, compiler, renderer, signal } = ports;
  const all = await checker.elements(codeOf(project, scene), ports);
  const parents = new Set(all.map(({ parentId }) => parentId));
  // What holds other elements is as large as they are, and backdrops overlap everything.
  const elements = all.filter(({ elementId, type }) => !parents.has(elementId) && !DECORATION.has(type));
  if (elements.length === 0) return { elements, boxes: [] };
  const timeline = await sceneTimelineOf(project, scene, compiler, ports);
  const frames = LOOKS.map((share) => Math.floor((scene.durationInFrames - 1) * share));
  const ids = elements.map(({ elementId }) => elementId);
  return { elements, boxes: await renderer.layout(timeline, ids, frames, { signal }) };
}

function sceneFindings(sceneId: string, was: Measured, is: Measured): FormatFinding[] {
  const findings: FormatFinding[] = [];
  const boxesOf = ({ elements, boxes }: Measured, id: string) => {
    const at = elements.findIndex(({ elementId }) => elementId === id);
    return boxes.map((look) => (at < 0 ? null : (look[at] ?? null)));
  };
  const isCut = (of: Measured, id: string) => boxesOf(of, id).some((box) => (box?.outside ?? 0) > CUT);
  const isSeen = (of: Measured, id: string) => boxesOf(of, id).some((box) => box !== null);
  for (const { elementId } of is.elements) {
    if (isCut(is, elementId) && !isCut(was, elementId))
      findings.push({ sceneId, elementId, rule: "clipped", message: "is cut off by the edge of the frame" });
    if (!isSeen(is, elementId) && isSeen(was, elementId))
      findings.push({ sceneId, elementId, rule: "outside", message: "lies outside of the frame" });
  }
  const words = is.elements.filter(({ type, repeated }) => !repeated && (type === "text" || /^[A-Z]/.test(type)));
  const covers = (of: Measured, one: string, other: string) =>
    boxesOf(of, one).some((box, look) => overlap(box, boxesOf(of, other)[look] ?? null) > COVERED);
  for (const [at, { elementId }] of words.entries())
    for (const other of words.slice(at + 1))
      if (covers(is, elementId, other.elementId) && !covers(was, elementId, other.elementId))
        findings.push({ sceneId, elementId, rule: "overlap", message: `overlaps ${other.elementId}` });
  return findings;
}

/** Share of the smaller of two visible boxes that lies in the other. */
function overlap(one: ElementBox | null, other: ElementBox | null): number {
  if (!one || !other || one.opacity < VISIBLE || other.opacity < VISIBLE) return 0;
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(one.width * one.height, other.width * other.height);
}
