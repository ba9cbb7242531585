import type { AudioProtocol } from "../../sandbox/audio/protocol.ts";
import type { Kind } from "../../sandbox/child/protocol.ts";

/** Milliseconds of processor time that each kind of request may take at its largest. */
export const BUDGETS_MILLISECONDS: Readonly<Record<Kind<AudioProtocol>, number>> = {
  compose: 180_000,
  effect: 20_000,
  speak: 240_000,
  timeWords: 240_000,
  mix: 240_000,
  analyse: 120_000,
};
