import { z } from "zod";
import { MAX_SCENE_SECONDS } from "../../../project/limits.ts";
import { repetition, values } from "./fields.ts";
import { definePatchOperation } from "./patch-operation.ts";

const Name = z.string().max(80);

export const animateOperation = definePatchOperation({
  operation: "animate",
  fields: { repetition },
  changes: {
    enter: Name.optional().describe("fade, slide-up, scale, pop, rotate, blur, wipe, draw, count-up, typewriter."),
    exit: Name.optional().describe("The same."),
    emphasis: Name.optional().describe("pulse, bounce, shake, wiggle, flash."),
    startSeconds: z.number().min(0).max(MAX_SCENE_SECONDS).optional().describe("From the scene's start."),
    durationSeconds: z.number().min(0.01).max(MAX_SCENE_SECONDS).optional().describe("Such as 0.6."),
    easing: Name.optional().describe("ease-out, linear, spring, back, bounce, elastic ..."),
    repeat: z.number().int().min(0).max(1_000).optional().describe("Of an emphasis; 0: to the end."),
    periodSeconds: z.number().min(0.1).max(MAX_SCENE_SECONDS).optional().describe("Of one turn."),
    together: z.boolean().optional().describe("Keep others."),
    remove: values.remove,
  },
  parse: ({ selector: _, changes, ...rest }, target) => ({ selector: target(), changes, ...rest }),
});
