import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";

export const scrimSchema = defineComponent({
  name: "Scrim",
  summary: "A veil of the theme's background between a picture and the text on it, so that the text can be read.",
  props: z.strictObject({
    opacity: z.number().min(0).max(1).default(0.8).describe("How much of the picture it covers."),
    edges: z
      .number()
      .min(0)
      .max(1)
      .default(0.6)
      .describe("The same in the corners of the frame, where no text stands; it changes evenly between."),
    color: z.string().optional().describe("A CSS colour instead of the theme's background."),
  }),
  children: "none",
  example: "<Scrim opacity={0.85} />",
});

export type ScrimProps = z.input<(typeof scrimSchema)["props"]>;
