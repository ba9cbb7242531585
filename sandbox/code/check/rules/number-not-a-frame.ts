import { defineRule } from "../rule.ts";
import { timelineNumbers } from "../visitors/timeline-numbers.ts";

export const numberNotAFrame = defineRule({
  id: "number-not-a-frame",
  why: "Time is counted in whole frames; a fraction or NaN makes a sequence vanish.",
  fix: "Use whole numbers of frames, `durationInFrames={30}`.",
  finders: [timelineNumbers],
});
