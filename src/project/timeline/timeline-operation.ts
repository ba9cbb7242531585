import type { z } from "zod";
import { UserError } from "../../errors.ts";
import type { Edited, Project } from "../project.ts";

type Fields = Record<string, z.ZodType>;
/** Hands back a value that was given; throws a `UserError` that names the field where it was not. */
type Need = <T>(value: T | undefined, field: string) => T;

/** One kind of step of an `edit_timeline` call: what it takes, and what it does to a project. */
export interface TimelineOperationKind<Op extends string, F extends Fields, Operation> {
  readonly op: Op;
  /** One sentence for the tool list. */
  readonly means: string;
  /** Those of `fields` without which there is nothing to do. */
  readonly required: readonly (keyof F)[];
  /** All optional, in the order a refusal lists them: a field shared with other operations is one schema in `fields.ts`. */
  readonly fields: F;
  /** Throws a `UserError` where a field is missing. */
  parse(given: z.infer<z.ZodObject<F>>): Operation;
  apply(project: Project, operation: Operation): Edited;
}

/** A timeline operation as one literal. Its `op` is added to what `parse` makes. */
export function defineTimelineOperation<const Op extends string, F extends Fields, Values extends object>(definition: {
  readonly op: Op;
  readonly means: string;
  readonly required?: readonly (keyof F)[];
  readonly fields: F;
  parse(given: z.infer<z.ZodObject<F>>, need: Need): Values;
  apply(project: Project, values: Values): Edited;
}): TimelineOperationKind<Op, F, { readonly op: Op } & Readonly<Values>> {
  const { op, means, fields, required = [] } = definition;
  const need: Need = (value, field) => {
    if (value !== undefined) return value;
    throw new UserError(`${op} needs ${field}.`, `Give ${field} in that operation; nothing was changed.`);
  };
  return {
    op,
    means,
    required,
    fields,
    parse: (given) => ({ op, ...definition.parse(given, need) }),
    apply: (project, operation) => definition.apply(project, operation),
  };
}
