import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote, tone } from "../../kit/motion-props.ts";

export const statCounterSchema = defineComponent({
  name: "StatCounter",
  summary: "A big number that counts up to its value, or a short text such as 24/7, with a label below.",
  props: z.strictObject({
    ...motionProps,
    value: z
      .union([z.number().min(-1e15).max(1e15), z.string()])
      .describe('Where it ends. Text is shown as it is, "24/7", and counts where it holds one number: "$2.4M".'),
    from: z.number().min(-1e15).max(1e15).default(0).describe("Where it starts."),
    decimals: z
      .number()
      .int()
      .min(0)
      .max(6)
      .optional()
      .describe("Digits after the point; as many as the value has by default."),
    prefix: z.string().optional().describe('Before the number: "$".'),
    suffix: z.string().optional().describe('After the number: "%", "k".'),
    suffixOne: z.string().optional().describe('Instead of suffix after exactly 1: " child" for " children".'),
    label: z.string().optional().describe("What is counted."),
    seconds: z.number().min(0.1).max(20).default(1.6).describe("Length of the count."),
    panel: z.boolean().default(false).describe("Whether it stands on a card."),
    align: z.enum(["start", "center"]).default("start").describe("Text alignment."),
    tone: tone.default("text").describe("Colour of the number."),
    valueSizePx: z.number().min(20).max(400).default(128).describe(`Type size of the number. ${sizeNote}.`),
    labelSizePx: z.number().min(12).max(100).default(32).describe(`Type size of the label. ${sizeNote}.`),
  }),
  children: "none",
  example: '<StatCounter data-element-id="stat-1" value={98.6} suffix="%" label="accuracy" />',
});

export type StatCounterProps = z.input<(typeof statCounterSchema)["props"]>;
