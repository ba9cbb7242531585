import { describeRule, jsx } from "../rule-cases.ts";

describeRule("too-many-elements", {
  refused: [jsx("<>{Array.from({length: 200}, (_, i) => Array.from({length: 200}, (_, j) => <i key={i + j} />))}</>")],
  accepted: [jsx("<>{Array.from({length: 200}, (_, i) => <i key={i} />)}</>")],
});
