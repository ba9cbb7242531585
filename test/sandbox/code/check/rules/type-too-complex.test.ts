import { describeRule, top } from "../rule-cases.ts";

describeRule("type-too-complex", {
  refused: [
    top("type A<T> = T extends string ? 1 : 2;"),
    top("type B<T> = {a: B<B<T>>}; const b: B<1> | null = null;"),
    top("type D = 0 | 1 | 2 | 3 | 4 | 5 | 6; type P = `${D}${D}${D}`;"),
  ],
  accepted: [
    top("type Side = 'top' | 'left'; type Pad = `padding-${Side}`; const P: Pad = 'padding-top'; P.length;"),
    top(
      `type Part = "intro" | "main" | "end"; const LABELS: Record<Part, string> = {intro: "a", main: "b", end: "c"};`,
    ),
  ],
});
