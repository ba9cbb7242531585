import { describe, expect, it } from "vitest";
import { findElements } from "../../../../sandbox/code/elements/find-elements.ts";
import { listElements } from "../../../../sandbox/code/elements/list-elements.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";

const SCENE = `import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";
import { FeatureCard, StatCounter } from "@scenewright/components";
const pct = 42;
const steps = [{ title: "Plan", text: "Think first" }, { title: "Write", text: "Then type" }, { title: "Plan", text: "Again" }];
function Badge({ icon, words }: { icon: string; words: string }) {
  return <div data-element-id="badge">{icon}<div>{words}</div></div>;
}
export default function Scene() {
  const frame = useCurrentFrame();
  const count = Math.round(interpolate(frame, [0, 30], [0, 80]));
  return (
    <AbsoluteFill data-element-id="root">
      <div data-element-id="offer">Save <b data-element-id="share">50%</b> today</div>
      <p data-element-id="ratio">{pct}<span data-element-id="sign">%</span></p>
      <p data-element-id="progress">{count}<span data-element-id="unit"> points</span></p>
      <StatCounter data-element-id="sales" value={1284650} prefix="$" label="Sales" />
      <StatCounter data-element-id="hours" value="24/7" label="Support" />
      <FeatureCard data-element-id="card" title="Fast" text="Under a second" />
      <div data-element-id="main-title"><h1 data-element-id="big"><span data-element-id="word">Hello</span> <i data-element-id="who">world</i></h1></div>
      {steps.map((step, i) => (
        <section key={i} data-element-id={\`step-\${i}\`}><h3 data-element-id={\`step-title-\${i}\`}>{step.title}</h3><p data-element-id={\`step-text-\${i}\`}>{step.text}</p></section>
      ))}
      <Badge icon="x" words="Gold" />
    </AbsoluteFill>
  );
}
`;

const found = (label: string) => {
  const answer = findElements(SCENE, { label });
  if (answer.found === "one")
    return [answer.element.elementId, ...(answer.repetition === undefined ? [] : [answer.repetition])].join("#");
  return answer.found === "none"
    ? "none"
    : answer.candidates.map(({ elementId, repetition }) =>
        [elementId, ...(repetition === undefined ? [] : [repetition])].join("#"),
      );
};

describe("a label finds", () => {
  it.each<[string, string, string | string[]]>([
    ["text that goes on inside children", "Save 50% today", "offer"],
    ["words of one child", "50%", "share"],
    ["text put together of several children", "Hello world", "big"],
    ["a number and the sign beside it", "42%", "ratio"],
    ["a number that a component shows, grouped", "$1,284,650", "sales"],
    ["the same without its group marks", "1284650", "sales"],
    ["a text that a component shows as its value", "24/7", "hours"],
    ["the second prop of a component", "Under a second", "card"],
    ["one item of a list by its data", "Think first", "step-text-*#0"],
    ["another item", "write", "step-title-*#1"],
    ["every item that says the same, to choose from", "Plan", ["step-title-*#0", "step-title-*#2"]],
    ["an id in words, where nothing says it", "main title", "main-title"],
    ["an id as it is written", "main-title", "main-title"],
    ["nothing that is only part of a number", "1284", "none"],
  ])("%s", (_, label, expected) => {
    expect(found(label)).toEqual(expected);
  });
});

describe("words and expressions beside elements are a text", () => {
  const update = (elementId: string, text: string) =>
    patchElement(SCENE, { operation: "update", selector: { elementId }, changes: { text } });
  const changed = (elementId: string, text: string) => {
    const outcome = update(elementId, text);
    if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
    return outcome;
  };

  it("is listed as one, with what it says", () => {
    const types = Object.fromEntries(
      listElements(SCENE).map(({ elementId, type, label }) => [elementId, `${type} ${label}`]),
    );
    expect(types).toMatchObject({ ratio: "text 42", progress: "text {count}", offer: "text Save … today" });
    expect(types.badge, "an icon may be an element").toMatch(/^group/);
  });

  it("changes the part that differs and leaves the elements beside it", () => {
    expect(changed("ratio", "57%").source).toContain('const pct = "57";');
    expect(changed("offer", "Spend 50% now").source).toContain('>Spend <b data-element-id="share">50%</b> now</div>');
    expect(changed("offer", "Spend 50% today").receipt).toContain('text "Save" -> "Spend"');
    expect(changed("progress", "90 points").source).toContain('>90<span data-element-id="unit"> points</span>');
    expect(changed("progress", "90").notes.join(" ")).toContain("were replaced; the element beside them stayed");
  });

  it("refuses a text that says nothing of the elements between its pieces", () => {
    expect(update("offer", "Sale")).toMatchObject({
      outcome: "refused",
      problem: expect.stringContaining("in 2 pieces"),
    });
  });

  it("an item found by its words changes alone", () => {
    const outcome = patchElement(SCENE, {
      operation: "update",
      selector: { label: "Think first" },
      changes: { text: "Think twice" },
    });
    expect(outcome).toMatchObject({ outcome: "changed", changedElementIds: ["step-text-*"], repetition: 0 });
    expect(outcome.outcome === "changed" && outcome.source).toContain('text: "Think twice"');
  });
});
