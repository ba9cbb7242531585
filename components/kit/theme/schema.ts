import { z } from "zod";

export const themeNameSchema = z
  .enum(["midnight", "daylight", "ember", "forest", "mono"])
  .describe(
    "The look: midnight (deep blue), daylight (white), ember (warm dark), forest (green dark), mono (paper and red).",
  );

export type ThemeName = z.infer<typeof themeNameSchema>;

const color = (meaning: string) => z.string().describe(`${meaning} A CSS colour.`);

export const themeSchema = z.strictObject({
  name: themeNameSchema,
  isDark: z.boolean().describe("Whether the background is dark."),
  background: color("What fills the frame."),
  backdrop: color("A second background tone, for gradients that give depth."),
  surface: color("What fills cards and panels."),
  border: color("Hairlines around surfaces."),
  text: color("Headlines and body text."),
  mutedText: color("Secondary text."),
  accent: color("The main accent; readable as text on the background and on surfaces."),
  accent2: color("The second accent, for contrast with the first."),
  onAccent: color("Text on top of the accent or the gradient."),
  gradientFrom: color("Where gradients start."),
  gradientTo: color("Where gradients end."),
  fontFamily: z.string().describe("The font stack of text."),
  monoFontFamily: z.string().describe("The font stack of code."),
});

export type Theme = Readonly<z.infer<typeof themeSchema>>;
