import { quoted } from "../../sandbox/policy/plain-text.ts";
import { cleanTitle } from "./clean-text.ts";
import { describeFormat, type FormatChoice, frameSizeOf } from "./format.ts";
import { MAX_TITLE_CHARS } from "./limits.ts";
import type { Edited, Project } from "./project.ts";

export interface CopyFacts extends FormatChoice {
  readonly projectId: string;
  /** The title with "(copy)" when absent. */
  readonly title?: string | undefined;
}

/** The project as it is now under another id, in another size if one is given. Its history is not copied. */
export function duplicateProject(project: Project, { projectId, title, ...choice }: CopyFacts): Edited {
  const suffix = " (copy)";
  const next = cleanTitle(
    title ?? project.title.slice(0, MAX_TITLE_CHARS - suffix.length) + suffix,
    "The copy's title",
  );
  const keepsSize = Object.values(choice).every((value) => value === undefined);
  const size = keepsSize ? { width: project.width, height: project.height } : frameSizeOf(choice);
  return {
    project: { ...project, projectId, title: next, ...size },
    receipt: `Copied ${quoted(project.title)} as ${quoted(next)}, ${describeFormat(size)}.`,
  };
}
