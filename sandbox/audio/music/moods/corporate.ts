import type { MoodStyle } from "../mood.ts";

export const corporate: MoodStyle = {
  bpm: [98, 112],
  scale: "major",
  progressions: [
    { a: "1:a 5/7 6:7 4:a", b: "4:a 1/3 5:s 6:7" },
    { a: "6:7 4:a 1:a 5:s", b: "4:a 6:7 1/3 5" },
    { a: "1:a 6:7 2:7 5:s", b: "4:9 5:s 3:7 6:7" },
  ],
  cadence: "4:a 5:s",
  ending: "1:a",
  layers: [
    { part: { as: "held" }, instrument: "warmPad", decibels: -13, from: 0, reverb: 0.35, chorus: 0.5, ducked: 0.2 },
    {
      part: { as: "arpeggio", each: 2 },
      instrument: "mutedGuitar",
      decibels: -10,
      from: 0,
      octave: 0,
      pan: -0.3,
      reverb: 0.15,
      delay: 0.22,
    },
    {
      part: {
        as: "struck",
        at: [
          [0, 6, 10],
          [0, 8],
          [0, 6],
        ],
      },
      instrument: "piano",
      decibels: -11,
      from: 0.45,
      pan: 0.2,
      reverb: 0.25,
    },
    {
      part: {
        as: "bass",
        patterns: [
          [
            [0, 0],
            [6, 0],
            [8, 0],
            [14, 0],
          ],
          [
            [0, 0],
            [8, 0],
            [12, 7],
          ],
        ],
      },
      instrument: "softBass",
      decibels: -9,
      from: 0.5,
    },
    {
      part: { as: "melody", density: 0.45 },
      instrument: "pluck",
      decibels: -13,
      from: 0.7,
      octave: 1,
      pan: 0.3,
      reverb: 0.35,
      delay: 0.25,
    },
    { part: { as: "held" }, instrument: "strings", decibels: -20, from: 0.82, octave: 1, reverb: 0.5 },
  ],
  grooves: [
    { from: 0.45, hits: { shaker: "4.3.4.3.4.3.4.3." } },
    { from: 0.6, hits: { softKick: "9.....5.9.......", rim: "....6.......6..." } },
    { from: 0.8, hits: { clap: "....5.......5...", hat: "4.6.4.6.4.6.4.6." } },
  ],
  fill: { drum: "tom", hits: "............4567" },
  drumDecibels: -12,
  swing: 0,
  room: { seconds: 1.6, brightness: 0.55 },
};
