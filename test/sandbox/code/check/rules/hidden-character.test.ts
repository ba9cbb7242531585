import { describeRule, jsx, top } from "../rule-cases.ts";

describeRule("hidden-character", {
  refused: [top("const a = 1; /* \u202e */"), top("const a\u200b = 1;").replace("a\u200b", "a \u200b")],
  accepted: [jsx("<p>{'\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'} na\u00efve \u4e2d\u6587</p>")],
});
