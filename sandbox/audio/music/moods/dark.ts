import type { MoodStyle } from "../mood.ts";

export const dark: MoodStyle = {
  bpm: [60, 76],
  scale: "phrygian",
  progressions: [
    { a: "1 1:s 2 1", b: "6 2 1 7" },
    { a: "1 6 2 1:s", b: "4 2 1 1" },
    { a: "1:s 1 7 2", b: "6 4 2 1" },
  ],
  cadence: "2 2",
  ending: "1:s",
  layers: [
    { part: { as: "drone" }, instrument: "subDrone", decibels: -9, from: 0, reverb: 0.15 },
    { part: { as: "held" }, instrument: "darkPad", decibels: -10, from: 0, octave: -1, reverb: 0.5, chorus: 0.6 },
    {
      part: { as: "arpeggio", each: 4 },
      instrument: "bell",
      decibels: -17,
      from: 0,
      octave: 1,
      pan: 0.3,
      reverb: 0.6,
      delay: 0.35,
    },
    {
      part: { as: "melody", density: 0.25 },
      instrument: "piano",
      decibels: -12,
      from: 0.5,
      octave: 0,
      pan: -0.2,
      reverb: 0.6,
      delay: 0.3,
    },
    {
      part: {
        as: "bass",
        patterns: [
          [
            [0, 0],
            [1, 0],
            [8, 0],
            [9, 0],
          ],
          [
            [0, 0],
            [6, 0],
            [8, 0],
            [14, 1],
          ],
        ],
      },
      instrument: "pluckBass",
      decibels: -12,
      from: 0.6,
      reverb: 0.1,
    },
    { part: { as: "held" }, instrument: "strings", decibels: -18, from: 0.8, octave: 1, reverb: 0.6 },
  ],
  grooves: [
    { from: 0.55, hits: { softKick: "9.5.............", hat: "3...2...3...2..2" } },
    { from: 0.8, hits: { taiko: "7.......5.....3.", rim: "....4......3...." } },
  ],
  fill: { drum: "tom", hits: "............3.56" },
  drumDecibels: -12,
  swing: 0,
  room: { seconds: 4, brightness: 0.3 },
};
