import type { PatchOperation, SinglePatch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { addOperation } from "./add.ts";
import { animateOperation } from "./animate.ts";
import { deleteOperation } from "./delete.ts";
import { moveOperation } from "./move.ts";
import { unrollOperation } from "./unroll.ts";
import { updateOperation } from "./update.ts";

/** Every operation on one element, in the order the tool lists them. One that the sandbox applies and this lacks does not compile. */
export const patchOperations = {
  update: updateOperation,
  add: addOperation,
  delete: deleteOperation,
  move: moveOperation,
  animate: animateOperation,
  unroll: unrollOperation,
} satisfies { readonly [Operation in PatchOperation]: { readonly operation: Operation } };

type Kind = (typeof patchOperations)[PatchOperation];

type UnionToIntersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The fields of every operation, and what `changes` holds for every operation. */
export type PatchFieldSchemas = UnionToIntersection<Kind["fields"]>;
export type PatchChangeSchemas = UnionToIntersection<Kind["changes"]>;

/** A kind as its callers see it: which arguments go with which kind is known by the operation's name alone. */
interface AnyKind {
  readonly fields: object;
  readonly changes: object;
  parse(given: object): SinglePatch;
}

export function kindOf(operation: PatchOperation): AnyKind {
  return patchOperations[operation];
}
