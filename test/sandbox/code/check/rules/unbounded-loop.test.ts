import { body, describeRule, top } from "../rule-cases.ts";

describeRule("unbounded-loop", {
  refused: [
    body("for (;;) {}"),
    body("while (true) { frame; }"),
    body("let i = 0; do { i; } while (1);"),
    body("let i = 0; while (i < 10) { frame; }"),
    body("for (let i = 0; i < 10; i--) { frame; }"),
    body("const f = (): number => f(); f();"),
    top("const A = (): React.JSX.Element => <B />; const B = (): React.JSX.Element => <A />;"),
  ],
  accepted: [body("let sum = 0; for (let i = 0; i < 40; i++) { if (i > frame) break; sum += i; }")],
});
