import { body, describeRule } from "../rule-cases.ts";

describeRule("regex-too-complex", {
  refused: [
    body('/(a+)+$/.test("a");'),
    body('/(a|a)*b/.test("a");'),
    body("/a*a*a*a*a*a*a*a*b/.test('a');"),
    body("'x'.search(/x+x+x+x+x+y/);"),
  ],
  accepted: [body(`const words = "a b".split(/ +/); const letters = "a1".replace(/[0-9]+/g, "");`)],
});
