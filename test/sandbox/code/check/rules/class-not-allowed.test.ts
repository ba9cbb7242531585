import { describeRule, top } from "../rule-cases.ts";

describeRule("class-not-allowed", {
  refused: [top("class A extends React.Component {}")],
  accepted: [top("const pointAt = (x: number) => ({x, y: 2 * x});")],
});
