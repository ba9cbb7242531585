import { quoted } from "../../sandbox/policy/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Brand } from "./brand/brand.ts";
import { changedBrand, describeBrand } from "./brand/change-brand.ts";
import { cleanText, cleanTitle } from "./clean-text.ts";
import { describeFormat, type FormatChoice, frameSizeOf } from "./format.ts";
import { checkedFps, type FrameRate, spokenFps } from "./frame-rate.ts";
import { MAX_BRIEF_CHARS } from "./limits.ts";
import type { Edited, Project } from "./project.ts";
import { isReadableId } from "./readable-id.ts";
import { checkedTheme, DEFAULT_THEME } from "./theme-name.ts";

export const DEFAULT_FPS = 30;

export interface ProjectFacts extends FormatChoice {
  readonly projectId: string;
  readonly title: string;
  readonly brief?: string;
  /** 30 when absent. */
  readonly fps?: FrameRate;
  readonly theme?: string;
  readonly brand?: Brand;
}

/** A project without scenes. The id is the caller's, since a pure function has no randomness to make one from. */
export function createProject(facts: ProjectFacts): Edited {
  if (!isReadableId(facts.projectId)) {
    throw new UserError("The project id is not valid.", "Use 1 to 64 lower-case letters, digits and hyphens.");
  }
  const brand = facts.brand === undefined ? undefined : changedBrand(undefined, facts.brand);
  const project: Project = {
    projectId: facts.projectId,
    title: cleanTitle(facts.title, "The project's title"),
    brief: cleanText(facts.brief ?? "", "The brief", MAX_BRIEF_CHARS),
    ...frameSizeOf(facts),
    fps: checkedFps(facts.fps ?? DEFAULT_FPS),
    theme: checkedTheme(facts.theme ?? DEFAULT_THEME),
    ...(brand ? { brand } : {}),
    scenes: [],
  };
  return {
    project,
    receipt: `Created ${quoted(project.title)}, ${describeFormat(project)} at ${spokenFps(project.fps)} fps, theme ${project.theme}${brand ? `, brand: ${describeBrand(brand)}` : ""}.`,
  };
}
