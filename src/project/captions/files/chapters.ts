import type { Project } from "../../project.ts";
import { startFrames, totalDurationInFrames } from "../../timeline/scene-timing.ts";
import { escaped, times } from "./write-captions.ts";

export interface Chapter {
  readonly title: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** A chapter for each scene, without a gap; a transition belongs to the scene that comes in. */
export function chaptersOf(project: Project): Chapter[] {
  const starts = startFrames(project).map((frame) => frame / project.fps);
  const end = totalDurationInFrames(project) / project.fps;
  return project.scenes.map(({ title }, index) => ({
    title: title.replace(/\s+/gu, " ").trim(),
    startSeconds: starts[index] ?? 0,
    endSeconds: starts[index + 1] ?? end,
  }));
}

/** For players on the web: a track of the kind "chapters". */
export function chaptersAsVtt(chapters: readonly Chapter[]): string {
  return `WEBVTT\n\n${chapters.map((chapter) => `${times(chapter, ".")}\n${escaped(chapter.title)}\n`).join("\n")}`;
}

const LEAST_CHAPTERS = 3;
const LEAST_SECONDS = 10;

/**
 * As YouTube reads them in a description: the first at 0:00, at least three, each of ten seconds or more. Scenes that are shorter
 * join the one before. Nothing where that leaves fewer than three: YouTube would show none.
 */
export function chaptersForYouTube(chapters: readonly Chapter[]): string | undefined {
  const end = chapters.at(-1)?.endSeconds ?? 0;
  const kept: { title: string; second: number }[] = [];
  for (const { title, startSeconds } of chapters) {
    const second = kept.length === 0 ? 0 : Math.floor(startSeconds);
    const last = kept.at(-1);
    if (!last || (second - last.second >= LEAST_SECONDS && end - second >= LEAST_SECONDS)) kept.push({ title, second });
  }
  if (kept.length < LEAST_CHAPTERS) return undefined;
  const isLong = end >= 3_600;
  return kept.map(({ title, second }) => `${clock(second, isLong)} ${title}\n`).join("");
}

function clock(seconds: number, withHours: boolean): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, "0");
  return withHours ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}
