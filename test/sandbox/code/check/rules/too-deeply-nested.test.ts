import { body, describeRule } from "../rule-cases.ts";

describeRule("too-deeply-nested", {
  refused: [body(`const x = ${"(".repeat(120)}1${")".repeat(120)};`)],
  accepted: [body(`const x = ${"(".repeat(20)}1${")".repeat(20)};`)],
});
