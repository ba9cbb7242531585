import type { Asset } from "../../../../src/project/assets/asset.ts";
import { setSceneCode } from "../../../../src/project/scene-code.ts";
import { withCode } from "../../../../src/project/shared-modules.ts";
import { editTimeline } from "../../../../src/project/timeline/edit-timeline.ts";
import type { ProjectStore } from "../../../../src/store/projects/project-store.ts";
import { sampleProject } from "../../project/sample-project.ts";

/** A project `lesson` with something of everything that a project can hold, and a past with turns: more than a file of the log holds. */
export async function makeRichProject(
  projects: ProjectStore,
  owner: string,
  picture: Asset,
  retitles = 24,
): Promise<void> {
  await projects.create(owner, sampleProject(), "Created.");
  const edit = (change: Parameters<ProjectStore["update"]>[2]) => projects.update(owner, "lesson", change);
  await edit((now) => setSceneCode(now, "intro", "export default () => <h1>Ünïcode 🎬</h1>;\r\n"));
  await edit((now) => ({ project: withCode(now, "shared/cards", "export const a = 1;\n"), receipt: "Wrote cards." }));
  await edit((now) => editTimeline(now, [{ op: "transition", sceneId: "two-roots", kind: "slide", seconds: 0.5 }]));
  await edit((now) => editTimeline(now, [{ op: "split", sceneId: "the-end", atSeconds: 2 }]));
  await edit((now) => ({ project: { ...now, brand: { primary: "#2563eb", wordmark: "Acme" } }, receipt: "Brand." }));
  const voice: Asset = {
    assetId: "voice-intro",
    name: "voice-intro.wav",
    kind: "audio",
    sha256: "b".repeat(64),
    mimeType: "audio/wav",
    sizeBytes: 12,
    durationSeconds: 1.5,
    speech: {
      text: "Welcome.",
      voice: "local",
      words: [{ text: "Welcome.", startSeconds: 0.1, endSeconds: 0.6 }],
      timing: "measured",
    },
    beats: { bpm: 90, firstBeatSeconds: 0, beatsPerBar: 4, times: [0, 0.5] },
    origin: { from: "generated", model: "m", prompt: "p", seed: 1, costUsd: 0.02, licence: "CC0-1.0" },
  };
  await edit((now) => ({
    project: {
      ...now,
      assets: [picture, voice],
      tracks: [
        {
          trackId: "voice-intro",
          role: "voice",
          assetId: "voice-intro",
          sceneId: "intro",
          startSeconds: 0.2,
          volumeDb: -3,
          fadeOutSeconds: 0.1,
        },
        { trackId: "music", role: "music", assetId: "voice-intro", startSeconds: 0, loop: true, duckDb: -12 },
      ],
      captions: {
        source: "import",
        style: "bar",
        burnIn: true,
        cues: [{ startSeconds: 0, endSeconds: 1, text: "Hi\nthere" }],
      },
    },
    receipt: "Added media.",
  }));
  await projects.checkpoint(owner, "lesson", "Good one");
  await projects.undo(owner, "lesson", 2);
  await projects.redo(owner, "lesson");
  await edit((now) => editTimeline(now, [{ op: "delete", sceneId: "intro" }]));
  await projects.restore(owner, "lesson", "Good one");
  for (let number = 0; number < retitles; number++)
    await edit((now) => editTimeline(now, [{ op: "retitle", title: `Title ${number}` }]));
  await projects.undo(owner, "lesson", 3);
}
