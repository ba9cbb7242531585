import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote } from "../../kit/motion-props.ts";

export const stepCardSchema = defineComponent({
  name: "StepCard",
  summary: "One numbered step of a sequence. Use several in a row or a column.",
  props: z.strictObject({
    ...motionProps,
    step: z.number().int().min(0).max(999).describe("The step's number."),
    title: z.string().describe("What to do."),
    text: z.string().optional().describe("How, in a sentence."),
    direction: z.enum(["column", "row"]).default("column").describe("Number above the text, or beside it."),
    titleSizePx: z.number().min(14).max(120).default(42).describe(`Type size of the title. ${sizeNote}.`),
    textSizePx: z.number().min(12).max(80).default(30).describe(`Type size of the text. ${sizeNote}.`),
  }),
  children: "none",
  example: '<StepCard data-element-id="step-1" step={1} title="Find a, b and c" text="Read them off the equation." />',
});

export type StepCardProps = z.input<(typeof stepCardSchema)["props"]>;
