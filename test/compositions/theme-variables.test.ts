import { expect, test } from "vitest";
import { themeSchema } from "../../components/kit/theme/schema.ts";
import { themes } from "../../components/kit/theme/themes.ts";
import { themeVariables } from "../../compositions/stage/stage-theme.ts";
import { THEME_COLORS } from "../../sandbox/policy/theme-variables.ts";

test("every colour of a theme is there for classes, by its name", () => {
  const colors = Object.entries(themeSchema.shape)
    .filter(([, field]) => field.description?.endsWith("A CSS colour."))
    .map(([name]) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  expect([...THEME_COLORS].sort()).toEqual(colors.sort());
  const variables = themeVariables(themes.daylight) as Record<string, string>;
  expect(variables["--sw-muted-text"]).toBe(themes.daylight.mutedText);
  for (const value of Object.values(variables)) expect(value).toMatch(/./);
});
