import { createHash } from "node:crypto";
import type { CheckReport } from "../../sandbox/code/check/diagnostic.ts";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";
import { UserError } from "../errors.ts";
import { compileScenePlan } from "../layouts/compile-scene-plan.ts";
import type { Project, Scene } from "../project/project.ts";
import type { SceneChecker } from "./scene-checker.ts";

const MAX_KEPT = 500;

export type CompiledScene = Pick<TimelineScene, "compiled" | "lineMap">;

/** Scene code as the page runs it, each text checked and compiled once. */
export class SceneCompiler {
  readonly #checker: SceneChecker;
  readonly #compiled = new Map<string, CompiledScene>();

  constructor(checker: SceneChecker) {
    this.#checker = checker;
  }

  /** Throws a {@link UserError} where the code no longer passes the check: it may be older than a rule, or edited by hand. */
  async compiled(project: Project, scene: Scene, signal?: AbortSignal): Promise<CompiledScene> {
    const code = codeOf(project, scene);
    const key = createHash("sha256").update(code).digest("base64");
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const report = await this.#checker.check(code, signal ? { signal } : {});
    if (!report.ok || report.compiled === undefined) {
      const [first] = report.diagnostics;
      throw new UserError(
        `The code of scene "${scene.sceneId}" does not pass the check${first ? `: line ${first.line}, ${first.message}` : "."}`,
        `Call get_scene_code, mend it and call generate_scene_code with the new code.`,
      );
    }
    return this.remember(code, report) as CompiledScene;
  }

  /** Keeps what a check compiled anyway. */
  remember(code: string, { compiled, lineMap }: CheckReport): CompiledScene | undefined {
    if (compiled === undefined) return undefined;
    const scene = { compiled, ...(lineMap ? { lineMap } : {}) };
    if (this.#compiled.size >= MAX_KEPT) this.#compiled.delete(this.#compiled.keys().next().value as string);
    this.#compiled.set(createHash("sha256").update(code).digest("base64"), scene);
    return scene;
  }
}

/** A scene without code of its own shows its plan, laid out. */
export function codeOf(project: Project, scene: Scene): string {
  if (scene.code !== undefined) return scene.code;
  const { width, height, fps, theme } = project;
  return compileScenePlan(scene.plan, {
    title: scene.title,
    width,
    height,
    fps,
    theme,
    durationInFrames: scene.durationInFrames,
  });
}
