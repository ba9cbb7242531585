import { type CompiledScene, compileScene } from "./compile-scene.ts";

/** For tests that send hostile code past the check, to see the page hold by itself. Nothing in the product imports this. */
export function compileUnchecked(code: string): CompiledScene {
  return compileScene(code);
}
