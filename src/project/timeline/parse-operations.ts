import { z } from "zod";
import { UserError } from "../../errors.ts";
import { unusedField } from "../unused-field.ts";
import { kindOf, type OperationFieldSchemas, type TimelineOperation, timelineOperations } from "./operations/index.ts";

const fields: OperationFieldSchemas = Object.assign({}, ...timelineOperations.map((kind) => kind.fields));

/** One timeline operation as agents write it: flat, since unions make tool lists long. `parseOperations` says what is missing. */
export const OperationFields = z.strictObject({
  op: z.enum(timelineOperations.map(({ op }) => op)),
  ...fields,
});

type OperationArguments = z.infer<typeof OperationFields>;

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
