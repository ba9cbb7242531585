import { pluckBass, softBass, subDrone } from "./basses.ts";
import { guitar, mutedGuitar, pizzicato } from "./plucked.ts";
import { bell, ePiano, glock, marimba, piano } from "./struck.ts";
import { brass, darkPad, filterPluck, pad, spiccato, strings, warmPad } from "./sustained.ts";

export const instruments = {
  pad,
  warmPad,
  darkPad,
  strings,
  spiccato,
  brass,
  pluck: filterPluck({ decaySeconds: 0.32, brightness: 9, sub: 0.25, gain: 0.22 }),
  piano,
  ePiano,
  marimba,
  glock,
  bell,
  guitar,
  mutedGuitar,
  pizzicato,
  softBass,
  pluckBass,
  subDrone,
} as const;
export type InstrumentName = keyof typeof instruments;
