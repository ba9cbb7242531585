import { z } from "zod";

const color = (meaning: string) => z.string().max(80).optional().describe(meaning);
const font = (meaning: string) => z.string().max(60).optional().describe(meaning);

/** What a project looks like beyond its theme. Everything is optional: what is not given is the theme's, or follows from the rest. */
export const BrandFields = z.strictObject({
  primary: color("Main colour: the theme's accent, and where gradients start. A CSS colour, as all here."),
  secondary: color("Second colour: accent2, and where gradients end."),
  accent: color("Colour for what stands out: highlight, and accent2 without a secondary."),
  background: color("What fills the frame; surfaces and borders follow from it."),
  text: color("Headlines and body text."),
  success: color("Gains, things done."),
  warning: color("Things to watch."),
  danger: color("Losses, errors."),
  highlight: color("Marked words."),
  headingFont: font("A bundled font family for headlines."),
  bodyFont: font("A bundled font family for text."),
  monoFont: font("A bundled font family for code."),
  radiusPx: z.number().min(0).max(200).optional().describe("Corners of cards and buttons, in px at 1080."),
  wordmark: z.string().max(40).optional().describe("The name as the Logo component writes it."),
});

/** Colours as `#rrggbb`. Absent fields are the theme's business. */
export type Brand = Readonly<z.infer<typeof BrandFields>>;

export const BRAND_COLORS = [
  "primary",
  "secondary",
  "accent",
  "background",
  "text",
  "success",
  "warning",
  "danger",
  "highlight",
] as const satisfies readonly (keyof Brand)[];
export type BrandColor = (typeof BRAND_COLORS)[number];

export const BRAND_FONTS = ["headingFont", "bodyFont", "monoFont"] as const satisfies readonly (keyof Brand)[];
