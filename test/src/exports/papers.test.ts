import { describe, expect, test } from "vitest";
import type { ExportJob } from "../../../src/exports/export-job.ts";
import { papersOf } from "../../../src/exports/papers.ts";
import { selectScenes } from "../../../src/exports/select-scenes.ts";
import { captionCues } from "../../../src/project/captions/caption-cues.ts";
import { cueText } from "../../../src/project/captions/cue.ts";
import { setCaptions } from "../../../src/project/captions/set-captions.ts";
import { sampleProject } from "../project/sample-project.ts";

const job = (over: Partial<ExportJob>) => ({ format: "mp4", ...over }) as ExportJob;
const captioned = setCaptions(sampleProject(), { source: "estimate" }).project;

describe("what goes with an export in words", () => {
  test.each(["mp4", "webm", "mov"] as const)("%s has captions, chapters, texts for posts and credits", (format) => {
    expect(papersOf(captioned, job({ format })).map(({ ending }) => ending)).toEqual([
      "srt",
      "vtt",
      "chapters.vtt",
      "posts.txt",
      "credits.txt",
    ]);
  });

  test("captions only where they are set, YouTube's chapters only where it takes them", () => {
    const long = {
      ...sampleProject(),
      scenes: sampleProject().scenes.map((scene) => ({ ...scene, durationInFrames: 400 })),
    };
    const endings = papersOf(long, job({})).map(({ ending }) => ending);
    expect(endings).not.toContain("srt");
    expect(endings).toContain("chapters.txt");
  });

  test("nothing goes with some scenes, one frame, pictures and GIFs", () => {
    for (const over of [{ scenes: ["intro"] }, { atFrame: 3 }, { format: "gif" as const }, { format: "png" as const }])
      expect(papersOf(captioned, job(over))).toEqual([]);
  });
});

test("imported captions of some scenes are at the times of those scenes", () => {
  const cues = [
    { startSeconds: 1, endSeconds: 2, text: "In the first" },
    { startSeconds: 7, endSeconds: 9, text: "Over the cut" },
    { startSeconds: 10, endSeconds: 11, text: "In the last" },
  ];
  const { project } = setCaptions(sampleProject(), { source: "import", cues });
  const last = captionCues(selectScenes(project, ["the-end"])).cues;
  expect(last.map((cue) => [cueText(cue), cue.startSeconds, cue.endSeconds])).toEqual([
    ["Over the cut", 0, 1],
    ["In the last", 2, 3],
  ]);
  expect(captionCues(selectScenes(project, ["two-roots", "the-end"])).cues).toHaveLength(2);
  expect(captionCues(selectScenes(project, undefined)).cues).toHaveLength(3);
});
