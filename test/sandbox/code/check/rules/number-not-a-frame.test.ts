import { describeRule, jsx } from "../rule-cases.ts";

describeRule("number-not-a-frame", {
  refused: [jsx("<Sequence durationInFrames={0.5}>a</Sequence>")],
  accepted: [jsx("<Sequence from={10} durationInFrames={30}>a</Sequence>")],
});
