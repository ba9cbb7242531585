import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { motionProps, sizeNote } from "../../kit/motion-props.ts";

export const codeBlockSchema = defineComponent({
  name: "CodeBlock",
  summary: "Source code in a window, coloured lightly, revealed line by line.",
  props: z.strictObject({
    ...motionProps,
    code: z.string().describe("The source; at most 60 lines are shown."),
    title: z.string().optional().describe("A file name for the title bar."),
    sizePx: z.number().min(10).max(80).default(32).describe(`Type size. ${sizeNote}.`),
    framesPerLine: z.number().min(0).max(120).default(4).describe("Frames from one line's start to the next."),
    lineNumbers: z.boolean().default(true).describe("Whether lines are numbered."),
    highlightLines: z
      .array(z.number().int().min(1))
      .optional()
      .describe("Numbers of the lines to stress; the rest dims."),
  }),
  children: "none",
  example: '<CodeBlock data-element-id="code" title="solve.py" code={"def solve(a, b, c):\\n    return a + b"} />',
});

export type CodeBlockProps = z.input<(typeof codeBlockSchema)["props"]>;
