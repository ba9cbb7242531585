import { body, describeRule, top } from "../rule-cases.ts";

describeRule("type-error", {
  refused: [body('const n: number = "a";')],
  accepted: [top("const total: number = [1, 2].reduce((sum, each) => sum + each, 0);")],
});
