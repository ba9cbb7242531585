import type { z } from "zod";
import type { PatchOf, PatchOperation } from "../../../../sandbox/code/elements/patch/patch.ts";
import { UserError } from "../../../errors.ts";
import type { Selector } from "./fields.ts";

type Shape = Record<string, z.ZodType>;
type Given<F extends Shape, C extends Shape> = z.infer<z.ZodObject<F>> & {
  readonly selector?: z.infer<typeof Selector>;
  readonly changes: z.infer<z.ZodObject<C>>;
};

/** `PatchOf` put together from its parts, which the compiler can follow while `Op` is open. */
type Parsed<Op extends PatchOperation> = { readonly operation: Op } & Omit<PatchOf<Op>, "operation">;

/** How agents write one patch operation. All fields are optional, so that the tool's schema can be flat. */
export interface PatchOperationKind<F extends Shape, C extends Shape, P> {
  /** What it takes beside its selector; a field shared with other operations is one schema in `fields.ts`. */
  readonly fields: F;
  /** The members of `changes` it takes. */
  readonly changes: C;
  /** Throws a `UserError` where something is missing. */
  parse(given: Given<F, C>): P;
}

/** A patch operation as one literal. What `parse` makes is what the sandbox's table applies, by its type. */
export function definePatchOperation<const Op extends PatchOperation, F extends Shape, C extends Shape>(definition: {
  readonly operation: Op;
  readonly fields: F;
  readonly changes: C;
  /** `target` is the selector; reading it throws where none was given. */
  parse(given: Given<F, C>, target: () => NonNullable<z.infer<typeof Selector>>): Omit<PatchOf<Op>, "operation">;
}): PatchOperationKind<F, C, Parsed<Op>> & { readonly operation: Op } {
  const { operation, fields, changes } = definition;
  const parse = (given: Given<F, C>): Parsed<Op> => {
    const target = () => {
      if (given.selector) return given.selector;
      throw new UserError(`${operation} needs a selector.`, "Give selector {elementId} or {label} or {type, index}.");
    };
    return { operation, ...definition.parse(given, target) };
  };
  return { operation, fields, changes, parse };
}
