import type { SceneLayout, ScenePlan } from "../project/project.ts";

/** The planned layout if the plan has what it shows, else the one that shows most of it; `title` when nothing calls for more. */
export function chooseLayout(plan: ScenePlan): SceneLayout {
  if (plan.layout && canFill(plan, plan.layout)) return plan.layout;
  if (plan.comparison) return "comparison";
  if (plan.stats?.length) return "stats";
  if (plan.steps?.length) return "steps";
  if (plan.bullets?.length) return "bullets";
  if (plan.quote) return "quote";
  return plan.callToAction ? "call-to-action" : "title";
}

/** A layout without its data would leave most of the frame empty. */
function canFill(plan: ScenePlan, layout: SceneLayout): boolean {
  if (layout === "bullets") return Boolean(plan.bullets?.length);
  if (layout === "steps") return Boolean(plan.steps?.length);
  if (layout === "stats") return Boolean(plan.stats?.length);
  if (layout === "quote") return Boolean(plan.quote);
  return layout === "comparison" ? Boolean(plan.comparison) : true;
}
