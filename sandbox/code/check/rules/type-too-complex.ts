import { defineRule } from "../rule.ts";
import { typeBombs } from "../visitors/type-bombs.ts";
import { typeLoad } from "../visitors/type-load.ts";

export const typeTooComplex = defineRule({
  id: "type-too-complex",
  why: "Types that compute types can take a compiler minutes.",
  fix: "Write the type out.",
  finders: [typeBombs, typeLoad],
});
