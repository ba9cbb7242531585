import { glowOrbSchema } from "../backdrops/glow-orb/schema.ts";
import { gridPatternSchema } from "../backdrops/grid-pattern/schema.ts";
import { scrimSchema } from "../backdrops/scrim/schema.ts";
import { logoSchema } from "../brand/logo/schema.ts";
import { featureCardSchema } from "../cards/feature-card/schema.ts";
import { stepCardSchema } from "../cards/step-card/schema.ts";
import { codeBlockSchema } from "../figures/code-block/schema.ts";
import { equationSchema } from "../figures/equation/schema.ts";
import { iconSchema } from "../figures/icon/schema.ts";
import { statCounterSchema } from "../figures/stat-counter/schema.ts";
import { centerSceneSchema } from "../frames/center-scene/schema.ts";
import type { ComponentSchema } from "../kit/define-component.ts";
import { kenBurnsSchema } from "../media/ken-burns/schema.ts";
import { fadeUpSchema } from "../motion/fade-up/schema.ts";
import { bodyTextSchema } from "../text/body-text/schema.ts";
import { bulletPointSchema } from "../text/bullet-point/schema.ts";
import { ctaButtonSchema } from "../text/cta-button/schema.ts";
import { gradientTextSchema } from "../text/gradient-text/schema.ts";
import { headlineSchema } from "../text/headline/schema.ts";
import { lowerThirdSchema } from "../text/lower-third/schema.ts";
import { pullQuoteSchema } from "../text/pull-quote/schema.ts";
import { sectionLabelSchema } from "../text/section-label/schema.ts";

/** Every component that a scene can import, in the folders it stands in, in the order that an author meets them. */
export const componentsByCategory = {
  frames: [centerSceneSchema],
  backdrops: [glowOrbSchema, gridPatternSchema, scrimSchema],
  media: [kenBurnsSchema],
  text: [
    sectionLabelSchema,
    headlineSchema,
    gradientTextSchema,
    bodyTextSchema,
    bulletPointSchema,
    pullQuoteSchema,
    ctaButtonSchema,
    lowerThirdSchema,
  ],
  cards: [featureCardSchema, stepCardSchema],
  figures: [iconSchema, statCounterSchema, equationSchema, codeBlockSchema],
  brand: [logoSchema],
  motion: [fadeUpSchema],
} as const satisfies Readonly<Record<string, readonly ComponentSchema[]>>;

export const catalogue: readonly ComponentSchema[] = Object.values(componentsByCategory).flat();
