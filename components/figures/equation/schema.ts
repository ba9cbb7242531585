import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote, tone } from "../../kit/motion-props.ts";

export const equationSchema = defineComponent({
  name: "Equation",
  summary:
    "One line of typeset maths. Notation: `a/b` and `(a + b)/(2c)` are fractions, `x^2`, `x^{n+1}`, `x_1`, `sqrt(…)` or `√(…)`, `{…}` groups silently.",
  props: z.strictObject({
    ...motionProps,
    source: z.string().describe("The equation in that notation; anything else is shown as it is."),
    sizePx: z.number().min(16).max(300).default(88).describe(`Type size. ${sizeNote}.`),
    tone: tone.default("text").describe("Which of the theme's colours."),
    panel: z.boolean().default(false).describe("Whether it stands on a card."),
  }),
  children: "none",
  example: '<Equation data-element-id="equation" source="x = (−b ± √(b² − 4ac)) / 2a" />',
});

export type EquationProps = z.input<(typeof equationSchema)["props"]>;
