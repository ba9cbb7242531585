import { type Chapter, chaptersForYouTube } from "../captions/files/chapters.ts";
import type { Project } from "../project.ts";
import { hashtagsOf } from "./hashtags.ts";

/** Characters that the sites take; X weighs letters beyond Latin and emoji double. */
export const POST_LIMITS = { instagram: 2_200, tiktok: 2_200, youtubeTitle: 100, youtube: 5_000, x: 280 } as const;
const MOST_HASHTAGS = 5;
const HASHTAGS_ON_X = 2;

export interface PostTexts {
  readonly instagram: string;
  readonly tiktok: string;
  readonly youtubeTitle: string;
  readonly youtube: string;
  readonly x: string;
}

/** Texts for posts out of the project's own words: its title, its brief and the titles of its scenes. Nothing is made up. */
export function postTexts(project: Project, chapters: readonly Chapter[]): PostTexts {
  const { title, brief } = project;
  const tags = hashtagsOf(title).slice(0, MOST_HASHTAGS);
  const tagLine = tags.join(" ");
  const titles = [...new Set(chapters.map((chapter) => chapter.title))];
  const list = titles.length > 1 ? titles.map((each) => `• ${each}`).join("\n") : "";
  const timed = chaptersForYouTube(chapters)?.trimEnd() ?? list;
  const post = (limit: number) => fitted([title, brief, list], tagLine, limit, lengthOf);
  return {
    instagram: post(POST_LIMITS.instagram),
    tiktok: post(POST_LIMITS.tiktok),
    youtubeTitle: cut(forYouTube(title), POST_LIMITS.youtubeTitle, lengthOf),
    youtube: fitted([brief, timed].map(forYouTube), tagLine, POST_LIMITS.youtube, lengthOf) || forYouTube(title),
    x: fitted([title, brief], tags.slice(0, HASHTAGS_ON_X).join(" "), POST_LIMITS.x, weightOnX),
  };
}

/** One file to copy from. */
export function postFile({ instagram, tiktok, youtubeTitle, youtube, x }: PostTexts): string {
  const parts = [
    ["Instagram", instagram],
    ["TikTok", tiktok],
    ["YouTube, title", youtubeTitle],
    ["YouTube, description", youtube],
    ["X", x],
  ];
  return parts.map(([site, text]) => `--- ${site} ---\n${text}\n`).join("\n");
}

/** Paragraphs that fit, the last of them cut, with the hashtags under them in any case. */
function fitted(
  paragraphs: readonly string[],
  tagLine: string,
  limit: number,
  measure: (text: string) => number,
): string {
  const tail = tagLine === "" ? "" : `\n\n${tagLine}`;
  const room = limit - measure(tail);
  const whole = paragraphs.map((each) => each.trim()).filter((each) => each !== "");
  return `${cut(whole.join("\n\n"), room, measure)}${tail}`.trim();
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** At a word where there is one near, never within a letter. */
function cut(text: string, limit: number, measure: (text: string) => number): string {
  if (measure(text) <= limit) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (measure(kept + segment) > limit - measure("…")) break;
    kept += segment;
  }
  const atWord = kept.replace(/\s+\S*$/u, "");
  return `${(atWord.length > kept.length / 2 ? atWord : kept).trimEnd()}…`;
}

/** As sites count: in UTF-16 units, which is never less than they do. */
function lengthOf(text: string): number {
  return text.length;
}

/** X counts Latin and its like once, everything else twice, and an emoji as two however it is put together. */
export function weightOnX(text: string): number {
  let weight = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment)) weight += 2;
    else for (const character of segment) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return weight;
}

function isLight(code: number): boolean {
  return (
    code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247)
  );
}

/** YouTube refuses angle brackets. */
function forYouTube(text: string): string {
  return text.replaceAll("<", "‹").replaceAll(">", "›");
}
