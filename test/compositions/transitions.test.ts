import { expect, test } from "vitest";
import { TRANSITIONS } from "../../compositions/stage/transitions.ts";
import { TRANSITION_KINDS } from "../../src/project/project.ts";

test("the page draws every transition a project may have, and no other", () => {
  expect(Object.keys(TRANSITIONS).sort()).toEqual([...TRANSITION_KINDS].sort());
});

test.each(TRANSITION_KINDS)("%s looks different at its start and at its middle", (kind) => {
  expect(TRANSITIONS[kind].enter(0)).not.toEqual(TRANSITIONS[kind].enter(0.5));
});
