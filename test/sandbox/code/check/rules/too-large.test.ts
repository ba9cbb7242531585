import { describeRule, top } from "../rule-cases.ts";

describeRule("too-large", {
  refused: [top(`/* ${"word ".repeat(14_000)} */`)],
  accepted: [top(`/* ${"word ".repeat(1_000)} */`)],
});
