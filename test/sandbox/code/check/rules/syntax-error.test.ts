import { describeRule, top } from "../rule-cases.ts";

describeRule("syntax-error", {
  refused: ["export default function ( {"],
  accepted: [top("const after = (1 + 2) * 3;")],
});
