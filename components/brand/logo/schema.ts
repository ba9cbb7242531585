import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote, tone } from "../../kit/motion-props.ts";

export const logoSchema = defineComponent({
  name: "Logo",
  summary:
    "The brand's logo: its picture (`logoAssetId`) where it has one, else its name (`wordmark`), with the initial in a badge where wanted.",
  props: z.strictObject({
    ...motionProps,
    text: z.string().optional().describe("Instead of the brand's picture and wordmark."),
    badge: z
      .boolean()
      .default(false)
      .describe("Whether the initial of the name stands in a badge of the brand's colours before it."),
    sizePx: z.number().min(12).max(300).default(56).describe(`Type size; a picture is 1.5 times as high. ${sizeNote}.`),
    tone: tone.default("text").describe("Which of the theme's colours."),
  }),
  children: "none",
  example: '<Logo data-element-id="logo" badge sizePx={72} />',
});

export type LogoProps = z.input<(typeof logoSchema)["props"]>;
