import type { ElementSelector } from "../../sandbox/code/elements/find-elements.ts";
import type { PatchOf, PatchOperation, SinglePatch } from "../../sandbox/code/elements/patch/patch.ts";
import type { CheckOptions, SceneChecker } from "../code/scene-checker.ts";
import { codeOf } from "../layouts/code-of.ts";
import { findScene } from "../project/find-scene.ts";
import type { Project } from "../project/project.ts";
import { type Candidate, findAcrossScenes } from "./find-scene-of.ts";
import type { PatchOfScene } from "./patch-scene.ts";

/** One patch as it was asked for: of a scene that is named, or of the one that has its element. */
export interface PlacedPatch {
  readonly sceneId: string | undefined;
  readonly patch: SinglePatch;
}

/**
 * Which scene each patch is of. One that names none is of the scene of the patch before it, where that has its element, else of
 * the only scene that has it.
 */
export async function scenesOfPatches(
  project: Project,
  patches: readonly PlacedPatch[],
  isBatch: boolean,
  checker: SceneChecker,
  call: CheckOptions,
): Promise<{ parts: PatchOfScene[] } | { candidates: Candidate[]; step?: number }> {
  const bySceneId = new Map<string, { patch: SinglePatch; number: number }[]>();
  let before: string | undefined;
  for (const [number, { sceneId, patch }] of patches.entries()) {
    const found = sceneId !== undefined ? { scene: findScene(project, sceneId) } : await sceneOf(patch, before);
    if ("candidates" in found) return { ...found, ...(isBatch && { step: number }) };
    before = found.scene.sceneId;
    bySceneId.set(before, [...(bySceneId.get(before) ?? []), { patch, number }]);
  }
  return {
    parts: [...bySceneId].map(([sceneId, all]) => ({
      sceneId,
      patch: isBatch ? batchOf(all) : (all[0]?.patch ?? batchOf(all)),
    })),
  };

  async function sceneOf(patch: SinglePatch, previous: string | undefined) {
    const selector = selectorOf(patch);
    if (previous === undefined) return findAcrossScenes(project, selector, checker, call);
    const scene = findScene(project, previous);
    const { found } = await checker.select(codeOf(project, scene), selector, call);
    if (found !== "none") return { scene };
    // An element that an earlier patch adds is nowhere yet.
    return findAcrossScenes(project, selector, checker, call).catch(() => ({ scene }));
  }
}

function batchOf(all: readonly { patch: SinglePatch; number: number }[]) {
  return {
    operation: "batch" as const,
    patches: all.map(({ patch }) => patch),
    numbers: all.map(({ number }) => number),
  };
}

function selectorOf(patch: SinglePatch): ElementSelector {
  if ("selector" in patch && patch.selector) return patch.selector;
  const [near] = isOf(patch, "add") ? Object.values(patch.position ?? {}) : [];
  return near === undefined ? {} : { elementId: near };
}

function isOf<Op extends PatchOperation>(patch: SinglePatch, operation: Op): patch is PatchOf<Op> {
  return patch.operation === operation;
}
