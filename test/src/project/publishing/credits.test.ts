import { expect, test } from "vitest";
import { addAsset } from "../../../../src/project/assets/change-assets.ts";
import type { Project } from "../../../../src/project/project.ts";
import { creditsOf } from "../../../../src/project/publishing/credits.ts";
import { withVoice } from "../captions/spoken.ts";
import { imageAsset, soundAsset } from "../sample-assets.ts";
import { sampleProject } from "../sample-project.ts";

/** The project with an asset that its first scene names. */
function using(project: Project, asset: Parameters<typeof addAsset>[1]): Project {
  const { project: next, asset: added } = addAsset(project, asset);
  const [first, ...rest] = next.scenes;
  return {
    ...next,
    scenes: [{ ...first, code: `${first?.code ?? ""} staticFile("${added.name}")` } as never, ...rest],
  };
}

test("credits name what is used, where it is from and its licence, and leave out what is not", () => {
  let project = using(
    sampleProject(),
    imageAsset("moon.png", { origin: { from: "url", detail: "nasa.gov", licence: "public domain" } }),
  );
  project = using(project, imageAsset("dog.png", { origin: { from: "generated", model: "flux-2" } }));
  project = using(project, soundAsset("calm.wav", 5, { origin: { from: "local", detail: "music calm, seed 7" } }));
  project = addAsset(project, imageAsset("unused.png")).project;
  project = withVoice(project, "Hello there.");
  const credits = creditsOf({
    ...project,
    assets: project.assets?.map((asset) => (asset.speech ? { ...asset, origin: { from: "local" as const } } : asset)),
  } as Project);
  expect(credits).toContain("moon.png: from nasa.gov; public domain.");
  expect(credits).toContain("dog.png: made with flux-2; on the terms of that model's provider.");
  expect(credits).toContain("calm.wav: made by Scenewright (music calm, seed 7)");
  expect(credits).toMatch(/voice.wav: CMU Flite, voice rms/);
  expect(credits).toMatch(/Fonts\n- Inter, JetBrains Mono: SIL Open Font License 1\.1/);
  expect(credits).not.toContain("unused.png");
});

test("fonts beyond Latin are named where letters need them", () => {
  const project = sampleProject();
  expect(creditsOf(project)).not.toContain("Noto");
  expect(creditsOf({ ...project, title: "二次方程" })).toContain("Noto");
});
