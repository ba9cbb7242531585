import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote } from "../../kit/motion-props.ts";

export const gradientTextSchema = defineComponent({
  name: "GradientText",
  summary: "A short statement filled with the theme's gradient, for the one line that matters most.",
  props: z.strictObject({
    ...motionProps,
    sizePx: z.number().min(16).max(400).default(120).describe(`Type size. ${sizeNote}.`),
    weight: z.number().min(300).max(900).default(780).describe("Font weight."),
    from: z.string().optional().describe("First colour, CSS; the theme's by default."),
    to: z.string().optional().describe("Last colour, CSS; the theme's by default."),
    angleDegrees: z.number().min(0).max(360).default(100).describe("Direction of the gradient."),
    align: z.enum(["inherit", "start", "center", "end"]).default("inherit").describe("Text alignment."),
  }),
  children: "required",
  example: '<GradientText data-element-id="statement">Start today</GradientText>',
});

export type GradientTextProps = z.input<(typeof gradientTextSchema)["props"]>;
