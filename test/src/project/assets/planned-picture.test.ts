import { expect, test } from "vitest";
import { codeOf } from "../../../../src/layouts/code-of.ts";
import { addAsset, type NewAsset } from "../../../../src/project/assets/change-assets.ts";
import { createProject } from "../../../../src/project/create-project.ts";
import { planScenes } from "../../../../src/project/plan-scenes.ts";
import type { Project } from "../../../../src/project/project.ts";

const asset = (name: string, kind: NewAsset["kind"], digit: string): NewAsset => ({
  name,
  kind,
  sha256: digit.repeat(64),
  mimeType: "image/png",
  sizeBytes: 10,
  origin: { from: "file" },
});

const empty = createProject({ projectId: "p", title: "Film" }).project;
const project = [
  asset("photo.jpg", "image", "a"),
  asset("beep.wav", "audio", "b"),
  asset("mark.svg", "svg", "c"),
  asset("sea.mp4", "video", "d"),
].reduce((current, added) => addAsset(current, added).project, empty);
const planned = (current: Project, imageAssetId: string) =>
  planScenes(current, [{ title: "One", seconds: 3, imageAssetId }]).project;
const codeIn = (current: Project) => codeOf(current, current.scenes[0] as Project["scenes"][number]);

test("a plan takes a picture by its id or its file name, and its layout shows it", () => {
  for (const name of ["photo", "photo.jpg"]) {
    const next = planned(project, name);
    expect(next.scenes[0]?.plan.imageAssetId).toBe("photo");
    expect(codeIn(next)).toContain('asset("photo")');
  }
  expect(codeIn(planned(project, "mark"))).toContain('fit="contain"');
});

test("a picture that there is not, or a sound, is refused with the ones there are", () => {
  expect(() => planned(project, "fotto")).toThrow(/No asset "fotto"/);
  expect(() => planned(project, "beep")).toThrow(/no picture/);
  try {
    planned(project, "beep");
  } catch (error) {
    expect((error as { nextStep: string }).nextStep).toBe("Use one of: photo, mark, sea.");
  }
});

test("a plan takes a clip too, and its layout shows it under a veil and again from its start", () => {
  const code = codeIn(planned(project, "sea.mp4"));
  expect(code).toMatch(
    /^import \{ Video \} from "remotion";\nimport \{ [^}]*asset[^}]* \} from "@scenewright\/components";/,
  );
  expect(code).toMatch(/<Video[^>]*src=\{asset\("sea"\)\}[^>]*loop[^>]*>\s*<Scrim/);
});

test("a plan of before that has a note there is drawn without it, and an empty id takes the picture out", () => {
  const [scene] = planned(project, "photo").scenes;
  const old = {
    ...project,
    scenes: scene ? [{ ...scene, plan: { ...scene.plan, imageAssetId: "the blue one" } }] : [],
  };
  expect(codeIn(old)).not.toContain("KenBurns");
  const cleared = planScenes(planned(project, "photo"), [{ sceneId: "one", imageAssetId: "" }]).project;
  expect(codeIn(cleared)).not.toContain("KenBurns");
});
