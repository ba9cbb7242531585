import { describe, expect, test } from "vitest";
import { UnavailableError, UserError } from "../../../src/errors.ts";
import { brought, carried } from "../../../src/queue/job-failure.ts";
import { RenderError } from "../../../src/render/render-process.ts";

const there = (error: unknown) => brought(carried(error).text);

describe("a failure at a worker", () => {
  test("comes as what it was", () => {
    const scene = new RenderError({ code: "scene-threw", sceneId: "one", frame: 7, line: 3, detail: "no" });
    expect(there(scene)).toEqual(scene);
    expect(there(new UserError("The disk is full.", "Free some."))).toEqual(
      new UserError("The disk is full.", "Free some."),
    );
    const away = there(new UnavailableError("The storage is away.", "Call again."));
    expect(away).toBeInstanceOf(UnavailableError);
    expect(away.message).toBe("The storage is away. Call again.");
  });

  test("of our own says nothing of its insides, and the queue's own words are a lost page", () => {
    expect(carried(new TypeError("x of undefined at /srv/secret")).text).not.toContain("secret");
    expect(there(new TypeError("x"))).toMatchObject({ failure: { code: "internal" } });
    expect(brought("job stalled more than allowable limit")).toMatchObject({ failure: { code: "page-lost" } });
  });

  test.each([
    { error: new RenderError({ code: "scene-too-slow" }), again: false },
    { error: new RenderError({ code: "scene-threw" }), again: false },
    { error: new RenderError({ code: "machine-busy" }), again: true },
    { error: new RenderError({ code: "page-lost" }), again: true },
    { error: new UserError("No.", "Do."), again: false },
    { error: new UnavailableError("Away.", "Again."), again: true },
    { error: new Error("?"), again: true },
  ])("$error.message is tried again: $again", ({ error, again }) => {
    expect(carried(error).isWorthAnotherTry).toBe(again);
  });
});
