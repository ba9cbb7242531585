import type { Fetched } from "./segment-cache.ts";
import type { SegmentParts } from "./segment-key.ts";

/** What became of one segment, and what it was made of now and at the last export. */
export interface SegmentFate {
  readonly sceneIds: readonly string[];
  readonly frames: number;
  readonly fetched: Fetched;
  readonly parts: SegmentParts;
  readonly lastParts: SegmentParts | undefined;
}

export interface DrawnFrames {
  readonly capturedFrames: number;
  readonly repeatedFrames: number;
}

const MAX_NAMED_SCENES = 6;

/** Sentences for the agent: how much was reused, and why the rest was not. None for a first export in which everything moves. */
export function describeReuse(fates: readonly SegmentFate[], hasHistory: boolean, drawn: DrawnFrames): string[] {
  const drawnAgain = fates.filter(({ fetched }) => fetched !== "found");
  const total = framesOf(fates);
  const reused = total - framesOf(drawnAgain);
  const held = drawn.repeatedFrames;
  return [
    ...(reused > 0 ? [`Reused ${reused} of ${total} frames.`] : []),
    ...(held > 0 ? [`${held} frames held still and were drawn once.`] : []),
    ...(hasHistory && drawnAgain.length > 0 ? [`Drawn again: ${reasons(drawnAgain, fates)}.`] : []),
  ];
}

function reasons(drawnAgain: readonly SegmentFate[], all: readonly SegmentFate[]): string {
  const scenesByReason = new Map<string, Set<string>>();
  for (const fate of drawnAgain) {
    const reason = reasonOf(fate);
    const scenes = scenesByReason.get(reason) ?? new Set();
    scenesByReason.set(reason, scenes.add(fate.sceneIds.map((id) => `"${id}"`).join(" to ")));
  }
  if (scenesByReason.size === 1 && drawnAgain.length === all.length)
    return `everything (${[...scenesByReason.keys()][0]})`;
  return [...scenesByReason]
    .map(([reason, scenes]) => {
      const named = [...scenes].slice(0, MAX_NAMED_SCENES);
      const more = scenes.size > named.length ? ` and ${scenes.size - named.length} more` : "";
      return `${named.join(", ")}${more} (${reason})`;
    })
    .join("; ");
}

const REASONS: readonly (readonly [part: keyof SegmentParts, reason: string])[] = [
  ["tools", "the renderer was updated"],
  ["size", "size or frame rate changed"],
  ["theme", "the theme changed"],
  ["quality", "the quality changed"],
  ["code", "the code changed"],
  ["transition", "the transition changed"],
  ["timing", "the timing changed"],
];

function reasonOf({ fetched, parts, lastParts }: SegmentFate): string {
  if (fetched === "damaged") return "the kept copy was damaged";
  if (!lastParts) return "new";
  const changed = REASONS.find(([part]) => parts[part] !== lastParts[part]);
  return changed ? changed[1] : "the kept copy was cleared away";
}

function framesOf(fates: readonly SegmentFate[]): number {
  return fates.reduce((sum, { frames }) => sum + frames, 0);
}
