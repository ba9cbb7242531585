import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote } from "../../kit/motion-props.ts";

export const lowerThirdSchema = defineComponent({
  name: "LowerThird",
  summary: "A name strap in the lower corner: who speaks, where this is, what is shown.",
  props: z.strictObject({
    ...motionProps,
    name: z.string().describe("The first, larger line."),
    role: z.string().optional().describe("The second line."),
    side: z.enum(["left", "right"]).default("left").describe("Which corner."),
    sizePx: z.number().min(16).max(120).default(46).describe(`Type size of the name. ${sizeNote}.`),
  }),
  children: "none",
  example: '<LowerThird data-element-id="strap" name="Ada Lovelace" role="Mathematician" />',
});

export type LowerThirdProps = z.input<(typeof lowerThirdSchema)["props"]>;
