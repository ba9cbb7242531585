import type { LoadedScene } from "../../sandbox/page/compartment.ts";
import { SceneRefusedError } from "../../sandbox/page/refused.ts";
import type { SceneFault } from "../../sandbox/page/scene-fault.ts";
import { describeThrown } from "../../sandbox/page/scene-fault.ts";
import { NoDecoderError } from "../stage/clips/no-decoder-error.ts";
import { evaluateScene, frameBudget } from "./scene-modules.ts";

type Loaded = { readonly scene: LoadedScene } | { readonly thrown: unknown };

const loadedByCode = new Map<string, Loaded>();
const MAX_LOADED = 64;

let fault: SceneFault | undefined;
let drawn = "";

/** Whose code runs from now on, for faults that nothing was thrown for. */
export function enterScene(sceneId: string): void {
  drawn = sceneId;
}

/** Compiled scene code, evaluated once per page for each distinct text. Throws what evaluation threw. */
export function loadedScene(compiled: string): LoadedScene {
  let loaded = loadedByCode.get(compiled);
  if (!loaded) {
    if (loadedByCode.size >= MAX_LOADED) loadedByCode.clear();
    loaded = load(compiled);
    loadedByCode.set(compiled, loaded);
  }
  if ("thrown" in loaded) throw loaded.thrown;
  return loaded.scene;
}

function load(compiled: string): Loaded {
  try {
    return { scene: evaluateScene(compiled) };
  } catch (thrown) {
    return { thrown };
  }
}

/** Keeps the first fault of a frame: later ones follow from it. */
export function reportFault(sceneId: string, thrown: unknown): void {
  if (fault) return;
  // By class: the name of an error is what the scene says it is, or a getter that throws again.
  const refused = thrown instanceof SceneRefusedError;
  const otherwise = thrown instanceof NoDecoderError ? "no-decoder" : "threw";
  const kind = frameBudget.spent ? "too-slow" : refused ? "refused" : otherwise;
  fault = { sceneId, kind, ...describeThrown(frameBudget.reason ?? thrown) };
}

/** What was thrown past the walls of the scene that was drawn last. */
export function blameScene(thrown: unknown): void {
  reportFault(drawn, thrown);
}

/** A frame that was too slow is at fault, also where its code caught what the budget threw or was done by then. */
export function takeFault(): SceneFault | undefined {
  if (frameBudget.reason) reportFault(drawn, frameBudget.reason);
  const taken = fault;
  fault = undefined;
  return taken;
}
