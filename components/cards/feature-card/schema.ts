import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote } from "../../kit/motion-props.ts";

export const featureCardSchema = defineComponent({
  name: "FeatureCard",
  summary: "A panel with a title, a text and room for more below: one feature, one side of a comparison.",
  props: z.strictObject({
    ...motionProps,
    title: z.string().describe("The card's name."),
    text: z.string().optional().describe("One or two sentences."),
    icon: z.string().optional().describe("An emoji or one or two characters, shown in a tile above the title."),
    emphasis: z.boolean().default(false).describe("Whether it stands out: accent border and glow."),
    titleSizePx: z.number().min(14).max(120).default(44).describe(`Type size of the title. ${sizeNote}.`),
    textSizePx: z.number().min(12).max(80).default(32).describe(`Type size of the text. ${sizeNote}.`),
  }),
  children: "optional",
  example: '<FeatureCard data-element-id="card-1" icon="⚡" title="Fast" text="Renders in seconds." />',
});

export type FeatureCardProps = z.input<(typeof featureCardSchema)["props"]>;
