import { z } from "zod";

const color = (meaning: string) => z.string().max(80).optional().describe(meaning);
const font = (meaning: string) => z.string().max(80).optional().describe(meaning);

/** What a project looks like beyond its theme. Everything is optional: what is not given is the theme's, or follows from the rest. */
export const BrandFields = z.strictObject({
  primary: color("Main."),
  secondary: color("Second."),
  accent: color("Stands out."),
  background: color("The frame."),
  text: color("All text."),
  success: color("Gains."),
  warning: color("Cautions."),
  danger: color("Losses."),
  highlight: color("Marked words."),
  headingFont: font("Font."),
  bodyFont: font("Font."),
  monoFont: font("Font."),
  radiusPx: z.number().min(0).max(200).optional().describe("Corners."),
  wordmark: z.string().max(40).optional().describe("For Logo."),
  logoAssetId: z.string().max(80).optional().describe("Image."),
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
