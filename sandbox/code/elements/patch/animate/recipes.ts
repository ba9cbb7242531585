/** What an animation does to an element's appearance, as code. `v` is its progress: 0 hidden, 1 shown. */
export interface Looks {
  /** Multiplied with the existing value. */
  readonly opacity?: string;
  /** `[x, y]`, in pixels. Applied before the element's own transform, so that it moves along the axes of the screen. */
  readonly translate?: readonly [string, string];
  /**
   * How far the translation goes for 1, in place of a pixel: a share of the element's own size within what is seen and not too
   * much. `pixels` where a share cannot be had.
   */
  readonly reach?: { readonly share: string; readonly pixels: string };
  /** Applied after the element's own transform, so that they act around its centre. */
  readonly scale?: string;
  /** Degrees. */
  readonly rotate?: string;
  /** Pixels. */
  readonly blur?: string;
  /** Percent cut off at the right. */
  readonly wipe?: string;
}

export interface Recipe {
  /** `text 'Title' fades in`. */
  readonly verb: string;
  readonly looks: (v: string) => Looks;
  /** Of an emphasis the natural length of one turn: a longer time repeats it, and does not slow it down. */
  readonly durationSeconds: number;
  readonly easing?: string;
  /** An emphasis that is taken as slowly as it is asked for. */
  readonly stretches?: true;
}

/** A title of usual size moves about 60 pixels, a caption less and a whole column more. */
const SLIDE_ALONG = { share: "clamp(24px, 12%, 200px)", pixels: "60px" };
const SLIDE_UP = { share: "clamp(24px, 60%, 200px)", pixels: "60px" };
const SHAKE = { share: "clamp(6px, 3%, 40px)", pixels: "12px" };
const BOUNCE = { share: "clamp(10px, 25%, 160px)", pixels: "30px" };

/** How an element enters (`v` goes 0 -> 1). */
export const enters: Readonly<Record<string, Recipe>> = {
  fade: { verb: "fades in", durationSeconds: 0.5, looks: (v) => ({ opacity: v }) },
  "slide-up": slide("slides up into place", (v) => ["0", `1 - ${v}`]),
  "slide-down": slide("slides down into place", (v) => ["0", `${v} - 1`]),
  "slide-left": slide("slides in to the left", (v) => [`1 - ${v}`, "0"]),
  "slide-right": slide("slides in to the right", (v) => [`${v} - 1`, "0"]),
  scale: { verb: "grows in", durationSeconds: 0.5, looks: (v) => ({ opacity: v, scale: `0.6 + 0.4 * ${v}` }) },
  pop: { verb: "pops in", durationSeconds: 0.6, easing: "spring", looks: (v) => ({ scale: v }) },
  rotate: { verb: "turns in", durationSeconds: 0.6, looks: (v) => ({ opacity: v, rotate: `(${v} - 1) * 90` }) },
  blur: { verb: "comes into focus", durationSeconds: 0.6, looks: (v) => ({ opacity: v, blur: `(1 - ${v}) * 20` }) },
  wipe: { verb: "is wiped in from the left", durationSeconds: 0.6, looks: (v) => ({ wipe: `(1 - ${v}) * 100` }) },
};

/** How an element exits (`v` goes 1 -> 0). */
export const exits: Readonly<Record<string, Recipe>> = {
  fade: { verb: "fades out", durationSeconds: 0.5, looks: (v) => ({ opacity: v }) },
  "slide-up": slide("slides up and away", (v) => ["0", `${v} - 1`]),
  "slide-down": slide("slides down and away", (v) => ["0", `1 - ${v}`]),
  "slide-left": slide("slides out to the left", (v) => [`${v} - 1`, "0"]),
  "slide-right": slide("slides out to the right", (v) => [`1 - ${v}`, "0"]),
  scale: { verb: "shrinks away", durationSeconds: 0.5, looks: (v) => ({ opacity: v, scale: `0.6 + 0.4 * ${v}` }) },
  rotate: { verb: "turns away", durationSeconds: 0.6, looks: (v) => ({ opacity: v, rotate: `(1 - ${v}) * 90` }) },
  blur: { verb: "goes out of focus", durationSeconds: 0.6, looks: (v) => ({ opacity: v, blur: `(1 - ${v}) * 20` }) },
  wipe: { verb: "is wiped away", durationSeconds: 0.6, looks: (v) => ({ wipe: `(1 - ${v}) * 100` }) },
};

/** What draws attention to an element (`v` goes 0 -> 1, and it looks unchanged at both ends). */
export const emphases: Readonly<Record<string, Recipe>> = {
  pulse: {
    verb: "pulses",
    durationSeconds: 0.6,
    easing: "linear",
    looks: (v) => ({ scale: `1 + 0.08 * Math.sin(${v} * Math.PI)` }),
  },
  scale: {
    verb: "swells",
    durationSeconds: 0.8,
    easing: "linear",
    looks: (v) => ({ scale: `1 + 0.2 * Math.sin(${v} * Math.PI)` }),
  },
  shake: {
    verb: "shakes",
    durationSeconds: 0.6,
    easing: "linear",
    looks: (v) => ({ translate: [`Math.sin(${v} * Math.PI * 6)`, "0"], reach: SHAKE }),
  },
  bounce: {
    verb: "bounces",
    durationSeconds: 0.9,
    easing: "linear",
    looks: (v) => ({ translate: ["0", `-Math.abs(Math.sin(${v} * Math.PI * 2))`], reach: BOUNCE }),
  },
  wiggle: {
    verb: "wiggles",
    durationSeconds: 0.8,
    easing: "linear",
    looks: (v) => ({ rotate: `4 * Math.sin(${v} * Math.PI * 4)` }),
  },
  rotate: {
    verb: "turns once around",
    durationSeconds: 1,
    stretches: true,
    easing: "ease-in-out",
    looks: (v) => ({ rotate: `${v} * 360` }),
  },
  flash: {
    verb: "flashes",
    durationSeconds: 0.5,
    easing: "linear",
    looks: (v) => ({ opacity: `(1 - 0.7 * Math.sin(${v} * Math.PI))` }),
  },
};

function slide(verb: string, translate: (v: string) => readonly [string, string]): Recipe {
  return {
    verb,
    durationSeconds: 0.6,
    looks: (v) => ({ opacity: v, translate: translate(v), reach: translate(v)[0] === "0" ? SLIDE_UP : SLIDE_ALONG }),
  };
}
