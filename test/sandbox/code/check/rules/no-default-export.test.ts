import { describeRule } from "../rule-cases.ts";
import { scene } from "../scene-check.ts";

describeRule("no-default-export", {
  refused: ["export const a = 1;", "export default 5;", "export default class {}".replace("class {}", '"text"')],
  accepted: [scene({})],
});
