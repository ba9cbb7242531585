import * as React from "react";
import { SceneRefusedError } from "./refused.ts";

/** Freezes a value for good, or answers false: see `fixValues`. */
export type FixValue = (value: unknown) => boolean;

interface Kept {
  filled: boolean;
  value: unknown;
}

/**
 * `useMemo` as scenes get it. It computes anew in every frame, so that nothing of an earlier frame shows; but where the compiler saw that
 * the callback takes nothing from the component beyond its listed inputs, it passes `fix`, and a result that can be
 * frozen is kept.
 */
export function useSceneMemo(compute: () => unknown, inputs?: readonly unknown[], fix?: FixValue): unknown {
  // Called in any case: React counts hooks. The inputs are the scene's.
  const keep: (make: () => Kept, inputs: readonly unknown[]) => Kept = React.useMemo;
  const kept = keep(() => ({ filled: false, value: undefined }), fix && inputs ? [...inputs] : [{}]);
  if (kept.filled) return kept.value;
  const value = withoutHooks(compute);
  if (fix?.(value)) Object.assign(kept, { filled: true, value });
  return value;
}

/** React's own door to the hooks of the component that is being drawn. */
const doors = (
  React as unknown as Record<"__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE", { H: unknown }>
).__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;

const NO_HOOKS = new Proxy(
  {},
  {
    get() {
      throw new SceneRefusedError("No hook can be called inside of useMemo: call it before, and use its result.");
    },
  },
);

/** A hook inside would let the kept value depend on a frame that its inputs don't name. */
function withoutHooks(compute: () => unknown): unknown {
  const door = doors.H;
  doors.H = NO_HOOKS;
  try {
    return compute();
  } finally {
    doors.H = door;
  }
}
