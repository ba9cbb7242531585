import { type FieldsOf, kindsByOp } from "../../timeline/operation-kinds.ts";
import { addTrack } from "./add.ts";
import { fadeTrack } from "./fade.ts";
import { moveTrack } from "./move.ts";
import { muteTrack } from "./mute.ts";
import { removeTrack } from "./remove.ts";
import { setMusic } from "./set-music.ts";
import { trimTrack } from "./trim.ts";
import { setVolume } from "./volume.ts";

/** Every operation on sound, in the order the tool lists them. */
export const audioOperations = [
  setMusic,
  addTrack,
  moveTrack,
  trimTrack,
  setVolume,
  fadeTrack,
  muteTrack,
  removeTrack,
] as const;

type Kind = (typeof audioOperations)[number];
export type AudioOperation = ReturnType<Kind["parse"]>;

/** The fields of every operation. */
export type AudioFieldSchemas = FieldsOf<Kind>;

export const audioKindOf = kindsByOp<AudioOperation>(audioOperations);
