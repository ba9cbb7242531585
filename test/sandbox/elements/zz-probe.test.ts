import { test } from "vitest";
import { problemsOf } from "../../support/scene-check.ts";
import { fixtureNames, readFixture } from "./read-scenes.ts";

test("probe", () => {
  for (const name of fixtureNames()) {
    const t0 = Date.now();
    const problems = problemsOf(readFixture(name));
    console.log(name, Date.now() - t0, "ms", problems.join("\n    "));
  }
}, 120000);
