import type { MoodStyle } from "../mood.ts";

export const lofi: MoodStyle = {
  bpm: [72, 86],
  scale: "major",
  progressions: [
    { a: "2:9 5:7 1:9 6:7", b: "4:9 3:7 2:9 5:7" },
    { a: "4:9 3:7 6:7 1:9", b: "2:9 3:7 4:9 5:7" },
    { a: "1:9 6:9 2:9 5:7", b: "4:9 5:7 3:7 6:9" },
  ],
  cadence: "2:9 5:7",
  ending: "1:9",
  layers: [
    {
      part: {
        as: "struck",
        at: [
          [0, 7],
          [0, 10],
          [0, 6, 10],
        ],
      },
      instrument: "ePiano",
      decibels: -8,
      from: 0,
      pan: -0.1,
      reverb: 0.25,
      chorus: 0.35,
      ducked: 0.15,
    },
    {
      part: {
        as: "bass",
        patterns: [
          [
            [0, 0],
            [7, 0],
            [10, 7],
          ],
          [
            [0, 0],
            [3, 0],
            [8, 7],
            [14, 0],
          ],
        ],
      },
      instrument: "softBass",
      decibels: -7,
      from: 0.45,
    },
    {
      part: { as: "melody", density: 0.5 },
      instrument: "guitar",
      decibels: -12,
      from: 0.55,
      octave: 1,
      pan: 0.25,
      reverb: 0.3,
      delay: 0.2,
    },
    {
      part: { as: "melody", density: 0.25 },
      instrument: "ePiano",
      decibels: -13,
      from: 0.8,
      octave: 1,
      pan: -0.3,
      reverb: 0.35,
      delay: 0.25,
    },
    { part: { as: "held" }, instrument: "warmPad", decibels: -18, from: 0, reverb: 0.35, chorus: 0.5, ducked: 0.3 },
  ],
  grooves: [
    { from: 0.35, hits: { hat: "5.4.5.425.4.5.4." } },
    { from: 0.5, hits: { softKick: "9......4.7......", brush: "....8.......8..2" } },
    { from: 0.85, hits: { rim: "..........3....4", openHat: "..............3." } },
  ],
  fill: { drum: "brush", hits: "............4.65" },
  drumDecibels: -8,
  swing: 0.22,
  room: { seconds: 1.3, brightness: 0.4 },
  tape: true,
};
