interface Remotion {
  readonly random: (seed: string | number) => number;
  readonly useVideoConfig: () => { id: string; width: number; height: number; fps: number; durationInFrames: number };
}

/** Remotion as scenes get it: chance needs a seed, and of the video they are told its size and length alone. */
export function sceneRemotion(remotion: object): Record<string, unknown> {
  const { random, useVideoConfig } = remotion as Remotion;
  return {
    ...remotion,
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

const NOTHING = Object.freeze({});
