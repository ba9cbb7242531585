import { type FieldsOf, kindsByOp } from "../operation-kinds.ts";
import { deleteScene } from "./delete.ts";
import { duplicateScene } from "./duplicate.ts";
import { insertScene } from "./insert.ts";
import { moveScene } from "./move.ts";
import { recolor } from "./recolor.ts";
import { resizeScene } from "./resize.ts";
import { retitle } from "./retitle.ts";
import { setBrand } from "./set-brand.ts";
import { setFormat } from "./set-format.ts";
import { setTheme } from "./set-theme.ts";
import { snapToBeats } from "./snap-to-beats.ts";
import { splitScene } from "./split.ts";
import { transitionInto } from "./transition.ts";

/** Every operation, in the order the tool lists them. */
export const timelineOperations = [
  moveScene,
  resizeScene,
  splitScene,
  duplicateScene,
  deleteScene,
  insertScene,
  retitle,
  transitionInto,
  setTheme,
  setBrand,
  recolor,
  setFormat,
  snapToBeats,
] as const;

type Kind = (typeof timelineOperations)[number];

/** One step of an `edit_timeline` call. Seconds inside a scene count from that scene's start. */
export type TimelineOperation = ReturnType<Kind["parse"]>;

/** The fields of every operation. */
export type OperationFieldSchemas = FieldsOf<Kind>;

export const kindOf = kindsByOp<TimelineOperation>(timelineOperations);
