import { expect, test } from "vitest";
import { createSceneCompiler } from "../../../src/code/scene-compiler.ts";
import { withModule } from "../../../src/project/shared-modules.ts";
import { planSegments } from "../../../src/render/segments/plan-segments.ts";
import { segmentKey, segmentParts } from "../../../src/render/segments/segment-key.ts";
import { timelineOf } from "../../../src/render/timeline-of.ts";
import { sceneCheck } from "../../support/scene-check.ts";
import { sampleProject } from "../project/sample-project.ts";

const ENCODING = { container: "mp4", scale: 1, crf: 20, preset: "fast", captureQuality: 80, fps: 30 } as const;

test("a change of a shared module is in the segment keys of the scenes that import it, and of no other", async () => {
  let checks = 0;
  const compiler = createSceneCompiler({
    check: async (code, options) => {
      checks += 1;
      return sceneCheck().check(code, options);
    },
  });
  const sample = withModule(sampleProject(), "other", "export const other = 1;");
  const uses = 'import { tint } from "./shared/tint";\nexport default function Scene() { return <p>{tint}</p>; }';
  const alone = 'export default function Scene() { return <p>"./shared/nothing"</p>; }';
  const scenes = sample.scenes.map((scene, index) => ({ ...scene, code: index === 0 ? uses : alone }));
  const project = (tint: string) => withModule({ ...sample, scenes }, "tint", `export const tint = "${tint}";`);
  const keysOf = async (tint: string) => {
    const timeline = await timelineOf(project(tint), compiler);
    return new Map(
      planSegments(timeline).map((segment) => [
        `${segment.sceneIds} ${segment.ordinal}`,
        segmentKey(segmentParts(segment, ENCODING, "tools")),
      ]),
    );
  };
  const [red, blue] = [await keysOf("red"), await keysOf("blue")];
  const changed = [...red].filter(([name, key]) => blue.get(name) !== key).map(([name]) => name.split(" ")[0]);
  expect(new Set(changed)).toEqual(new Set(["intro"]));
  // Each text once, and the scene that imports the module once more.
  const before = checks;
  await keysOf("red");
  expect(checks).toBe(before);
});
