import type { SceneLayout, ScenePlan } from "../project/project.ts";
import { bulletsLayout } from "./bullets-layout.ts";
import { callToActionLayout } from "./call-to-action-layout.ts";
import { canvasOf } from "./canvas.ts";
import { chooseLayout } from "./choose-layout.ts";
import { comparisonLayout } from "./comparison-layout.ts";
import type { Layout } from "./layout.ts";
import { quoteLayout } from "./quote-layout.ts";
import { statsLayout } from "./stats-layout.ts";
import { stepsLayout } from "./steps-layout.ts";
import { timingOf } from "./timing.ts";
import { titleLayout } from "./title-layout.ts";
import { componentsIn, printTsx } from "./tsx.ts";

export interface SceneContext {
  /** The scene's title, shown when the plan has no headline. */
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly fps: number;
  readonly durationInFrames: number;
  readonly theme: string;
}

const layouts: Readonly<Record<SceneLayout, Layout>> = {
  title: titleLayout,
  bullets: bulletsLayout,
  steps: stepsLayout,
  stats: statsLayout,
  quote: quoteLayout,
  comparison: comparisonLayout,
  "call-to-action": callToActionLayout,
};

/** A plan as the TSX of a scene, readable and meant to be edited by hand afterwards. The same plan gives the same text. */
export function compileScenePlan(plan: ScenePlan, context: SceneContext): string {
  const root = layouts[chooseLayout(plan)]({
    plan,
    title: context.title,
    canvas: canvasOf(context),
    timing: timingOf(context),
  });
  return `import { ${componentsIn(root).join(", ")} } from "@scenewright/components";

export default function Scene() {
  return (
${printTsx(root, 2)}
  );
}
`;
}
