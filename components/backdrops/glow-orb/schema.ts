import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { sizeNote } from "../../kit/motion-props.ts";

export const glowOrbSchema = defineComponent({
  name: "GlowOrb",
  summary: "A soft light behind the content that drifts slowly. Put it first in the scene.",
  props: z.strictObject({
    color: z.string().default("accent").describe('"accent", "accent2" or a CSS colour.'),
    xPercent: z.number().min(-100).max(200).default(50).describe("Centre, across the frame."),
    yPercent: z.number().min(-100).max(200).default(50).describe("Centre, down the frame."),
    sizePx: z.number().min(40).max(3000).default(900).describe(`Diameter. ${sizeNote}.`),
    opacity: z.number().min(0).max(1).default(0.35).describe("Strength of the light."),
    driftPx: z.number().min(0).max(300).default(40).describe("How far it wanders; 0 holds it still."),
    phase: z
      .number()
      .min(-100)
      .max(100)
      .default(0)
      .describe("Where on its path it starts, in turns; give each orb another value."),
  }),
  children: "none",
  example: '<GlowOrb color="accent" xPercent={20} yPercent={10} sizePx={1100} />',
});

export type GlowOrbProps = z.input<(typeof glowOrbSchema)["props"]>;
