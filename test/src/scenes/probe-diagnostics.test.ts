import { expect, test } from "vitest";
import type { ToolContext } from "../../../src/mcp/tool.ts";
import { RenderError } from "../../../src/render/render-process.ts";
import { probeDiagnostics } from "../../../src/scenes/probe-diagnostics.ts";

const REPORT = { ok: true, diagnostics: [], compiled: "code" };

function contextOf(probe: ToolContext["renderer"]["probe"]): ToolContext {
  return { renderer: { probe } } as unknown as ToolContext;
}

test("frames that are the same twice are no problem", async () => {
  expect(
    await probeDiagnostics(
      REPORT,
      "",
      undefined,
      contextOf(async () => []),
    ),
  ).toEqual([]);
});

test("frames that differ are one error that says what to do", async () => {
  const found = await probeDiagnostics(
    REPORT,
    "",
    undefined,
    contextOf(async () => [11, 29]),
  );
  expect(found).toMatchObject([{ rule: "non-deterministic", severity: "error" }]);
  expect(found[0]?.message).toContain("11, 29");
  expect(found[0]?.fix).toContain("useCurrentFrame()");
});

test("a scene that throws is reported in our own words, with its frame", async () => {
  const failing = contextOf(async () => {
    throw new RenderError({ code: "scene-threw", sceneId: "checked", frame: 47, line: 3, detail: "x is undefined" });
  });
  await expect(probeDiagnostics(REPORT, "", undefined, failing)).rejects.toThrow(/frame 47.*line 3/);
});
