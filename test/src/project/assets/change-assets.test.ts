import { expect, test } from "vitest";
import { addAsset, findAsset, removeAsset } from "../../../../src/project/assets/change-assets.ts";
import { reviseSceneCode } from "../../../../src/project/scene-code.ts";
import { editAudio } from "../../../../src/project/sound/edit-audio.ts";
import { imageAsset, soundAsset } from "../sample-assets.ts";
import { sampleProject } from "../sample-project.ts";

test("assets get readable ids from file names of any script, and never the same one", () => {
  const first = addAsset(sampleProject(), imageAsset("Größe Übersicht.PNG"));
  const second = addAsset(first.project, imageAsset("grosse ubersicht.png"));
  const third = addAsset(second.project, imageAsset("二次方程.png"));
  expect(first.asset).toMatchObject({ assetId: "grosse-ubersicht", name: "grosse-ubersicht.png" });
  expect(second.asset).toMatchObject({ assetId: "grosse-ubersicht-2", name: "grosse-ubersicht-2.png" });
  expect(third.asset.name).toBe("er-ci-fang-cheng.png");
});

test("the same bytes are not taken twice", () => {
  const asset = imageAsset();
  const first = addAsset(sampleProject(), asset);
  const again = addAsset(first.project, { ...asset, name: "other.png" });
  expect(again.project).toBe(first.project);
  expect(again.asset).toBe(first.asset);
});

test("a voice that sounds like another one but says it in other words keeps its own words", () => {
  const sound = soundAsset("voice.wav");
  const spoken = (text: string) => {
    const words = text.split(" ").map((word, index) => ({ text: word, startSeconds: index, endSeconds: index + 1 }));
    return { ...sound, speech: { text, voice: "rms", timing: "measured" as const, words } };
  };
  const first = addAsset(sampleProject(), spoken("21 pears"));
  const second = addAsset(first.project, spoken("twenty-one pears"));
  expect(second.asset.speech?.text).toBe("twenty-one pears");
  expect(addAsset(second.project, spoken("21 pears")).asset).toBe(first.asset);
});

test("an asset is found by id and by name, and a refusal lists those there are", () => {
  const { project, asset } = addAsset(sampleProject(), imageAsset());
  expect(findAsset(project, "logo")).toBe(asset);
  expect(findAsset(project, "logo.png")).toBe(asset);
  expect(() => findAsset(project, "lego")).toThrow('No asset "lego". Use one of: logo.');
  expect(() => findAsset(sampleProject(), "logo")).toThrow("import_asset");
});

test("an asset in use is not removed, and the refusal says where it is used", () => {
  const image = addAsset(sampleProject(), imageAsset());
  const sound = addAsset(image.project, soundAsset());
  const heard = editAudio(sound.project, [{ op: "add", assetId: "whoosh" } as never]).project;
  const code = 'import {Img, staticFile} from "remotion";\nexport default () => <Img src={staticFile("logo.png")} />;';
  const shown = reviseSceneCode(heard, "intro", code, "").project;
  expect(() => removeAsset(shown, "logo")).toThrow("is used by scene intro");
  expect(() => removeAsset(shown, "whoosh")).toThrow("is used by track whoosh");
  const { project, receipt } = removeAsset(image.project, "logo");
  expect(project.assets).toBeUndefined();
  expect(receipt).toBe('Removed "logo.png".');
});
