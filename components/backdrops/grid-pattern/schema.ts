import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { sizeNote } from "../../kit/motion-props.ts";

export const gridPatternSchema = defineComponent({
  name: "GridPattern",
  summary: "A faint grid of lines or dots behind the content, fading towards the edges. Put it first in the scene.",
  props: z.strictObject({
    kind: z.enum(["lines", "dots"]).default("lines").describe("What repeats."),
    cellPx: z.number().min(16).max(400).default(90).describe(`Distance between lines or dots. ${sizeNote}.`),
    opacity: z.number().min(0).max(1).default(0.5).describe("Strength of the pattern."),
    driftPxPerSecond: z.number().min(-60).max(60).default(6).describe("How fast it glides upwards; 0 holds it still."),
    focus: z.enum(["center", "top", "bottom"]).default("center").describe("Where it is strongest."),
  }),
  children: "none",
  example: '<GridPattern kind="dots" cellPx={64} />',
});

export type GridPatternProps = z.input<(typeof gridPatternSchema)["props"]>;
