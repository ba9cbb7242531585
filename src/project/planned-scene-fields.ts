import { z } from "zod";
import { MAX_SCENE_SECONDS, MAX_TITLE_CHARS } from "./limits.ts";
import { SCENE_LAYOUTS } from "./project.ts";

/** What a counter can still draw to the unit. */
const MAX_STAT = 1e15;
const text = (max: number) => z.string().max(max);
const side = (which: string) =>
  z
    .strictObject({
      title: text(200).describe("Its name."),
      points: z.array(text(500)).max(12).describe("Short points."),
    })
    .describe(`On the ${which}.`);

/** One scene of a plan, as agents write it. The optional fields feed the layouts. */
export const PlannedSceneFields = z.strictObject({
  sceneId: text(80).optional().describe("To change that one; else added."),
  title: text(MAX_TITLE_CHARS).describe("Its name, and headline without one."),
  seconds: z.number().min(0.01).max(MAX_SCENE_SECONDS).describe("How long it lasts."),
  layout: z.enum(SCENE_LAYOUTS).optional().describe("How it is drawn; by its fields without one."),
  eyebrow: text(100).optional().describe("Above the headline."),
  headline: text(400).optional().describe("The largest words."),
  subhead: text(600).optional().describe("Below it."),
  bullets: z.array(text(400)).max(12).optional().describe("Short points."),
  steps: z
    .array(
      z.strictObject({
        title: text(200).describe("What to do."),
        text: text(600).optional().describe("About it."),
      }),
    )
    .max(12)
    .optional()
    .describe("Numbered steps."),
  stats: z
    .array(
      z.strictObject({
        value: z
          .union([z.number().min(-MAX_STAT).max(MAX_STAT), text(40).min(1)])
          .describe('98.6, or a text: "24/7", "$2.4M".'),
        label: text(200).describe("What it is."),
        prefix: text(12).optional().describe("Such as $."),
        suffix: text(12).optional().describe("Such as %."),
      }),
    )
    .max(8)
    .optional()
    .describe("Numbers that count up."),
  quote: z
    .strictObject({
      text: text(1_000).describe("Its words."),
      by: text(200).optional().describe("Who said it."),
    })
    .optional()
    .describe("Quoted."),
  comparison: z
    .strictObject({ left: side("left"), right: side("right") })
    .optional()
    .describe("Side by side."),
  callToAction: text(100).optional().describe("On the button."),
  code: text(4_000).optional().describe("Source code to show."),
  equation: text(1_000).optional().describe("Such as x = {-b ± sqrt(D)}/{2a}."),
  imageAssetId: text(120).optional().describe("Its picture."),
  narration: text(4_000).optional().describe("What a voice will say."),
  // The agent's own record: nothing draws them.
  mood: text(100).optional().describe("A note."),
  notes: text(4_000).optional().describe("A note."),
});
