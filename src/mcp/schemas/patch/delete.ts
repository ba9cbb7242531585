import { repetition } from "./fields.ts";
import { definePatchOperation } from "./patch-operation.ts";

export const deleteOperation = definePatchOperation({
  operation: "delete",
  fields: { repetition },
  changes: {},
  parse: ({ selector: _, changes: __, ...rest }, target) => ({ selector: target(), ...rest }),
});
