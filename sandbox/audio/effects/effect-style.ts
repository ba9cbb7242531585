import type { Canvas } from "./canvas.ts";

export interface EffectStyle {
  /** Without a wish. */
  readonly seconds: number;
  readonly range: readonly [shortest: number, longest: number];
  /** How long its end fades: a part of it, unless the end is its point. */
  readonly endFadeSeconds?: number;
  /** How much of a room is around it, 0 to 1. */
  readonly room: number;
  draw(canvas: Canvas): void;
}
