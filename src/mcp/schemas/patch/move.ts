import { UserError } from "../../../errors.ts";
import { position } from "./fields.ts";
import { definePatchOperation } from "./patch-operation.ts";

export const moveOperation = definePatchOperation({
  operation: "move",
  fields: { position },
  changes: {},
  parse: ({ position }, target) => {
    if (!position) throw new UserError("move needs a position.", "Give position {before | after | inside: elementId}.");
    return { selector: target(), position };
  },
});
