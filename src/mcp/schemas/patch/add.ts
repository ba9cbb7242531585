import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { position, values, writtenValues } from "./fields.ts";
import { definePatchOperation } from "./patch-operation.ts";

export const addOperation = definePatchOperation({
  operation: "add",
  fields: { position },
  changes: { ...values, element: z.string().max(80).optional().describe("To add: a component or tag.") },
  parse: ({ changes: { element, ...changes }, position, selector }) => {
    if (!element) throw new UserError("add needs changes.element.", "Give a component's name or a tag, such as h2.");
    if (position && selector) {
      throw new UserError("add takes either a position or a selector.", "Leave out the one that is not meant.");
    }
    return {
      changes: { element, ...writtenValues(changes) },
      ...(position ? { position } : {}),
      ...(selector ? { selector } : {}),
    };
  },
});
