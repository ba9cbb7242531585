import { beforeAll, describe, expect, it } from "vitest";
import type { StyleChanges } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { problemsOf } from "../../../support/scene-check.ts";

const SCENE = `import { AbsoluteFill, useCurrentFrame } from "remotion";
import { FadeUp, Headline } from "@scenewright/components";
const Row = ({ words }: { words: string }) => <p data-element-id="row">{words}</p>;
export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill data-element-id="root" style={{ color: "white" }}>
      <div data-element-id="box" style={{ fontSize: 40, lineHeight: 1.5, fontWeight: 300, letterSpacing: "2px" }}>
        <p data-element-id="inside">Inside</p>
        <h1 data-element-id="title">Title</h1>
        <b data-element-id="strong">Strong</b>
      </div>
      <p data-element-id="bare">Bare</p>
      <h2 data-element-id="second">Second</h2>
      <div data-element-id="growing" style={{ fontSize: 20 + frame }}><p data-element-id="moving">Moving</p></div>
      <FadeUp data-element-id="up"><p data-element-id="risen">Risen</p></FadeUp>
      <Headline data-element-id="headline">Words</Headline>
      <Row data-element-id="first-row" words="a" />
      <AbsoluteFill data-element-id="layer"><p data-element-id="deep">Deep</p></AbsoluteFill>
      <svg data-element-id="drawing" width={200} height={100}>
        <text data-element-id="letters" fontSize={24} x={10} y={20}>A</text>
        <rect data-element-id="bar" width={50} height="10" strokeWidth={3} stroke="red" />
      </svg>
      {[1, 2, 3].map((n, i) => <p key={n} data-element-id={\`item-\${i}\`}>{n}</p>)}
    </AbsoluteFill>
  );
}
`;

beforeAll(() => void problemsOf(""), 120_000);

const MEASURED = { bare: { width: 311.6, height: 48.2 } };

function changed(elementId: string, style: StyleChanges) {
  const changes = { style, measured: MEASURED };
  const outcome = patchElement(SCENE, { operation: "update", selector: { elementId }, changes });
  if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
  expect(problemsOf(outcome.source)).toEqual([]);
  return outcome;
}

describe("a step from a size that the element does not set itself", () => {
  it.each<[string, string, StyleChanges, string, string]>([
    ["what it inherits", "inside", { fontSize: "*1.2" }, "fontSize: 48", "font size 40 -> 48"],
    [
      "what it inherits, times the browser's own",
      "title",
      { fontSize: "*1.5" },
      "fontSize: 120",
      "font size 80 -> 120",
    ],
    ["a sum", "inside", { fontSize: "+=12" }, "fontSize: 52", "40 -> 52"],
    ["a share", "inside", { fontSize: "+20%" }, "fontSize: 48", "40 -> 48"],
    ["the browser's own", "bare", { fontSize: "*2" }, "fontSize: 32", "16 -> 32"],
    ["the browser's own of a heading", "second", { fontSize: "*2" }, "fontSize: 48", "24 -> 48"],
    ["a size that moves", "moving", { fontSize: "*1.2" }, 'fontSize: "1.2em"', "1em -> 1.2em"],
    ["a sum with a size that moves", "moving", { fontSize: "+=12" }, 'fontSize: "calc(1em + 12px)"', "calc"],
    ["a size that a component may set", "risen", { fontSize: "*1.2" }, 'fontSize: "1.2em"', "1em -> 1.2em"],
    ["a size of another component's place", "row", { fontSize: "/2" }, 'fontSize: "0.5em"', "1em -> 0.5em"],
    ["an attribute of a drawing", "letters", { fontSize: "*2" }, "fontSize: 48", "24 -> 48"],
    ["an attribute's width", "bar", { width: "*2" }, "width: 100", "50 -> 100"],
    ["a layer's whole width", "layer", { width: "*0.5" }, 'width: "50%"', "100% -> 50%"],
    ["opacity", "bare", { opacity: "*0.5" }, "opacity: 0.5", "opacity 1 -> 0.5"],
    ["scale", "bare", { scale: "*1.2" }, "scale: 1.2", "scale 1 -> 1.2"],
    ["a width that was measured", "bare", { width: "+20px" }, "width: 332", "312 -> 332"],
    ["a height that was measured", "bare", { height: "*1.5" }, "height: 72", "48 -> 72"],
    ["rotate", "bare", { rotate: "+=15deg" }, 'rotate: "15deg"', "0deg -> 15deg"],
    ["a weight", "inside", { fontWeight: "+=200" }, "fontWeight: 500", "300 -> 500"],
    ["a bold one's weight", "strong", { fontWeight: "+=100" }, "fontWeight: 800", "700 -> 800"],
    ["letter spacing that is inherited", "inside", { letterSpacing: "*2" }, 'letterSpacing: "4px"', "2px -> 4px"],
    ["letter spacing that nobody set", "bare", { letterSpacing: "+=3" }, "letterSpacing: 3", "0 -> 3"],
    ["a line height", "inside", { lineHeight: "*2" }, "lineHeight: 3", "1.5 -> 3"],
    ["one repetition of several", "item-1", { fontSize: "*2" }, "fontSize: 32", "16 -> 32"],
  ])("%s", (_, elementId, style, code, receipt) => {
    const outcome = changed(elementId, style);
    expect(outcome.source).toContain(code);
    expect(outcome.receipt).toContain(receipt);
    expect(outcome.notes.join(" ")).toMatch(/had no .* of its own/);
  });

  it.each<[string, StyleChanges, RegExp]>([
    ["bare", { width: "*1.2" }, /comes from what is in it.*could not be measured.*scale/],
    ["bare", { padding: "*1.2" }, /is 0/],
    ["bare", { transform: "*1.2" }, /has no value yet/],
    ["headline", { fontSize: "*1.2" }, /type sizes are props of its own.*sizePx/],
  ])("is refused where there is nothing to start from: %s %o", (elementId, style, says) => {
    const outcome = patchElement(SCENE, { operation: "update", selector: { elementId }, changes: { style } });
    if (outcome.outcome !== "refused") throw new Error(JSON.stringify(outcome));
    expect(`${outcome.problem} ${outcome.nextStep}`).toMatch(says);
  });
});
