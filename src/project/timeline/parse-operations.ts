import { z } from "zod";
import { UserError } from "../../errors.ts";
import { unusedField } from "../unused-field.ts";
import { kindOf, type OperationFieldSchemas, type TimelineOperation, timelineOperations } from "./operations/index.ts";

type OperationArguments = { readonly op: TimelineOperation["op"] } & Readonly<
  Partial<z.infer<z.ZodObject<OperationFieldSchemas>>>
>;

/** One timeline operation as agents write it: a shape for each `op`, with what that operation takes and nothing else. */
export const OperationFields = z.discriminatedUnion("op", [
  shapeOf(timelineOperations[0]),
  ...timelineOperations.slice(1).map(shapeOf),
]) as unknown as z.ZodType<OperationArguments>;

function shapeOf(kind: {
  readonly op: string;
  readonly means: string;
  readonly required: readonly PropertyKey[];
  readonly fields: object;
}) {
  const fields = Object.entries<z.ZodType>({ ...kind.fields }).map(([name, field]) => [
    name,
    kind.required.includes(name) ? needed(field) : field,
  ]);
  return z.strictObject({ op: z.literal(kind.op).describe(kind.means), ...Object.fromEntries(fields) });
}

function needed(field: z.ZodType): z.ZodType {
  const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
  return field.description === undefined ? inner : inner.describe(field.description);
}

/** Throws a `UserError`, which names the operation, where one lacks what it needs or is given what it would not use. */
export function parseOperations(given: readonly OperationArguments[]): TimelineOperation[] {
  return given.map((operation, index) => {
    try {
      return parseOperation(operation);
    } catch (error) {
      if (!(error instanceof UserError) || given.length === 1) throw error;
      throw new UserError(`Operation ${index + 1}: ${error.problem}`, error.nextStep);
    }
  });
}

function parseOperation({ op, ...given }: OperationArguments): TimelineOperation {
  const kind = kindOf(op);
  const takes = Object.keys(kind.fields);
  const unused = unusedField(given, takes);
  if (unused) {
    throw new UserError(
      `${op} does not take ${unused}, so nothing was changed.`,
      `It takes ${takes.join(", ")}; other changes are operations of their own.`,
    );
  }
  return kind.parse(given);
}
