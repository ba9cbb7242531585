import { describe, expect, test } from "vitest";
import { createProject } from "../../../src/project/create-project.ts";
import { planScenes } from "../../../src/project/plan-scenes.ts";
import { isReadableId, readableId } from "../../../src/project/readable-id.ts";
import { slugOf } from "../../../src/project/slug.ts";
import { newProjectId } from "../../../src/store/new-id.ts";

describe("a title becomes a readable id", () => {
  test.each([
    ["Ünï test", "uni-test"],
    ["U\u0308nï test", "uni-test"],
    ["Straße nach Łódź", "strasse-nach-lodz"],
    ["Привет, мир", "privet-mir"],
    ["二次方程", "er-ci-fang-cheng"],
    ["한국어", "hangugeo"],
    ["Ωmega & Σigma", "omega-sigma"],
    ["İstanbul", "istanbul"],
    ["½ price", "1-2-price"],
    ["🚀 Launch", "launch"],
    ["trailing dots...", "trailing-dots"],
    ["../../etc/passwd", "etc-passwd"],
    ["a\u0000b\u202Ec", "a-bc"],
  ])("from %j to %j", (title, id) => {
    expect(slugOf(title, 48)).toBe(id);
  });

  test.each([
    "🎉",
    "...",
    "CON",
    "nul",
    "COM1",
    "com¹",
    "LPT9.txt",
    "مرحبا",
    "สวัสดี",
    "नमस्ते",
    "שלום",
    "こんにちは",
    "x".repeat(500),
    "二".repeat(200),
  ])("that every system can use, also from %j", (title) => {
    for (const id of [readableId(title, "scene"), readableId(title, "scene", new Set([readableId(title, "scene")]))])
      expect(isReadableId(id), id).toBe(true);
    expect(isReadableId(newProjectId(title))).toBe(true);
  });

  test("the same for a project and for a scene", () => {
    const { project } = planScenes(createProject({ projectId: "p", title: "Ünï test" }).project, [
      { title: "Ünï test", seconds: 1 },
    ]);
    expect(project.scenes[0]?.sceneId).toBe("uni-test");
    expect(newProjectId("Ünï test")).toMatch(/^uni-test-[a-z2-9]{5}$/);
  });
});
