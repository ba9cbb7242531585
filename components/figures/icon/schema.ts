import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { sizeNote } from "../../kit/motion-props.ts";

export const iconSchema = defineComponent({
  name: "Icon",
  summary:
    "One of 1,900 line icons, by name. Look names up by what they show: `scenewright://icons/rocket`. Draws itself where `draw` goes from 0 to 1.",
  props: z.strictObject({
    name: z.string().describe('Written out in the code: "rocket", a choice of names, or an entry of a table of them.'),
    size: z.number().min(8).max(1600).default(96).describe(`Width and height. ${sizeNote}.`),
    color: z
      .string()
      .default("currentColor")
      .describe('A tone ("accent", "accent2", "muted" ...), a CSS colour, or that of the text around it.'),
    strokeWidth: z.number().min(0.25).max(6).default(2).describe("Of the lines, where the icon is 24 units wide."),
    draw: z.number().min(0).max(1).default(1).describe("How much of it is drawn, line after line."),
  }),
  children: "none",
  example: '<Icon name="rocket" size={160} color="accent" />',
});

export type IconProps = z.input<(typeof iconSchema)["props"]>;
