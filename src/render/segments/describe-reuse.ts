import { counted } from "../../project/counted.ts";
import type { Fetched } from "./segment-cache.ts";
import type { SegmentParts } from "./segment-key.ts";

/** Whether one segment was reused, and what it is made of now and was made of at the last export. */
export interface SegmentReport {
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
export function describeReuse(reports: readonly SegmentReport[], hasHistory: boolean, drawn: DrawnFrames): string[] {
  const drawnAgain = reports.filter(({ fetched }) => fetched !== "found");
  const total = framesOf(reports);
  const reused = total - framesOf(drawnAgain);
  const held = drawn.repeatedFrames;
  return [
    ...(reused > 0 ? [`Reused ${reused} of ${counted(total, "frame")}.`] : []),
    ...(held > 0 ? [`${counted(held, "frame")} held still and ${held === 1 ? "was" : "were"} drawn once.`] : []),
    ...(hasHistory && drawnAgain.length > 0 ? [`Drawn again: ${reasons(drawnAgain, reports)}.`] : []),
  ];
}

function reasons(drawnAgain: readonly SegmentReport[], all: readonly SegmentReport[]): string {
  const scenesByReason = new Map<string, Set<string>>();
  for (const report of drawnAgain) {
    const reason = reasonOf(report);
    const scenes = scenesByReason.get(reason) ?? new Set();
    scenesByReason.set(reason, scenes.add(report.sceneIds.map((id) => `"${id}"`).join(" to ")));
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
  ["pictures", "a picture it shows changed"],
  ["sound", "the words or beats it follows changed"],
  ["transition", "the transition changed"],
  ["timing", "the timing changed"],
  ["captions", "the captions changed"],
];

function reasonOf({ fetched, parts, lastParts }: SegmentReport): string {
  if (fetched === "damaged") return "the kept copy was damaged";
  if (!lastParts) return "new";
  const changed = REASONS.find(([part]) => parts[part] !== lastParts[part]);
  return changed ? changed[1] : "the kept copy was cleared away";
}

function framesOf(reports: readonly SegmentReport[]): number {
  return reports.reduce((sum, { frames }) => sum + frames, 0);
}
