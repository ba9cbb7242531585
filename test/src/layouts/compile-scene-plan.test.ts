import ts from "typescript";
import { describe, expect, test } from "vitest";
import { compileScenePlan } from "../../../src/layouts/compile-scene-plan.ts";
import type { ScenePlan } from "../../../src/project/project.ts";
import { problemsOf } from "../../support/scene-check.ts";

const plans: Readonly<Record<string, ScenePlan>> = {
  title: { eyebrow: "Algebra", headline: 'Say "hi" {to} <b>', subhead: "back\\slash & more" },
  "title with figures": { headline: "Formula", equation: "x = {a}/{b}", code: 'print("a")\n' },
  bullets: { headline: "List", bullets: ["one", "two 👩‍💻", "שלום"], equation: "a/b" },
  steps: { headline: "Steps", steps: [{ title: "Plan", text: "first" }, { title: "Write" }] },
  stats: {
    headline: "Stats",
    stats: [
      { value: -12.5, label: "churn", suffix: "%" },
      { value: 1e6, label: "users" },
    ],
  },
  "one stat": { headline: "Stat", stats: [{ value: 97, label: "stay", suffix: "%" }] },
  quote: { eyebrow: "Said", quote: { text: "And yet it moves.", by: "Galileo" } },
  comparison: { comparison: { left: { title: "A", points: ["x", "y"] }, right: { title: "B", points: ["x"] } } },
  "call-to-action": { headline: "Go", callToAction: "Start now", code: "npm start" },
  "layout without its data": { layout: "stats", headline: "No numbers" },
  "far too much": {
    headline: "word ".repeat(200).trim(),
    bullets: Array.from({ length: 40 }, (_, i) => `point ${i} `.repeat(20)),
  },
};
const formats = { landscape: [1920, 1080], portrait: [1080, 1920], square: [1080, 1080] } as const;
const cases = Object.keys(plans).flatMap((name) => Object.keys(formats).map((format) => ({ name, format })));

describe("a compiled plan", () => {
  test.each(cases)("$name, $format: parses, has unique element ids and imports only components", ({ name, format }) => {
    const code = compiled(name, format);
    const parsed = ts.transpileModule(code, {
      reportDiagnostics: true,
      fileName: "scene.tsx",
      compilerOptions: { jsx: ts.JsxEmit.Preserve },
    });
    expect(parsed.diagnostics).toEqual([]);
    const ids = Array.from(code.matchAll(/data-element-id="([^"]+)"/g), (match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("root");
    expect(code.match(/from "[^"]+"/g)).toEqual(['from "@scenewright/components"']);
    expect(code).toContain("export default function Scene()");
  });

  test("passes the scene check, in every layout and format", () => {
    for (const { name, format } of cases) expect(problemsOf(compiled(name, format)), `${name} ${format}`).toEqual([]);
  }, 60_000);

  test("is the same text every time", () => {
    expect(compiled("steps", "portrait")).toBe(compiled("steps", "portrait"));
  });
});

function compiled(name: string, format: string): string {
  const [width, height] = formats[format as keyof typeof formats];
  return compileScenePlan(plans[name] ?? {}, {
    title: "Scene",
    width,
    height,
    fps: 30,
    durationInFrames: 120,
    theme: "midnight",
  });
}

describe("a plan with a picture", () => {
  const pictured = (name: string, format: string, isWhole = false, isClip = false) => {
    const [width, height] = formats[format as keyof typeof formats];
    return compileScenePlan(plans[name] ?? {}, {
      title: "Scene",
      width,
      height,
      fps: 30,
      durationInFrames: 120,
      theme: "midnight",
      picture: { assetId: "photo", isWhole, isClip },
    });
  };

  test("passes the scene check, in every layout and format", () => {
    for (const { name, format } of cases) expect(problemsOf(pictured(name, format)), `${name} ${format}`).toEqual([]);
  }, 60_000);

  test("may be a clip, behind the words or beside them", () => {
    for (const [name, isWhole] of [
      ["title", false],
      ["title", true],
      ["steps", false],
    ] as const) {
      const code = pictured(name, "landscape", isWhole, true);
      expect(code).toContain('import { Video } from "remotion";');
      expect(problemsOf(code), name).toEqual([]);
    }
  }, 60_000);

  test("has it under a veil where a few large words stand alone, and beside lists and numbers", () => {
    for (const name of ["title", "quote", "call-to-action", "comparison"])
      expect(pictured(name, "landscape"), name).toMatch(/<KenBurns[^>]*asset\("photo"\)[^>]*>\s*<Scrim/);
    for (const name of ["steps", "stats", "one stat"]) {
      expect(pictured(name, "landscape"), name).not.toContain("Scrim");
      expect(pictured(name, "landscape"), name).toContain('data-element-id="split"');
    }
  });

  test("shows a logo whole and beside the words; words that need the frame keep it", () => {
    expect(pictured("title", "portrait", true)).toContain('fit="contain"');
    for (const name of ["far too much", "bullets"]) expect(pictured(name, "square"), name).toContain("Scrim");
  });

  test("has the same words as without it", () => {
    for (const { name, format } of cases) {
      const ids = (code: string) => Array.from(code.matchAll(/data-element-id="([^"]+)"/g), ([, id]) => id);
      const kept = new Set(ids(pictured(name, format)));
      const words = ids(compiled(name, format)).filter(
        (id) => !/^(pattern|glow-\d|copy|points|columns|figures)$/.test(id ?? ""),
      );
      for (const id of words) expect(kept, `${name} ${format}`).toContain(id);
    }
  });
});
