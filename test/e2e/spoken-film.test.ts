import { beforeAll, describe, expect, test } from "vitest";
import { type Facts, waitFor } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";
import { decodedSound, rms } from "../support/sound-files.ts";

let server: SharedServer;
let projectId: string;

type Word = { readonly text: string; readonly startSeconds: number; readonly endSeconds: number };
type Spoken = Omit<Facts, "scenes"> & {
  readonly scenes: readonly {
    readonly sceneId: string;
    readonly assetId: string;
    readonly seconds: number;
    readonly startSeconds: number;
    readonly words: readonly Word[];
  }[];
  readonly tracks: readonly { readonly trackId: string; readonly heardFrom: number; readonly heardTo: number }[];
};

const CUED = `import { AbsoluteFill, useCurrentFrame } from "remotion";
import { useBeat, useCue, useNarration } from "@scenewright/components";

export default function Scene() {
  const frame = useCurrentFrame();
  const cue = useCue("discriminant");
  const { index } = useNarration();
  const { pulse } = useBeat();
  return (
    <AbsoluteFill style={{ backgroundColor: frame >= cue ? "#ff0000" : "#0000ff", opacity: pulse < 0 ? 0 : 1 }}>
      <p style={{ color: "white", fontSize: 40 }}>{index}</p>
    </AbsoluteFill>
  );
}
`;

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Roots", fps: 30, width: 320, height: 180 }));
  await server.ok("plan_scenes", {
    projectId,
    scenes: [
      { title: "Intro", seconds: 2, headline: "Roots", narration: "Welcome. Today we solve quadratic equations." },
      { title: "Formula", seconds: 8, narration: "Look at the discriminant: it's b squared minus 4ac." },
      { title: "End", seconds: 2, headline: "Bye" },
    ],
  });
});

const speak = async (more: object = {}) =>
  (await server.ok("generate_voiceover", { projectId, ...more })) as unknown as Spoken;

describe("a film that speaks", () => {
  test("each scene says its narration, with a time for every word as its author wrote it", async () => {
    const { scenes, receipt } = await speak();
    expect(scenes.map(({ sceneId }) => sceneId)).toEqual(["intro", "formula"]);
    expect(scenes[1]?.words.map(({ text }) => text)).toEqual(
      "Look at the discriminant: it's b squared minus 4ac.".split(" "),
    );
    for (const { seconds, words } of scenes) {
      const starts = words.map(({ startSeconds }) => startSeconds);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(words.at(-1)?.endSeconds).toBeLessThanOrEqual(seconds + 0.01);
    }
    // The scene of two seconds was too short for its words, the one of eight was not.
    expect(receipt).toMatch(/To fit, "Intro" lasts \d/);
    const project = await server.ok("get_project", { projectId });
    expect(project.scenes[0]?.durationInFrames).toBeGreaterThan(((scenes[0]?.seconds ?? 9) + 0.5) * 30);
    expect(project.scenes[1]?.durationInFrames).toBe(240);
  });

  test("no two voices overlap, and fit gives scenes the length of their voices", async () => {
    await speak({ fit: true });
    const { tracks } = (await server.ok("edit_audio", {
      projectId,
      operations: [{ op: "volume", trackId: "voice-intro", volumeDb: 0 }],
    })) as unknown as Spoken;
    const [first, second] = [...tracks].sort((a, b) => a.heardFrom - b.heardFrom);
    expect(first?.heardTo).toBeLessThanOrEqual(second?.heardFrom ?? 0);
    const { scenes } = await server.ok("get_project", { projectId });
    expect(scenes[1]?.durationInFrames).toBeLessThan(240);
  });

  test("asked again, nothing is spoken or changed; another pace is another voice in the same place", async () => {
    const before = (await server.ok("get_project", { projectId })).revision;
    expect((await speak({ fit: true })).revision).toBe(before);
    const slower = await speak({ sceneIds: ["intro"], speed: 0.8 });
    expect(slower.revision).toBe(before + 1);
    await server.ok("undo", { projectId });
  });

  test("a scene's code knows the frame at which a word is spoken", async () => {
    await server.ok("generate_scene_code", { projectId, sceneId: "formula", code: CUED });
    const { scenes } = await speak();
    const formula = scenes.find(({ sceneId }) => sceneId === "formula");
    const word = formula?.words.find(({ text }) => text.startsWith("discriminant"));
    const cue = Math.round(((word?.startSeconds ?? 0) + (formula?.startSeconds ?? 0)) * 30);
    const draw = async (frame: number) =>
      (await server.call("render_preview", { projectId, sceneId: "formula", frames: [frame] })).content.find(
        ({ type }) => type === "image",
      )?.data;
    const [early, late, later] = [await draw(cue - 2), await draw(cue + 1), await draw(cue + 2)];
    expect(early).not.toBe(late);
    expect(late).toBe(later);
  });

  test("a cue that the narration does not have is told with what it says", async () => {
    const code = CUED.replace('useCue("discriminant")', 'useCue("derivative")');
    const answer = await server.call("generate_scene_code", { projectId, sceneId: "formula", code, preview: true });
    const said = answer.content.map(({ text }) => text ?? "").join(" ");
    expect(said).toMatch(/derivative/);
    expect(said).toMatch(/discriminant/);
    await server.ok("generate_scene_code", { projectId, sceneId: "formula", code: CUED });
  });

  test("a contact sheet shows and tells what is heard; a single frame is spared it", async () => {
    const sheet = async (more: object = {}) => {
      let answer = await server.call("render_preview", { projectId, ...more });
      // The first one may come before the sound is mixed, and says so.
      await waitFor(async () => {
        if ((answer.structuredContent as { sound?: object } | undefined)?.sound) return true;
        expect(answer.content[0]?.text).toContain("is being mixed; the next contact sheet shows it");
        answer = await server.call("render_preview", { projectId, ...more });
        return false;
      });
      return answer;
    };
    const film = await sheet();
    expect(film.content[0]?.text).toMatch(
      /Sound: -\d\d\.\d LUFS as placed.*Speech: 1\d\d words a minute\. Nobody speaks: /,
    );
    expect(film.structuredContent).toMatchObject({ sound: { silences: [expect.any(Object)] } });
    const scene = await sheet({ sceneId: "formula", frames: [0, 30] });
    expect((scene.structuredContent as unknown as { sound: { gaps: unknown } }).sound.gaps).toEqual([]);
    const single = await server.call("render_preview", { projectId, frames: [0] });
    expect(single.structuredContent).not.toHaveProperty("sound");
    expect(single.content[0]?.text).not.toContain("LUFS");
  });

  test("the export is heard where words are, is as loud as it should be, and says what is left silent", async () => {
    await server.ok("plan_scenes", {
      projectId,
      scenes: [{ sceneId: "end", title: "End", seconds: 2, narration: "Nobody has spoken this." }],
    });
    const job = await server.ok("export_video", { projectId, quality: "draft", wait: true });
    expect(job.status).toBe("done");
    const { message } = await server.ok("wait_for_job", { jobId: job.jobId });
    expect(message).toMatch(/-1[34]\.\d LUFS/);
    expect(message).toContain("Narration without a voice: end");
    const mp4 = job.files.find(({ mimeType }) => mimeType === "video/mp4");
    const { left } = await decodedSound(mp4?.path ?? "");
    const level = (from: number, to: number) => rms(left, Math.round(from * 48_000), Math.round(to * 48_000));
    const { scenes } = await speak();
    const { words = [], startSeconds = 0 } = scenes[0] ?? {};
    const [first, last] = [words[0], words.at(-1)];
    expect(level(startSeconds + (first?.startSeconds ?? 0), startSeconds + (last?.endSeconds ?? 1))).toBeGreaterThan(
      0.03,
    );
    const end = left.length / 48_000;
    expect(level(end - 1.5, end - 0.1)).toBeLessThan(0.001);
  });
});
