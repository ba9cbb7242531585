import { describeRule, top } from "../rule-cases.ts";

describeRule("top-level-statement", {
  refused: [top("for (const x of [1]) { x; }"), top('String("x");')],
  accepted: [top("const DOUBLED = [1, 2].map((each) => each * 2);")],
});
