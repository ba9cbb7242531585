import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { CheckReport } from "../../sandbox/code/check/diagnostic.ts";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";
import { UserError } from "../errors.ts";
import { codeOf } from "../layouts/code-of.ts";
import type { Project, Scene } from "../project/project.ts";
import type { CheckOptions, SceneChecker } from "./scene-checker.ts";

const MAX_KEPT = 500;

export type CompiledScene = Pick<TimelineScene, "compiled" | "lineMap">;

/** Scene code as the page runs it, each text checked and compiled once. */
export interface SceneCompiler {
  /** Throws a {@link UserError} where the code no longer passes the check: it may be older than a rule, or edited by hand. */
  compiled(project: Project, scene: Scene, options?: CheckOptions): Promise<CompiledScene>;
  /** Keeps what a check compiled anyway. */
  remember(code: string, report: CheckReport): void;
}

export function createSceneCompiler(checker: Pick<SceneChecker, "check">): SceneCompiler {
  const kept = new LRUCache<string, CompiledScene>({ max: MAX_KEPT });
  const remember = (code: string, report: CheckReport): CompiledScene | undefined => {
    const scene = compiledOf(report);
    if (scene) kept.set(keyOf(code), scene);
    return scene;
  };
  return {
    remember,
    async compiled(project, scene, options) {
      const code = codeOf(project, scene);
      const known = kept.get(keyOf(code));
      if (known) return known;
      const report = await checker.check(code, options);
      const compiled = report.ok ? remember(code, report) : undefined;
      if (compiled) return compiled;
      const [first] = report.diagnostics;
      throw new UserError(
        `The code of scene "${scene.sceneId}" does not pass the check${first ? `: line ${first.line}, ${first.message}` : "."}`,
        `Call get_scene_code, fix it and call generate_scene_code with the new code.`,
      );
    },
  };
}

function compiledOf({ compiled, lineMap }: CheckReport): CompiledScene | undefined {
  return compiled === undefined ? undefined : { compiled, ...(lineMap ? { lineMap } : {}) };
}

function keyOf(code: string): string {
  return createHash("sha256").update(code).digest("base64");
}
