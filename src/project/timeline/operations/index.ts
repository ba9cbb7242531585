import type { Edited, Project } from "../../project.ts";
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

type UnionToIntersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The fields of every operation. */
export type OperationFieldSchemas = UnionToIntersection<Kind["fields"]>;

/** A kind as its callers see it: which operation goes with which kind is known by `op` alone. */
interface AnyKind {
  readonly op: string;
  readonly means: string;
  readonly required: readonly PropertyKey[];
  readonly fields: object;
  parse(given: object): TimelineOperation;
  apply(project: Project, operation: TimelineOperation): Edited;
}

const byOp = new Map<string, AnyKind>(timelineOperations.map((kind) => [kind.op, kind]));

export function kindOf(op: TimelineOperation["op"]): AnyKind {
  const kind = byOp.get(op);
  if (!kind) throw new Error(`The timeline operation ${op} is not registered.`);
  return kind;
}
