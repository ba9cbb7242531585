import { body, describeRule } from "../rule-cases.ts";

describeRule("too-much-work", {
  refused: [body("let n = 0; for (let i = 0; i < 1e4; i++) for (let j = 0; j < 1e4; j++) n += i * j;")],
  accepted: [body("const grid = Array.from({length: 60}, (_, i) => Array.from({length: 60}, (_, j) => i * j));")],
});
