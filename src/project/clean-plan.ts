import { UserError } from "../errors.ts";
import { cleanText } from "./clean-text.ts";
import { MAX_PLAN_ITEMS, MAX_PLAN_TEXT_CHARS } from "./limits.ts";
import type { ScenePlan } from "./project.ts";

/** The given fields with their texts cleaned; absent fields stay absent, so that an update can be laid over an old plan. */
export function cleanPlan(plan: ScenePlan): ScenePlan {
  const clean: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(plan)) {
    if (value !== undefined) clean[field] = cleanValue(value, field);
  }
  return clean as ScenePlan;
}

function cleanValue(value: unknown, field: string): unknown {
  if (typeof value === "string") return cleanText(value, `The plan's ${field}`, MAX_PLAN_TEXT_CHARS);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new UserError(`A number in the plan's ${field} is not finite.`, "Give a plain number.");
  }
  if (Array.isArray(value)) {
    if (value.length > MAX_PLAN_ITEMS) {
      throw new UserError(`The plan's ${field} has ${value.length} entries.`, `Give at most ${MAX_PLAN_ITEMS}.`);
    }
    return value.map((item) => cleanValue(item, field));
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(entries.map(([name, inner]) => [name, cleanValue(inner, field)]));
  }
  return value;
}
