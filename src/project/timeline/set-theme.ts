import type { Edited, Project } from "../project.ts";
import { checkedTheme } from "../theme-name.ts";
import type { OperationOf } from "./operation.ts";

export function setTheme(project: Project, { theme }: OperationOf<"set_theme">): Edited {
  const next = checkedTheme(theme);
  return { project: { ...project, theme: next }, receipt: `Changed the theme from ${project.theme} to ${next}.` };
}
