import { containerNamed } from "../../sandbox/render/video/containers.ts";
import { captionCues } from "../project/captions/caption-cues.ts";
import { chaptersAsVtt, chaptersForYouTube, chaptersOf } from "../project/captions/files/chapters.ts";
import { writeSrt, writeVtt } from "../project/captions/files/write-captions.ts";
import type { Project } from "../project/project.ts";
import { creditsOf } from "../project/publishing/credits.ts";
import { postFile, postTexts } from "../project/publishing/post-texts.ts";
import type { ExportJob } from "./export-job.ts";

/** A text that goes with a video. */
export interface Paper {
  /** What stands after the video's name: `srt`, `chapters.txt`. */
  readonly ending: string;
  readonly text: string;
}

/** What goes with the video in words: captions, chapters, texts for posts, credits. Only with whole videos that have sound. */
export function papersOf(project: Project, { format, scenes, atFrame }: ExportJob): Paper[] {
  if (scenes !== undefined || atFrame !== undefined || !containerNamed(format).hasSound) return [];
  const { cues } = captionCues(project);
  const chapters = chaptersOf(project);
  const forYouTube = chaptersForYouTube(chapters);
  return [
    ...(cues.length > 0
      ? [
          { ending: "srt", text: writeSrt(cues) },
          { ending: "vtt", text: writeVtt(cues) },
        ]
      : []),
    { ending: "chapters.vtt", text: chaptersAsVtt(chapters) },
    ...(forYouTube === undefined ? [] : [{ ending: "chapters.txt", text: forYouTube }]),
    { ending: "posts.txt", text: postFile(postTexts(project, chapters)) },
    { ending: "credits.txt", text: creditsOf(project) },
  ];
}
