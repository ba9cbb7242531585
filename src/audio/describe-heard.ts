import { TARGET_LUFS } from "../../sandbox/audio/mix/mix-plan.ts";
import type { SoundNumbers } from "./heard-film.ts";

const MOST_NAMED = 6;

/** What is heard, in sentences for an agent that cannot hear it. */
export function describeHeard({ lufs, truePeakDb, wordsPerMinute, gaps, silences }: SoundNumbers): string {
  if (lufs === null) return "Sound: none can be heard.";
  const sentences = [
    `Sound: ${lufs.toFixed(1)} LUFS as placed, peaks at ${truePeakDb.toFixed(1)} dBTP; an export is brought to ${TARGET_LUFS} LUFS.`,
    ...(wordsPerMinute === undefined ? [] : [`Speech: ${wordsPerMinute} words a minute.`]),
    ...(gaps.length > 0 ? [`Nobody speaks: ${spansOf(gaps)}.`] : []),
    ...(silences.length > 0 ? [`Without any sound: ${spansOf(silences)}.`] : []),
  ];
  return sentences.join(" ");
}

function spansOf(spans: SoundNumbers["gaps"]): string {
  const named = spans.slice(0, MOST_NAMED).map(({ startSeconds, endSeconds }) => {
    return `${startSeconds.toFixed(1)}-${endSeconds.toFixed(1)} s`;
  });
  return spans.length > MOST_NAMED ? `${named.join(", ")} and ${spans.length - MOST_NAMED} more` : named.join(", ");
}
