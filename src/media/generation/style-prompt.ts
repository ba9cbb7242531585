import { BRAND_COLORS } from "../../project/brand/brand.ts";
import type { Project } from "../../project/project.ts";

const MAX_BRIEF = 160;
/** A prompt of more than this says itself what it is about. */
const SHORT_PROMPT = 60;
const MAX_COLORS = 4;

export interface StyledPrompt {
  readonly prompt: string;
  /** What was added, for the receipt. */
  readonly added: readonly string[];
}

/** A prompt for a picture as this film would ask for it: in its brand's colours, and short ones with what the film is about. */
export function stylePrompt({ brand, brief }: Pick<Project, "brand" | "brief">, prompt: string): StyledPrompt {
  const parts = [prompt.trim().replace(/[.\s]+$/, "")];
  const added: string[] = [];
  const about = brief.trim().replace(/\s+/g, " ").slice(0, MAX_BRIEF);
  if (about !== "" && prompt.length < SHORT_PROMPT) {
    parts.push(`For a film about: ${about.replace(/[.\s]+$/, "")}`);
    added.push("the film's brief");
  }
  const colors = [...new Set(BRAND_COLORS.flatMap((name) => brand?.[name] ?? []))].slice(0, MAX_COLORS);
  if (colors.length > 0 && !/#[0-9a-f]{3,8}\b|\bcolou?rs?\b|\bpalette\b|black.and.white/i.test(prompt)) {
    parts.push(`Colour palette: ${colors.join(", ")}`);
    added.push(`the brand's colours (${colors.join(", ")})`);
  }
  return added.length > 0 ? { prompt: `${parts.join(". ")}.`, added } : { prompt: prompt.trim(), added };
}
