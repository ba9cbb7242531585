import type { MoodStyle } from "../mood.ts";

export const playful: MoodStyle = {
  bpm: [104, 120],
  scale: "major",
  progressions: [
    { a: "1 6 2:7 5", b: "4 1 2:7 5" },
    { a: "1 4 1/3 5", b: "6 2:7 4 5" },
    { a: "1 5/7 4/6 5", b: "4 5 3:7 6" },
  ],
  cadence: "2:7 5",
  ending: "1",
  layers: [
    {
      part: {
        as: "struck",
        at: [
          [2, 6, 10, 14],
          [2, 6, 9, 14],
        ],
      },
      instrument: "mutedGuitar",
      decibels: -9,
      from: 0,
      pan: -0.3,
      reverb: 0.12,
    },
    {
      part: { as: "arpeggio", each: 2 },
      instrument: "pizzicato",
      decibels: -11,
      from: 0.5,
      octave: 0,
      pan: 0.35,
      reverb: 0.2,
    },
    {
      part: {
        as: "bass",
        patterns: [
          [
            [0, 0],
            [4, 7],
            [8, 0],
            [12, 7],
          ],
          [
            [0, 0],
            [6, 0],
            [8, 7],
            [14, 12],
          ],
        ],
      },
      instrument: "softBass",
      decibels: -8,
      from: 0.3,
    },
    {
      part: { as: "melody", density: 0.7 },
      instrument: "marimba",
      decibels: -7,
      from: 0.3,
      octave: 1,
      pan: 0.1,
      reverb: 0.2,
    },
    {
      part: { as: "melody", density: 0.35 },
      instrument: "glock",
      decibels: -17,
      from: 0.8,
      octave: 2,
      pan: -0.2,
      reverb: 0.35,
      delay: 0.2,
    },
    { part: { as: "held" }, instrument: "warmPad", decibels: -20, from: 0.75, reverb: 0.3, chorus: 0.5 },
  ],
  grooves: [
    { from: 0.3, hits: { shaker: "5.3.5.3.5.3.5.3." } },
    { from: 0.55, hits: { softKick: "8...4...8...4...", clap: "....6.......6..." } },
    { from: 0.8, hits: { rim: "..4..4....4..4..", hat: "..4...4...4...4." } },
  ],
  fill: { drum: "rim", hits: "........5.5.5656" },
  drumDecibels: -12,
  swing: 0.16,
  room: { seconds: 1.1, brightness: 0.6 },
};
