import { definePatchOperation } from "./patch-operation.ts";

export const unrollOperation = definePatchOperation({
  operation: "unroll",
  fields: {},
  changes: {},
  parse: (_, target) => ({ selector: target() }),
});
