import { z } from "zod";
import { MAX_SCENE_SECONDS } from "../../../project/limits.ts";
import { repetition, values } from "./fields.ts";
import { definePatchOperation } from "./patch-operation.ts";

const Name = z.string().max(80);

export const animateOperation = definePatchOperation({
  operation: "animate",
  fields: { repetition },
  changes: {
    enter: Name.optional().describe("fade, slide-up, scale, pop, rotate, blur, wipe, draw, count-up, typewriter ..."),
    exit: Name.optional().describe("fade, slide-down, scale, blur, wipe ..."),
    emphasis: Name.optional().describe("pulse, bounce, shake, wiggle, rotate, flash, scale."),
    startSeconds: z.number().min(0).max(MAX_SCENE_SECONDS).optional().describe("From the scene's start."),
    durationSeconds: z.number().min(0.01).max(MAX_SCENE_SECONDS).optional().describe("Usually 0.5 to 1."),
    easing: Name.optional().describe("linear, ease-in, ease-out, ease-in-out, spring, back, bounce, elastic."),
    repeat: z.number().int().min(0).max(1_000).optional().describe("Times an emphasis plays; 0: to the end."),
    periodSeconds: z.number().min(0.1).max(MAX_SCENE_SECONDS).optional().describe("From one turn of it to the next."),
    together: z.boolean().optional().describe("Keep what it would replace."),
    remove: values.remove,
  },
  needs: ["selector", "changes"],
  parse: ({ selector: _, changes, ...rest }, target) => ({ selector: target(), changes, ...rest }),
});
