import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { codeFrame } from "../../sandbox/code/check/code-frame.ts";
import type { Diagnostic } from "../../sandbox/code/check/diagnostic.ts";
import type { FrameFault } from "../../sandbox/code/check/finder.ts";
import { toldOfFrame } from "../../sandbox/code/check/frame-faults.ts";
import { quoted } from "../../sandbox/policy/plain-text.ts";
import type { RenderFailure, RenderFailureCode, Timeline } from "../../sandbox/render/protocol.ts";
import type { PoolCall } from "../code/code-pool.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import { codeOf } from "../layouts/code-of.ts";
import type { Project, Scene } from "../project/project.ts";
import { moduleTexts } from "../project/shared-modules.ts";
import { RenderError } from "../render/render-process.ts";
import type { Renderer } from "../render/renderer.ts";
import { sceneTimelineOf } from "../render/timeline-of.ts";

/** An edit over a whole project shows in its first scenes whether it breaks any. */
const MOST_SCENES = 8;
/** A save does not wait longer for one scene: above the limit of a frame, so that one that never ends is told. */
const LONGEST_MILLISECONDS = 8_000;
const MAX_KEPT = 200;

export type RehearsalDiagnostic = Diagnostic & { readonly sceneId: string };

/**
 * Draws a few frames of code that passed the check and is about to be saved, in another order than they are shown in: what the
 * check cannot see, such as an index past its list or a change of what is frozen, is told now and not by the first preview.
 */
export interface Rehearsal {
  /**
   * What goes wrong in scenes of a project as it would be saved. A frame that throws is an error, one that takes too long a
   * warning. Says nothing where no browser stands ready, or the machine is to blame: nobody's scene is refused for that.
   * @param before what an edit is made of: a scene that could not be drawn there either is none of the edit's fault, and a warning
   */
  problemsOf(
    project: Project,
    sceneIds: readonly string[],
    call: PoolCall,
    before?: Project,
  ): Promise<RehearsalDiagnostic[]>;
}

export function createRehearsal(
  renderer: Pick<Renderer, "rehearse">,
  compiler: Pick<SceneCompiler, "compiled">,
): Rehearsal {
  // A file that someone broke by hand is judged at each call until it is mended; a faulty scene costs a page each time.
  const told = new LRUCache<string, readonly Diagnostic[]>({ max: MAX_KEPT });

  const problemsOfScene = async (project: Project, scene: Scene, call: PoolCall): Promise<readonly Diagnostic[]> => {
    const time = AbortSignal.timeout(LONGEST_MILLISECONDS);
    const signal = call.signal ? AbortSignal.any([call.signal, time]) : time;
    let key = "";
    try {
      const timeline = await sceneTimelineOf(project, scene, compiler, call);
      key = createHash("sha256").update(JSON.stringify(timeline)).digest("base64");
      const known = told.get(key);
      if (known) return known;
      if (await renderer.rehearse(timeline, framesToRehearse(timeline), { signal })) told.set(key, []);
      return [];
    } catch (error) {
      call.signal?.throwIfAborted();
      const found = error instanceof RenderError ? diagnosticOf(error.failure, project, scene) : undefined;
      if (!found) return [];
      told.set(key, [found]);
      return [found];
    }
  };

  const wasFaulty = async (before: Project | undefined, sceneId: string, call: PoolCall): Promise<boolean> => {
    const scene = before?.scenes.find((each) => each.sceneId === sceneId);
    if (before === undefined || scene?.code === undefined) return false;
    return (await problemsOfScene(before, scene, call)).some(isError);
  };

  return {
    async problemsOf(project, sceneIds, call, before) {
      const scenes = project.scenes.filter(({ sceneId, code }) => code !== undefined && sceneIds.includes(sceneId));
      const found: RehearsalDiagnostic[] = [];
      for (const scene of scenes.slice(0, MOST_SCENES)) {
        const { sceneId } = scene;
        const problems = await problemsOfScene(project, scene, call);
        const isOld = problems.some(isError) && (await wasFaulty(before, sceneId, call));
        found.push(...problems.map((each) => ({ ...each, ...(isOld && { severity: "warning" as const }), sceneId })));
      }
      return found;
    },
  };
}

export function isError({ severity }: Pick<Diagnostic, "severity">): boolean {
  return severity === "error";
}

/** The middle, then the last, then the first: what one leaves behind would meet an earlier one. */
export function framesToRehearse({ durationInFrames }: Pick<Timeline, "durationInFrames">): number[] {
  return [...new Set([Math.floor(durationInFrames / 2), durationInFrames - 1, 0])];
}

const KINDS: Partial<Record<RenderFailureCode, FrameFault["kind"]>> = {
  "scene-threw": "threw",
  "scene-refused": "refused",
  "scene-too-slow": "too-slow",
  "too-much-memory": "too-much-memory",
};

function diagnosticOf(failure: RenderFailure, project: Project, scene: Scene): Diagnostic | undefined {
  const kind = KINDS[failure.code];
  if (kind === undefined) return undefined;
  const { frame = 0, detail = "", line = 1, module } = failure;
  const said = detail.replace(/^SceneRefusedError: /, "");
  const { rule, message, fix } = toldOfFrame({ kind, frame, said: said === "" ? "" : quoted(said) });
  const code = module === undefined ? codeOf(project, scene) : (moduleTexts(project)?.[module] ?? "");
  return {
    rule,
    // A busy machine may take too long over an honest scene.
    severity: kind === "threw" || kind === "refused" ? "error" : "warning",
    ...(module === undefined ? {} : { file: `shared/${module}` }),
    line,
    column: 1,
    message,
    fix,
    codeFrame: failure.line === undefined ? "" : codeFrame(code, line, columnOf(code, line)),
  };
}

/** Of the first character of a line that is no space: what the caret stands under. */
function columnOf(code: string, line: number): number {
  return (code.split(/\r\n|\r|\n/)[line - 1]?.search(/\S/) ?? 0) + 1;
}
