import { z } from "zod";
import { repetition } from "./fields.ts";
import { definePatchOperation } from "./patch-operation.ts";

const Name = z.string().max(40);

export const animateOperation = definePatchOperation({
  operation: "animate",
  fields: { repetition },
  changes: {
    enter: Name.optional().describe("animate: fade, slide-up, scale, rotate, draw, typewriter ..."),
    exit: Name.optional(),
    emphasis: Name.optional(),
    startSeconds: z.number().min(0).optional(),
    durationSeconds: z.number().positive().optional(),
    easing: Name.optional(),
  },
  parse: ({ selector: _, changes, ...rest }, target) => ({ selector: target(), changes, ...rest }),
});
