import { UserError } from "../../../errors.ts";
import { position } from "./fields.ts";
import { definePatchOperation } from "./patch-operation.ts";

export const moveOperation = definePatchOperation({
  operation: "move",
  fields: { position },
  changes: {},
  needs: ["selector", "position"],
  parse: ({ position }, target) => {
    if (!position) throw new UserError("move needs a position.", "Give position {before | after | inside: elementId}.");
    return { selector: target(), position };
  },
});
