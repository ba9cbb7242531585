import { body, describeRule, top } from "../rule-cases.ts";

describeRule("cast-not-allowed", {
  refused: [
    body("const x = 1 as unknown as string;"),
    body("const y: unknown = 1; const x = y as number;"),
    body("const x = (() => 1) as Function;"),
  ],
  accepted: [top("const SIZES = [1, 2, 3] as const;")],
});
