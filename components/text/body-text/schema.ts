import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote, tone } from "../../kit/motion-props.ts";

export const bodyTextSchema = defineComponent({
  name: "BodyText",
  summary: "A paragraph or a subhead in comfortable reading type that fades up.",
  props: z.strictObject({
    ...motionProps,
    sizePx: z.number().min(12).max(200).default(42).describe(`Type size. ${sizeNote}.`),
    weight: z.number().min(300).max(900).default(430).describe("Font weight."),
    tone: tone.default("muted").describe("Which of the theme's colours."),
    align: z.enum(["inherit", "start", "center", "end"]).default("inherit").describe("Text alignment."),
    maxWidthPx: z.number().min(100).max(4000).default(1240).describe(`Where lines break at the latest. ${sizeNote}.`),
  }),
  children: "required",
  example: '<BodyText data-element-id="subhead" delayInFrames={10}>Three ways to solve them</BodyText>',
});

export type BodyTextProps = z.input<(typeof bodyTextSchema)["props"]>;
