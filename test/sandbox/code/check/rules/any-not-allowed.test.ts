import { body, describeRule, top } from "../rule-cases.ts";

describeRule("any-not-allowed", {
  refused: [body("const x: any = 1;")],
  accepted: [top("const shown = (value: string | number) => String(value);")],
});
