import { body, describeRule } from "../rule-cases.ts";

describeRule("not-a-number", {
  refused: [body("const x = frame % 0;")],
  accepted: [body("const phase = frame % 12;")],
});
