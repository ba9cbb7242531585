import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote, tone } from "../../kit/motion-props.ts";

export const sectionLabelSchema = defineComponent({
  name: "SectionLabel",
  summary: "A short label above a headline: the chapter, the topic, the date.",
  props: z.strictObject({
    ...motionProps,
    look: z.enum(["pill", "line", "plain"]).default("line").describe("In a pill, after a short line, or bare."),
    sizePx: z.number().min(12).max(80).default(26).describe(`Type size. ${sizeNote}.`),
    tone: tone.default("accent").describe("Which of the theme's colours."),
  }),
  children: "required",
  example: '<SectionLabel data-element-id="eyebrow" look="pill">Chapter 2</SectionLabel>',
});

export type SectionLabelProps = z.input<(typeof sectionLabelSchema)["props"]>;
