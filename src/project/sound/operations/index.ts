import type { Edited, Project } from "../../project.ts";
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

type UnionToIntersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The fields of every operation. */
export type AudioFieldSchemas = UnionToIntersection<Kind["fields"]>;

/** A kind as its callers see it: which operation goes with which kind is known by `op` alone. */
interface AnyKind {
  readonly op: string;
  readonly means: string;
  readonly required: readonly PropertyKey[];
  readonly fields: object;
  parse(given: object): AudioOperation;
  apply(project: Project, operation: AudioOperation): Edited;
}

const byOp = new Map<string, AnyKind>(audioOperations.map((kind) => [kind.op, kind]));

export function audioKindOf(op: AudioOperation["op"]): AnyKind {
  const kind = byOp.get(op);
  if (!kind) throw new Error(`The audio operation ${op} is not registered.`);
  return kind;
}
