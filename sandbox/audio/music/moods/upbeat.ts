import type { MoodStyle } from "../mood.ts";

export const upbeat: MoodStyle = {
  bpm: [112, 124],
  scale: "major",
  progressions: [
    { a: "1 5 6:7 4:a", b: "4:a 5 1/3 6:7" },
    { a: "6:7 4:a 1 5", b: "4 1/3 2:7 5:s" },
    { a: "1:a 4 6:7 5", b: "2:7 4 1 5" },
  ],
  cadence: "4:a 5:s",
  ending: "1",
  layers: [
    { part: { as: "held" }, instrument: "pad", decibels: -15, from: 0, reverb: 0.3, chorus: 0.5, ducked: 0.55 },
    {
      part: {
        as: "struck",
        at: [
          [0, 3, 6, 10, 12],
          [0, 3, 6, 8, 11, 14],
        ],
      },
      instrument: "guitar",
      decibels: -10,
      from: 0,
      pan: -0.35,
      reverb: 0.15,
    },
    {
      part: { as: "arpeggio", each: 2 },
      instrument: "pluck",
      decibels: -12,
      from: 0.35,
      octave: 1,
      pan: 0.35,
      reverb: 0.25,
      delay: 0.25,
      ducked: 0.25,
    },
    {
      part: {
        as: "bass",
        patterns: [
          [
            [0, 0],
            [3, 0],
            [6, 0],
            [8, 0],
            [11, 12],
            [14, 0],
          ],
          [
            [0, 0],
            [4, 0],
            [6, 12],
            [8, 0],
            [12, 0],
            [14, 7],
          ],
        ],
      },
      instrument: "pluckBass",
      decibels: -8,
      from: 0.5,
    },
    {
      part: { as: "melody", density: 0.6 },
      instrument: "glock",
      decibels: -14,
      from: 0.7,
      octave: 2,
      pan: 0.1,
      reverb: 0.35,
      delay: 0.2,
    },
  ],
  grooves: [
    { from: 0.35, hits: { shaker: "5253525352535253" } },
    { from: 0.55, hits: { kick: "9...9...9...9...", clap: "....8.......8...", hat: "..6...6...6...6." } },
    { from: 0.85, hits: { openHat: "..5...5...5...5.", rim: "...3..2....3..2." } },
  ],
  fill: { drum: "snare", hits: "........4.5.6789" },
  crash: true,
  drumDecibels: -9,
  swing: 0,
  room: { seconds: 1.4, brightness: 0.6 },
};
