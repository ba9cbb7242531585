import { expect, test } from "vitest";
import { TRANSITIONS } from "../../compositions/stage/transitions.ts";
import { TRANSITION_KINDS } from "../../src/project/project.ts";

test("the page draws every transition a project may have, and no other", () => {
  expect(Object.keys(TRANSITIONS).sort()).toEqual([...TRANSITION_KINDS].sort());
});

test.each(TRANSITION_KINDS)("%s looks different at its start and at its middle", (kind) => {
  expect(TRANSITIONS[kind].enter(0)).not.toEqual(TRANSITIONS[kind].enter(0.5));
});

test("while one scene zooms into another, neither is smaller than the frame", () => {
  const { enter, leave } = TRANSITIONS.zoom;
  for (const p of [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1])
    for (const { transform } of [enter(p), leave?.(p) ?? {}])
      expect(Number(String(transform).match(/^scale\(([\d.]+)\)$/)?.[1]), `at ${p}`).toBeGreaterThanOrEqual(1);
});
