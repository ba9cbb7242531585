import { describeRule, top } from "../rule-cases.ts";

describeRule("top-level-statement", {
  refused: [top('throw new Error("No data");')],
  accepted: [
    top("const DOUBLED = [1, 2].map((each) => each * 2);"),
    top("for (const x of [1]) { x; }"),
    top('String("x");'),
  ],
});
