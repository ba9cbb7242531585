import { bodyTextSchema } from "./body-text/schema.ts";
import { bulletPointSchema } from "./bullet-point/schema.ts";
import { centerSceneSchema } from "./center-scene/schema.ts";
import { codeBlockSchema } from "./code-block/schema.ts";
import { ctaButtonSchema } from "./cta-button/schema.ts";
import type { ComponentSchema } from "./define.ts";
import { equationSchema } from "./equation/schema.ts";
import { fadeUpSchema } from "./fade-up/schema.ts";
import { featureCardSchema } from "./feature-card/schema.ts";
import { glowOrbSchema } from "./glow-orb/schema.ts";
import { gradientTextSchema } from "./gradient-text/schema.ts";
import { gridPatternSchema } from "./grid-pattern/schema.ts";
import { headlineSchema } from "./headline/schema.ts";
import { lowerThirdSchema } from "./lower-third/schema.ts";
import { pullQuoteSchema } from "./pull-quote/schema.ts";
import { sectionLabelSchema } from "./section-label/schema.ts";
import { statCounterSchema } from "./stat-counter/schema.ts";
import { stepCardSchema } from "./step-card/schema.ts";

/** Every component a scene can import, in the order an author meets them: frame, backdrop, words, figures, motion. */
export const catalogue: readonly ComponentSchema[] = [
  centerSceneSchema,
  glowOrbSchema,
  gridPatternSchema,
  sectionLabelSchema,
  headlineSchema,
  gradientTextSchema,
  bodyTextSchema,
  bulletPointSchema,
  featureCardSchema,
  stepCardSchema,
  statCounterSchema,
  pullQuoteSchema,
  equationSchema,
  codeBlockSchema,
  ctaButtonSchema,
  lowerThirdSchema,
  fadeUpSchema,
];
