import { quoted } from "../../../sandbox/policy/plain-text.ts";
import type { Project } from "../project.ts";

/** Where code writes a frame out: the stops of an interpolation, what `frame` is compared with, when something begins. */
const FRAMES = [
  /\binterpolate(?:Colors)?\(\s*[\w.]+\s*,\s*\[([^\]]{1,200})\]/g,
  /\bframe\s*[-<>]=?\s*(\d{1,6})\b/g,
  /\b(?:from|delayInFrames|delay)=\{(\d{1,6})\}/g,
  /\bdelay:\s*(\d{1,6})\b/g,
];
const MAX_TOLD = 5;

/** A sentence for each scene that got shorter and whose code is timed by frames that now come after its end. */
export function cutOffByHand(before: Project, after: Project): string[] {
  return after.scenes.flatMap((scene) => {
    const old = before.scenes.find(({ sceneId }) => sceneId === scene.sceneId);
    const { code, durationInFrames: end } = scene;
    // Halves of a split scene keep the clock their code was written for.
    if (code === undefined || !old || old.durationInFrames <= end || scene.ownDurationInFrames !== undefined) return [];
    const late = framesIn(code).filter(({ frame }) => frame >= end && frame <= old.durationInFrames);
    if (late.length === 0) return [];
    const told = late.slice(0, MAX_TOLD).map(({ frame, line }) => `${frame} (line ${line})`);
    const more = late.length > MAX_TOLD ? ` and ${late.length - MAX_TOLD} more` : "";
    return [
      `${quoted(scene.title)} is timed by hand: frame ${told.join(", ")}${more} in its code ${late.length === 1 ? "comes" : "come"} after its new end at frame ${end}, so what happens there is not seen.`,
    ];
  });
}

function framesIn(code: string): { readonly frame: number; readonly line: number }[] {
  const found = FRAMES.flatMap((pattern) =>
    [...code.matchAll(pattern)].flatMap((match) => {
      const line = code.slice(0, match.index).split("\n").length;
      const numbers = (match[1] ?? "").split(",").map((part) => part.trim());
      return numbers.filter((part) => /^\d{1,6}$/.test(part)).map((part) => ({ frame: Number(part), line }));
    }),
  );
  const seen = new Set<string>();
  return found
    .filter(({ frame, line }) => !seen.has(`${frame}:${line}`) && seen.add(`${frame}:${line}`))
    .sort((a, b) => a.line - b.line || a.frame - b.frame);
}
