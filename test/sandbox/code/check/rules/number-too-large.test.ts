import { body, describeRule } from "../rule-cases.ts";

describeRule("number-too-large", {
  refused: [
    body('"x".repeat(1e9);'),
    body("Array.from({length: 1e4 * 1e5});"),
    body("new Array(2 ** 31);"),
    body("let n = 0; for (let i = 0; i < 1e12; i++) n += i;"),
  ],
  accepted: [body("const list = Array.from({length: 200}, (_, i) => i * width);")],
});
