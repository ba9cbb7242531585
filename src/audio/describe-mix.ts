import type { MixFacts } from "../../sandbox/audio/mix/mix-facts.ts";

const MOST_NAMED = 6;
/** Shorter than this of a longer clip may as well be a mistake. */
const BARELY_HEARD_SECONDS = 0.1;

/** Sentences for the agent about a mixed track: how loud it is, and what cannot be heard in it. */
export function describeMix({ track, clips, silences }: MixFacts): string[] {
  const unheard = clips.filter(
    ({ isSilenced, audibleSeconds, startSeconds, endSeconds }) =>
      !isSilenced && audibleSeconds < Math.min(BARELY_HEARD_SECONDS, (endSeconds - startSeconds) / 2),
  );
  const silenced = clips.filter(({ isSilenced }) => isSilenced);
  const named = (all: readonly { readonly clipId: string }[]) => {
    const names = all.slice(0, MOST_NAMED).map(({ clipId }) => `"${clipId}"`);
    return `${names.join(", ")}${all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : ""}`;
  };
  return [
    ...(track?.lufs === undefined || track.lufs === null
      ? ["The film is silent."]
      : [`Sound: ${track.lufs.toFixed(1)} LUFS, peaks at ${track.truePeakDb.toFixed(1)} dBTP.`]),
    ...(unheard.length > 0 ? [`Cannot be heard: ${named(unheard)}; raise volumeDb, or look at the sound itself.`] : []),
    ...(silenced.length > 0 ? [`Muted or at no volume: ${named(silenced)}.`] : []),
    ...(silences.length > 0 && track?.lufs !== null
      ? [`Without sound: ${silences.slice(0, MOST_NAMED).map(spanOf).join(", ")}.`]
      : []),
  ];
}

function spanOf({ startSeconds, endSeconds }: MixFacts["silences"][number]): string {
  return `${startSeconds.toFixed(1)}-${endSeconds.toFixed(1)} s`;
}
