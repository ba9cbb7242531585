/** Long matrices run whole where the environment asks for it: SCENEWRIGHT_TEST_FULL=1. */
export const isFullRun = process.env.SCENEWRIGHT_TEST_FULL === "1";

/** Every `step`th of the cases, the same ones each time; all of them in a full run. */
export function sampled<Case>(cases: readonly Case[], step: number): readonly Case[] {
  return isFullRun ? cases : cases.filter((_, index) => index % step === 0);
}
