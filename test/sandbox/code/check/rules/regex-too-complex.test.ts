import { body, describeRule } from "../rule-cases.ts";

describeRule("regex-too-complex", {
  refused: [
    body('/(a+)+$/.test("a");'),
    body('/(a|a)*b/.test("a");'),
    body("/a*a*a*a*a*a*a*a*b/.test('a');"),
    body("'x'.search(/x+x+x+x+x+y/);"),
    body("'x'.search(/(\\s*\\w+\\s*)*$/);"),
    body("'x'.search(/(a{1,9}){1,9}b/);"),
    body("'x'.search(/(a?){20}a{20}/);"),
    body("'x'.search(/a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaa/);"),
    body("'x'.search(/(?=(a+)+b)a/);"),
    body("'x'.search(/(?:[a-z]|[^0-9])+1/i);"),
    body("'x'.search(/(a)\\1+/);"),
  ],
  accepted: [
    body(String.raw`const quoted = 'say "hi"'.match(/"([^"\\]|\\.)*"/g); quoted?.join();`),
    body(String.raw`const cells = "a,b".split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/); cells.length;`),
    body(
      String.raw`const tokens = "let x".match(/(\/\/.*|"[^"]*"|'[^']*'|\b(?:const|let)\b|\d+(?:\.\d+)?|\w+|\s+|.)/g); tokens?.length;`,
    ),
    body(
      String.raw`const ip = /^(?:\d{1,3}\.){3}\d{1,3}$/.test("1.2.3.4"); const n = "1,234".match(/^\d{1,3}(,\d{3})*(\.\d+)?$/); String(ip) + n?.length;`,
    ),
    body(`const words = "a b".split(/ +/); const letters = "a1".replace(/[0-9]+/g, "");`),
  ],
});
