import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";
import { noise, samplesFrom, writePcm } from "../support/sound-files.ts";

let server: SharedServer;
beforeAll(async () => {
  server = await sharedServer();
});
const showing = (names: string, colour: string) => `import { AbsoluteFill } from "remotion";
import { useBeat } from "@scenewright/components";

export default function Scene() {
  const { ${names} } = useBeat();
  return <AbsoluteFill style={{ backgroundColor: \`rgb(${colour})\` }} />;
}
`;
const LEVELS = showing(
  "energy, spectrum, bar",
  "${Math.round(energy * 255)}, ${Math.round((spectrum[0] ?? 0) * 255)}, ${Math.max(0, bar) * 40}",
);
const PULSE = showing("pulse", "${Math.round(pulse * 255)}, 0, 0");

interface Imported {
  readonly assetId: string;
  readonly bpm?: number;
}

test("imported music moves cuts and pictures: its beats, and how loud it is at each frame", async () => {
  const hiss = noise(2);
  // 90 beats a minute, a drum on each, loud in its second half.
  const song = samplesFrom(12, 24_000, (t) => {
    const since = t % (60 / 90);
    const drum = Math.sin(2 * Math.PI * 65 * since) * Math.exp(-since * 14) + hiss() * 0.2 * Math.exp(-since * 60);
    return drum * (t < 6 ? 0.2 : 0.8);
  });
  const path = await writePcm(join(server.home, "lied 90bpm \u97f3\u697d.wav"), 24_000, [song]);
  const { projectId } = await server.ok("create_project", { title: "Dance", width: 320, height: 180 });
  await server.ok("plan_scenes", {
    projectId,
    scenes: [
      { title: "One", seconds: 3.1, headline: "One" },
      { title: "Two", seconds: 3.1, headline: "Two" },
      { title: "Three", seconds: 3, headline: "Three" },
    ],
  });
  const { assetId, bpm } = (await server.ok("import_asset", { projectId, path })) as unknown as Imported;
  expect(bpm).toBeCloseTo(90, 0);
  await server.ok("edit_audio", { projectId, operations: [{ op: "set_music", assetId }] });
  const { scenes } = await server.ok("edit_timeline", { projectId, operations: [{ op: "snap_to_beats" }] });
  for (const { startFrame } of scenes.slice(1)) {
    const beats = startFrame / 30 / (60 / 90);
    expect(Math.abs(beats - Math.round(beats)) * (60 / 90)).toBeLessThan(0.05);
  }

  await server.ok("generate_scene_code", { projectId, sceneId: "one", code: PULSE });
  await server.ok("generate_scene_code", { projectId, sceneId: "three", code: LEVELS });
  const drawn = async (sceneId: string, frame: number) => {
    const answer = await server.call("render_preview", { projectId, sceneId, frames: [frame] });
    expect(answer.isError, answer.content[0]?.text).toBeFalsy();
    return answer.content.find(({ type }) => type === "image")?.data;
  };
  const before = [await drawn("one", 5), await drawn("three", 1), await drawn("three", 12)];
  // The drum decays within the beat.
  expect(before[1]).not.toBe(before[2]);
  expect([await drawn("three", 1), await drawn("three", 12)]).toEqual(before.slice(1));

  // The same beats, loud in the first half: what asks for beats alone is not drawn again, what shows how loud they are is.
  const turned = song.map((value, index) => value * (index < 6 * 24_000 ? 4 : 0.25));
  const other = await writePcm(join(server.home, "turned 90bpm.wav"), 24_000, [turned]);
  const again = (await server.ok("import_asset", { projectId, path: other })) as unknown as Imported;
  await server.ok("edit_audio", { projectId, operations: [{ op: "set_music", assetId: again.assetId }] });
  expect(await drawn("one", 5)).toBe(before[0]);
  expect(await drawn("three", 1)).not.toBe(before[1]);
}, 120_000);

test("what has no rhythm has no beats, and that is told where they are needed", async () => {
  const hiss = noise(5);
  const sea = samplesFrom(6, 24_000, (t) => hiss() * 0.2 * (1 + Math.sin(t)));
  const path = await writePcm(join(server.home, "sea.wav"), 24_000, [sea]);
  const { projectId } = await server.ok("create_project", { title: "Sea", width: 320, height: 180 });
  await server.ok("plan_scenes", { projectId, scenes: [{ title: "Sea", seconds: 2, headline: "Sea" }] });
  const { assetId, bpm } = (await server.ok("import_asset", { projectId, path })) as unknown as Imported;
  expect(bpm).toBeUndefined();
  await server.ok("edit_audio", { projectId, operations: [{ op: "set_music", assetId }] });
  const refused = await server.call("edit_timeline", { projectId, operations: [{ op: "snap_to_beats" }] });
  expect(refused.isError).toBe(true);
  expect(refused.content[0]?.text).toContain("no music whose beats are known");
});
