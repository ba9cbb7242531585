import { z } from "zod";
import { defineComponent } from "../../kit/define-component.ts";
import { sizeNote } from "../../kit/motion-props.ts";

export const kenBurnsSchema = defineComponent({
  name: "KenBurns",
  summary:
    "A picture of the project that is slowly moved closer over the whole scene. It fills its parent; behind text put a Scrim over it.",
  props: z.strictObject({
    src: z.string().describe('`staticFile("photo.jpg")` or `asset("photo")`.'),
    alt: z.string().optional().describe("What it shows, in words."),
    fit: z.enum(["cover", "contain"]).default("cover").describe("Fill the frame and cut the edges, or show all of it."),
    zoomFrom: z.number().min(1).max(3).default(1).describe("Magnification at the scene's first frame."),
    zoomTo: z.number().min(1).max(3).default(1.12).describe("Magnification at its last frame."),
    focusXPercent: z
      .number()
      .min(0)
      .max(100)
      .default(50)
      .describe("The point it moves towards, across; kept in view when edges are cut."),
    focusYPercent: z.number().min(0).max(100).default(50).describe("The same, down."),
    radiusPx: z.number().min(0).max(400).default(0).describe(`Rounded corners. ${sizeNote}.`),
  }),
  children: "none",
  example: '<KenBurns src={asset("photo")} zoomTo={1.2} />',
});

export type KenBurnsProps = z.input<(typeof kenBurnsSchema)["props"]>;
