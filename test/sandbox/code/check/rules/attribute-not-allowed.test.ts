import { describeRule, jsx } from "../rule-cases.ts";
import { scene } from "../scene-check.ts";

describeRule("attribute-not-allowed", {
  refused: [
    jsx("<div onClick={() => 1} />"),
    jsx("<div ref={() => 1} />"),
    jsx('<div dangerouslySetInnerHTML={{["__" + "html"]: ""}} />'),
    jsx("<AbsoluteFill onClick={() => 1} />"),
    jsx('<Sequence _remotionInternalStack="x"><p /></Sequence>'),
    scene({ body: "const Fill = AbsoluteFill;", jsx: "<Fill onClick={() => 1} />" }),
  ],
  accepted: [jsx('<p dir="rtl" lang="ar">a</p>')],
});
