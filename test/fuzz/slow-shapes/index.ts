import { FLOW_SHAPES } from "./flow.ts";
import { FUNCTION_SHAPES } from "./functions.ts";
import { MARKUP_SHAPES } from "./markup.ts";
import type { SlowShape } from "./shape.ts";
import { TEXT_SHAPES } from "./texts.ts";
import { TYPE_SHAPES } from "./types.ts";
import { VALUE_SHAPES } from "./values.ts";

/** Every kind of scene whose check was, or could be, slow. Each grows to the size limit of a scene. */
export const SLOW_SHAPES: readonly SlowShape[] = [
  ...FUNCTION_SHAPES,
  ...VALUE_SHAPES,
  ...FLOW_SHAPES,
  ...TYPE_SHAPES,
  ...MARKUP_SHAPES,
  ...TEXT_SHAPES,
];
