import { z } from "zod";
import { UserError } from "../../errors.ts";
import { unusedField } from "../unused-field.ts";

/** A kind of operation, as far as its arguments go. */
export interface OperationShape {
  readonly op: string;
  readonly means: string;
  readonly required: readonly PropertyKey[];
  readonly fields: object;
}

/** A shape for each kind, with what that operation takes and nothing else. */
export function shapesOf([first, ...others]: readonly [OperationShape, ...OperationShape[]]) {
  return z.discriminatedUnion("op", [shapeOf(first), ...others.map(shapeOf)]);
}

/** Applies `parse` to each. Throws a `UserError`, which names the operation, where one lacks what it needs or is given what it would not use. */
export function parseEach<Given extends { readonly op: string }, Parsed>(
  given: readonly Given[],
  kindOf: (op: Given["op"]) => OperationShape & { parse(given: object): Parsed },
): Parsed[] {
  return given.map(({ op, ...fields }, index) => {
    try {
      const kind = kindOf(op);
      const takes = Object.keys(kind.fields);
      const unused = unusedField(fields, takes);
      if (unused) {
        throw new UserError(
          `${op} does not take ${unused}, so nothing was changed.`,
          `It takes ${takes.join(", ")}; other changes are operations of their own.`,
        );
      }
      return kind.parse(fields);
    } catch (error) {
      if (!(error instanceof UserError) || given.length === 1) throw error;
      throw new UserError(`Operation ${index + 1}: ${error.problem}`, error.nextStep);
    }
  });
}

function shapeOf({ op, means, required, fields }: OperationShape) {
  const shape = Object.entries<z.ZodType>({ ...fields }).map(([name, field]) => [
    name,
    required.includes(name) ? needed(field) : field,
  ]);
  return z.strictObject({ op: z.literal(op).describe(means), ...Object.fromEntries(shape) });
}

function needed(field: z.ZodType): z.ZodType {
  const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
  return field.description === undefined ? inner : inner.describe(field.description);
}
