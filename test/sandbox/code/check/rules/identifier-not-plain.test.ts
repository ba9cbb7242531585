import { body, describeRule, top } from "../rule-cases.ts";

describeRule("identifier-not-plain", {
  refused: [body("const o = {a: 1}; o.\\u0063onstructor;"), top("const \u0430dmin = 1;")],
  accepted: [top("const caf\u00e9 = 1;".replace("caf\u00e9", "cafe"))],
});
