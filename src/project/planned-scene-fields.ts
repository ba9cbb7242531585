import { z } from "zod";
import { SCENE_LAYOUTS } from "./project.ts";

const text = (max: number) => z.string().max(max);
const side = z.object({ title: text(200), points: z.array(text(500)).max(12) });

/** One scene of a plan, as agents write it. The optional fields feed the layouts. */
export const PlannedSceneFields = z.strictObject({
  sceneId: text(80).optional().describe("To change an existing scene."),
  title: text(200),
  seconds: z.number().positive().max(600),
  layout: z.enum(SCENE_LAYOUTS).optional(),
  eyebrow: text(100).optional().describe("Short label above the headline."),
  headline: text(400).optional(),
  subhead: text(600).optional(),
  bullets: z.array(text(400)).max(12).optional(),
  steps: z
    .array(z.strictObject({ title: text(200), text: text(600).optional() }))
    .max(12)
    .optional(),
  stats: z
    .array(
      z.strictObject({
        value: z.union([z.number(), text(40).min(1)]).describe('98.6, or a text: "24/7", "$2.4M".'),
        label: text(200),
        prefix: text(12).optional(),
        suffix: text(12).optional(),
      }),
    )
    .max(8)
    .optional(),
  quote: z.strictObject({ text: text(1_000), by: text(200).optional() }).optional(),
  comparison: z.strictObject({ left: side, right: side }).optional(),
  callToAction: text(100).optional().describe("Words on the button."),
  code: text(4_000).optional().describe("Source code to show as text; not scene code."),
  equation: text(1_000).optional().describe("Such as x = {-b ± sqrt(b^2 - 4ac)}/{2a}."),
  narration: text(4_000).optional().describe("What a voice will say."),
  // Kept with the plan as the agent's own record and for the media tools; nothing draws them yet.
  mood: text(100).optional(),
  imageAssetId: text(80).optional(),
  notes: text(4_000).optional(),
});
