import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote } from "../../kit/motion-props.ts";

export const ctaButtonSchema = defineComponent({
  name: "CTAButton",
  summary: "A picture of a button that asks the viewer to act; it pops in and breathes gently.",
  props: z.strictObject({
    ...motionProps,
    look: z.enum(["filled", "outline"]).default("filled").describe("Gradient fill, or just an outline."),
    arrow: z.boolean().default(true).describe("Whether an arrow follows the words."),
    pulse: z.boolean().default(true).describe("Whether it breathes."),
    sizePx: z.number().min(16).max(120).default(44).describe(`Type size. ${sizeNote}.`),
  }),
  children: "required",
  example: '<CTAButton data-element-id="button" delayInFrames={24}>Try it free</CTAButton>',
});

export type CTAButtonProps = z.input<(typeof ctaButtonSchema)["props"]>;
