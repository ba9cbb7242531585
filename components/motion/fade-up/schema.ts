import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote } from "../../kit/motion-props.ts";

export const fadeUpSchema = defineComponent({
  name: "FadeUp",
  summary: "Brings whatever it wraps in by fading and rising, and takes it out again.",
  props: z.strictObject({
    ...motionProps,
    seconds: z.number().min(0.1).max(5).default(0.8).describe("Length of the entrance."),
    distancePx: z.number().min(-400).max(400).default(48).describe(`How far it rises; negative falls. ${sizeNote}.`),
  }),
  children: "required",
  example: '<FadeUp delayInFrames={12}><p data-element-id="note">A note</p></FadeUp>',
});

export type FadeUpProps = z.input<(typeof fadeUpSchema)["props"]>;
