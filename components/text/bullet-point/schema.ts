import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote } from "../../kit/motion-props.ts";

export const bulletPointSchema = defineComponent({
  name: "BulletPoint",
  summary: "One point of a list behind an accent mark. Stack several in a column.",
  props: z.strictObject({
    ...motionProps,
    mark: z.enum(["dash", "dot", "check", "cross"]).default("dash").describe("The sign in front."),
    sizePx: z.number().min(12).max(120).default(44).describe(`Type size. ${sizeNote}.`),
    rule: z.boolean().default(false).describe("Whether a hairline runs below it."),
  }),
  children: "required",
  example: '<BulletPoint data-element-id="point-1" mark="check">Works offline</BulletPoint>',
});

export type BulletPointProps = z.input<(typeof bulletPointSchema)["props"]>;
