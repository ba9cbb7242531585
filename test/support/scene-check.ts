import { resolve } from "node:path";
import { componentDeclarations } from "../../components/reference/declarations.ts";
import { SceneCheck } from "../../sandbox/code/check/check-scene.ts";
import { collectTypeSurface } from "../../sandbox/code/types/collect-type-surface.ts";

let check: SceneCheck | undefined;

/** The real check in this process, for tests of many small texts. The server runs the same in a child. */
export function sceneCheck(): SceneCheck {
  check ??= new SceneCheck(collectTypeSurface(resolve(import.meta.dirname, "..", ".."), componentDeclarations()));
  return check;
}

/** What the check refuses a text for, as `rule line: message`. */
export function problemsOf(code: string): string[] {
  return sceneCheck()
    .check(code)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ rule, line, message }) => `${rule} ${line}: ${message}`);
}
