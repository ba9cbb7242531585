import type { PlannedScene } from "./new-scene.ts";

const SECONDS_A_SCENE = 5;
const MAX_BULLETS = 4;

/**
 * A first plan from a brief, without any model: a title, the brief's sentences shared out over the scenes between, and a
 * closing. Meant as a start for the agent to rewrite, never as the finished text.
 */
export function outlineBrief(title: string, brief: string, sceneCount: number): PlannedScene[] {
  const sentences = sentencesOf(brief);
  const opening: PlannedScene = {
    title,
    seconds: SECONDS_A_SCENE,
    layout: "title",
    headline: title,
    ...(sentences[0] ? { subhead: sentences[0] } : {}),
  };
  if (sceneCount === 1) return [opening];
  const closing: PlannedScene = {
    title: "Closing",
    seconds: SECONDS_A_SCENE,
    layout: "title",
    headline: sentences.at(-1) ?? title,
  };
  const middle = Array.from({ length: sceneCount - 2 }, (_, index) => middleScene(index, sceneCount - 2, sentences));
  return [opening, ...middle, closing];
}

function middleScene(index: number, count: number, sentences: readonly string[]): PlannedScene {
  const from = Math.floor((index * sentences.length) / count);
  const to = Math.max(from + 1, Math.floor(((index + 1) * sentences.length) / count));
  const [headline = `Part ${index + 1}`, ...bullets] = sentences.slice(from, to);
  const title = headline
    .split(/\s+/)
    .slice(0, 6)
    .join(" ")
    .replace(/[.,;:!?]+$/, "");
  const plan = { title, seconds: SECONDS_A_SCENE, headline };
  return bullets.length > 0
    ? { ...plan, layout: "bullets", bullets: bullets.slice(0, MAX_BULLETS) }
    : { ...plan, layout: "title" };
}

function sentencesOf(brief: string): string[] {
  return brief
    .split(/(?<=[.!?。！？])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
