import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { sizeNote } from "../../kit/motion-props.ts";

export const centerSceneSchema = defineComponent({
  name: "CenterScene",
  summary: "The outermost element of a scene: the theme's background and a padded column in the middle of the frame.",
  props: z.strictObject({
    align: z.enum(["center", "start"]).default("center").describe("Across: everything centred, or from the left edge."),
    justify: z.enum(["center", "start", "end"]).default("center").describe("Down: where the column sits."),
    paddingPx: z.number().min(0).max(400).default(120).describe(`Left and right margin. ${sizeNote}.`),
    paddingBlockPx: z.number().min(0).max(500).default(96).describe(`Top and bottom margin. ${sizeNote}.`),
    gapPx: z.number().min(0).max(300).default(48).describe(`Space between children. ${sizeNote}.`),
    background: z.string().optional().describe("A CSS colour instead of the theme's background."),
  }),
  children: "required",
  example: '<CenterScene data-element-id="root"><Headline data-element-id="headline">Hello</Headline></CenterScene>',
});

export type CenterSceneProps = z.input<(typeof centerSceneSchema)["props"]>;
