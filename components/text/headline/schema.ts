import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote, tone } from "../../kit/motion-props.ts";

export const headlineSchema = defineComponent({
  name: "Headline",
  summary: "The scene's main line in large tight type; its words rise in one after the other.",
  props: z.strictObject({
    ...motionProps,
    sizePx: z.number().min(16).max(400).default(112).describe(`Type size. ${sizeNote}.`),
    weight: z.number().min(300).max(900).default(750).describe("Font weight."),
    tone: tone.default("text").describe("Which of the theme's colours."),
    reveal: z.enum(["words", "block"]).default("words").describe("Word by word, or all at once."),
    align: z.enum(["inherit", "start", "center", "end"]).default("inherit").describe("Text alignment."),
    maxWidthPx: z.number().min(100).max(4000).optional().describe(`Where lines break at the latest. ${sizeNote}.`),
  }),
  children: "required",
  example: '<Headline data-element-id="headline" sizePx={120}>Quadratic equations</Headline>',
});

export type HeadlineProps = z.input<(typeof headlineSchema)["props"]>;
