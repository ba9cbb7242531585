import { z } from "zod";

export const themeNameSchema = z
  .enum(["midnight", "daylight", "ember", "forest", "mono"])
  .describe("Dark, except daylight (white) and mono (paper, red).");

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
  success: color("Gains, things done; readable as text."),
  warning: color("Things to watch; readable as text."),
  danger: color("Losses, errors; readable as text."),
  highlight: color("Marked words; readable as text."),
  fontFamily: z.string().describe("The font stack of text."),
  headingFontFamily: z.string().describe("The font stack of headlines."),
  monoFontFamily: z.string().describe("The font stack of code."),
  radiusPx: z.number().describe("Corners of cards, in px at a short side of 1080."),
  pillRadiusPx: z.number().describe("Corners of buttons and labels: round unless the brand says otherwise."),
  wordmark: z.string().describe("The brand's name; empty without one."),
  logo: z.string().describe("The brand's picture, for the src of Img; empty without one."),
});

export type Theme = Readonly<z.infer<typeof themeSchema>>;
