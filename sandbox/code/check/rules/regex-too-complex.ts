import { defineRule } from "../rule.ts";
import { regexes } from "../visitors/regexes.ts";

export const regexTooComplex = defineRule({
  id: "regex-too-complex",
  why: "Some patterns take endless time on short text.",
  fix: 'Use one repetition at a time, `/[a-z]+/g`, or split the text: `text.split(" ")`.',
  finders: [regexes],
});
