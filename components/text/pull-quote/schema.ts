import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote } from "../../kit/motion-props.ts";

export const pullQuoteSchema = defineComponent({
  name: "PullQuote",
  summary: "Somebody's words in large type under a quotation mark, with the name below.",
  props: z.strictObject({
    ...motionProps,
    by: z.string().optional().describe("Who said it."),
    sizePx: z.number().min(16).max(200).default(76).describe(`Type size of the words. ${sizeNote}.`),
    bySizePx: z.number().min(12).max(100).default(34).describe(`Type size of the name. ${sizeNote}.`),
  }),
  children: "required",
  example: '<PullQuote data-element-id="quote" by="Galileo Galilei">And yet it moves.</PullQuote>',
});

export type PullQuoteProps = z.input<(typeof pullQuoteSchema)["props"]>;
