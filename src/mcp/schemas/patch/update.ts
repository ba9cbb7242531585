import { z } from "zod";
import { repetition, values, writtenValues } from "./fields.ts";
import { definePatchOperation } from "./patch-operation.ts";

export const updateOperation = definePatchOperation({
  operation: "update",
  fields: {
    repetition,
    everyRepetition: z.boolean().optional().describe("Make all the same."),
  },
  changes: values,
  parse: ({ selector: _, changes, ...rest }, target) => ({
    selector: target(),
    changes: writtenValues(changes),
    ...rest,
  }),
});
