import type { ScenePlan } from "../project/project.ts";
import { bulletsLayout } from "./bullets-layout.ts";
import { callToActionLayout } from "./call-to-action-layout.ts";
import { comparisonLayout } from "./comparison-layout.ts";
import { type Layout, SHOWN_BY_ALL } from "./layout.ts";
import { quoteLayout } from "./quote-layout.ts";
import { statsLayout } from "./stats-layout.ts";
import { stepsLayout } from "./steps-layout.ts";
import { titleLayout } from "./title-layout.ts";

/** Every layout. The first that suits a plan is chosen, so those that show most stand first; the title suits any plan. */
export const layouts: readonly Layout[] = [
  comparisonLayout,
  statsLayout,
  stepsLayout,
  bulletsLayout,
  quoteLayout,
  callToActionLayout,
  titleLayout,
];

/** The planned layout if the plan has what it shows, else the one that shows most of it; the title when nothing calls for more. */
export function chooseLayout(plan: ScenePlan): Layout {
  const planned = layouts.find(({ name }) => name === plan.layout);
  if (planned && (planned.fillsWithoutData || planned.suits(plan))) return planned;
  return layouts.find((layout) => layout.suits(plan)) ?? titleLayout;
}

/** Which layout draws which field of a plan, for the tool list. */
export function layoutsInWords(): string {
  const drawing = new Map<string, string[]>();
  for (const { name, shows } of layouts) {
    const fields = shows.join() === name ? "what they are named after" : shows.join();
    drawing.set(fields, [...(drawing.get(fields) ?? []), name]);
  }
  const each = [...drawing].map(([fields, names]) => `${names.join(", ")} draw ${fields}`);
  return `${each.join("; ")}; all ${SHOWN_BY_ALL.join(", ")}. Default: the first with its field.`;
}
