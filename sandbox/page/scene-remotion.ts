import { assetReference } from "../policy/asset-references.ts";
import { holding } from "./held-parts.ts";

interface Remotion {
  readonly Easing: object;
  readonly random: (seed: string | number) => number;
  readonly useVideoConfig: () => { id: string; width: number; height: number; fps: number; durationInFrames: number };
}

/**
 * Remotion as scenes get it: chance needs a seed, of the video they are told its size and length alone, and what they show are
 * assets of the project, by components of ours.
 */
export function sceneRemotion(remotion: object, shown: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { random, useVideoConfig, Easing } = remotion as Remotion;
  return {
    ...remotion,
    ...shown,
    staticFile: assetNamed,
    Easing: easings(Easing),
    random: (seed: unknown) => {
      if (typeof seed === "string" || typeof seed === "number") return random(seed);
      throw new TypeError('random needs a seed: random("stars").');
    },
    // Remotion's own object is shared by all scenes, and its props are the timeline with the code of each of them.
    useVideoConfig: () => {
      const { id, width, height, fps, durationInFrames } = useVideoConfig();
      return Object.freeze({ id, width, height, fps, durationInFrames, defaultProps: NOTHING, props: NOTHING });
    },
  };
}

/** `staticFile` and `asset`: a reference that only components of ours can do something with. */
export function assetNamed(nameOrId: unknown): string {
  if (typeof nameOrId === "string" && nameOrId !== "") return assetReference(nameOrId);
  throw new TypeError('An asset needs its name: staticFile("logo.png").');
}

const NOTHING = Object.freeze({});

type Easing = (...args: unknown[]) => unknown;

/** Remotion's easings; one made out of others (`Easing.out(mine)`) is known to hold them. */
function easings(all: object): Readonly<Record<string, Easing>> {
  const made = Object.entries(Object.getOwnPropertyDescriptors(all)).flatMap(([name, { value }]) => {
    if (typeof value !== "function" || name === "prototype") return [];
    const easing: Easing = (...args) => {
      const result: unknown = Reflect.apply(value as Easing, all, args);
      return typeof result === "function" ? holding(result, args) : result;
    };
    return [[name, easing] as const];
  });
  return Object.fromEntries(made);
}
