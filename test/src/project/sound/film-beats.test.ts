import { expect, test } from "vitest";
import type { Beats } from "../../../../src/project/assets/asset.ts";
import { bpmHintIn } from "../../../../src/project/sound/bpm-hint.ts";
import { filmBeats } from "../../../../src/project/sound/film-beats.ts";
import type { AudioTrack } from "../../../../src/project/sound/track.ts";
import { soundAsset } from "../sample-assets.ts";

const BEATS: Beats = { bpm: 60, firstBeatSeconds: 0.25, beatsPerBar: 4 };

function placed(seconds: number, track: Partial<AudioTrack> = {}, startSeconds = 0) {
  const { trimStartSeconds = 0 } = track;
  const asset = { ...soundAsset("song.wav", seconds, { sha256: "a".repeat(64) }), assetId: "song" };
  const whole: AudioTrack = { trackId: "music", role: "music", assetId: "song", startSeconds, ...track };
  return { track: whole, asset, startSeconds, endSeconds: 100, fromSeconds: trimStartSeconds };
}

const times = (music: Parameters<typeof filmBeats>[0], from: number, to: number) =>
  filmBeats(music, from, to).map(({ atSeconds }) => atSeconds);

test("beats begin where the music does and end with it", () => {
  expect(times({ placed: placed(4, {}, 10), beats: BEATS }, 0, 60)).toEqual([10.25, 11.25, 12.25, 13.25]);
  expect(times({ placed: placed(4, { durationSeconds: 2 }), beats: BEATS }, 0, 60)).toEqual([0.25, 1.25]);
});

test("a loop has its beats in every round, without what is trimmed from its start", () => {
  const looped = placed(4, { loop: true, trimStartSeconds: 1 });
  // Rounds of three seconds, each from second 1 of the sound.
  expect(times({ placed: looped, beats: BEATS }, 0, 7)).toEqual([0.25, 1.25, 2.25, 3.25, 4.25, 5.25, 6.25]);
  expect(filmBeats({ placed: looped, beats: BEATS }, 0, 5).map(({ inBar }) => inBar)).toEqual([1, 2, 3, 1, 2]);
});

test("beats that are told one by one are those, and bars begin at the beat that was found", () => {
  const beats = { ...BEATS, times: [0.1, 1.3, 2.2, 3.6], firstBar: 1 };
  expect(filmBeats({ placed: placed(4), beats }, 1, 60)).toEqual([
    { atSeconds: 1.3, inBar: 0 },
    { atSeconds: 2.2, inBar: 1 },
    { atSeconds: 3.6, inBar: 2 },
  ]);
});

test("a tempo is read from names and descriptions, and from nothing else", () => {
  expect(bpmHintIn("night-drive-96bpm.mp3")).toBe(96);
  expect(bpmHintIn("slow piano. Mood: calm. 80 bpm")).toBe(80);
  expect(bpmHintIn("Track_128 BPM (1).wav")).toBe(128);
  for (const name of ["take 5.mp3", "2024-11-30.wav", "999bpm.mp3", "bpm.mp3", "30bpm"])
    expect(bpmHintIn(name)).toBeUndefined();
});
