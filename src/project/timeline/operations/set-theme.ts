import { themeNameSchema } from "../../../../components/kit/theme/schema.ts";
import { checkedTheme } from "../../theme-name.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

export const setTheme = defineTimelineOperation({
  op: "set_theme",
  means: "Change the theme.",
  required: ["theme"],
  fields: { theme: themeNameSchema.optional().describe("Its name.") },
  parse: ({ theme }, need) => ({ theme: need(theme, "theme") as string }),
  apply(project, { theme }) {
    const next = checkedTheme(theme);
    return { project: { ...project, theme: next }, receipt: `Changed the theme from ${project.theme} to ${next}.` };
  },
});
