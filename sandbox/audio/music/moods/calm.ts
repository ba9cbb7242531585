import type { MoodStyle } from "../mood.ts";

export const calm: MoodStyle = {
  bpm: [64, 78],
  scale: "major",
  progressions: [
    { a: "1:a 6:7 4:9 5:s", b: "4:9 1/3 2:7 5:s" },
    { a: "1:9 3:7 4:9 1/3", b: "6:7 4:a 1:a 5:s" },
    { a: "4:9 1:a 6:7 5", b: "2:7 6:7 4:9 5:s" },
  ],
  cadence: "4:9 5:s",
  ending: "1:a",
  layers: [
    { part: { as: "held" }, instrument: "warmPad", decibels: -9, from: 0, reverb: 0.4, chorus: 0.5 },
    {
      part: { as: "arpeggio", each: 2 },
      instrument: "piano",
      decibels: -11,
      from: 0,
      octave: 0,
      pan: -0.15,
      reverb: 0.35,
    },
    {
      part: {
        as: "bass",
        patterns: [
          [[0, 0]],
          [
            [0, 0],
            [12, 0],
          ],
        ],
      },
      instrument: "softBass",
      decibels: -10,
      from: 0.5,
      reverb: 0.05,
    },
    {
      part: { as: "melody", density: 0.4 },
      instrument: "piano",
      decibels: -8,
      from: 0.6,
      octave: 1,
      pan: 0.15,
      reverb: 0.45,
      delay: 0.12,
    },
    {
      part: { as: "melody", density: 0.2 },
      instrument: "bell",
      decibels: -19,
      from: 0.8,
      octave: 2,
      pan: 0.4,
      reverb: 0.6,
      delay: 0.3,
    },
  ],
  grooves: [{ from: 0.8, hits: { shaker: "3.2.3.2.3.2.3.2." } }],
  drumDecibels: -17,
  swing: 0,
  room: { seconds: 2.8, brightness: 0.45 },
};
