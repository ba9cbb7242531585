import { beforeAll, describe, expect, it } from "vitest";
import type { ElementAnimation } from "../../../../sandbox/code/check/diagnostic.ts";
import { compileUnchecked } from "../../../../sandbox/code/compile/compile-unchecked.ts";
import { listElements } from "../../../../sandbox/code/elements/list-elements.ts";
import { emphases, enters, exits } from "../../../../sandbox/code/elements/patch/animate/recipes.ts";
import type { Animation, Patch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { problemsOf } from "../../../support/scene-check.ts";
import { sharedPage } from "../../../support/shared-stage.ts";
import { showTimeline } from "../../../support/stage-page.ts";

const SCENE = `import { AbsoluteFill, interpolate, useCurrentFrame, useVideoConfig } from "remotion";
import { StatCounter } from "@scenewright/components";
const sheet = { fontSize: 40, opacity: 0.9 };
export default function Scene() {
  const frame = useCurrentFrame();
  const { fps, durationInFrames } = useVideoConfig();
  return (
    <AbsoluteFill data-element-id="root">
      <h1 data-element-id="plain">Plain</h1>
      <h1 data-element-id="styled" style={{ color: "white", opacity: 0.8, transform: "rotate(3deg)", filter: "contrast(1.1)" }}>Styled</h1>
      <p data-element-id="moving" style={{ opacity: interpolate(frame, [0, 20], [0, 1]), transform: \`translateX(\${frame}px)\` }}>Moving</p>
      <p data-element-id="sheeted" style={sheet}>Sheet</p>
      <p data-element-id="sheeted-2" style={sheet}>Sheet too</p>
      <p data-element-id="number">1,250+ users</p>
      <StatCounter data-element-id="stat" value={98} label="of all" />
      <svg data-element-id="drawing" width={100} height={100}><path data-element-id="line" d="M0 0 L90 90" stroke="red" /></svg>
    </AbsoluteFill>
  );
}
`;

beforeAll(() => void problemsOf(""), 120_000);

function patched(source: string, elementId: string, changes: Animation) {
  const patch: Patch = { operation: "animate", selector: { elementId }, changes };
  const outcome = patchElement(source, patch);
  if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const described = (source: string, elementId: string) =>
  listElements(source).find((each) => each.elementId === elementId);
const allOf = (source: string, elementId: string) => described(source, elementId)?.animations ?? [];
const animationsOf = (source: string, elementId: string) =>
  allOf(source, elementId).filter((each): each is ElementAnimation => each.phase !== "code");
/** The element's own lines, without the hooks and imports that an animation leaves behind. */
const line = (source: string, elementId: string) =>
  source.split("\n").find((each) => each.includes(`data-element-id="${elementId}"`));

const every = [
  ...Object.keys(enters).map((name) => ["enter", name] as const),
  ...Object.keys(exits).map((name) => ["exit", name] as const),
  ...Object.keys(emphases).map((name) => ["emphasis", name] as const),
];

describe("an animation that was written is listed by its name and removed to the byte", () => {
  it.each(every)("%s %s", (phase, name) => {
    for (const elementId of ["plain", "styled", "moving"]) {
      const { source } = patched(SCENE, elementId, { [phase]: name });
      expect(animationsOf(source, elementId)).toMatchObject([{ phase, name, easing: expect.any(String) }]);
      const removed = patched(source, elementId, { remove: [phase] });
      expect(line(removed.source, elementId)?.replaceAll("`rotate(3deg)`", '"rotate(3deg)"'), elementId).toBe(
        line(SCENE, elementId),
      );
      expect(animationsOf(removed.source, elementId)).toEqual([]);
      expect(removed.source).not.toContain(`${elementId}E`);
      expect(removed.receipt).toMatch(new RegExp(`has no ${phase} ${name} any more`));
    }
  });

  it.each<[string, Animation, string]>([
    ["number", { enter: "count-up" }, "count-up"],
    ["plain", { enter: "typewriter" }, "typewriter"],
    ["line", { enter: "draw" }, "draw"],
    ["stat", { enter: "count-up" }, "count-up"],
    ["sheeted", { enter: "fade" }, "fade"],
  ])("%s %o", (elementId, changes, name) => {
    const { source } = patched(SCENE, elementId, changes);
    expect(animationsOf(source, elementId)).toMatchObject([{ phase: "enter", name }]);
    const removed = patched(source, elementId, { enter: "none" });
    expect(animationsOf(removed.source, elementId)).toEqual([]);
    expect(problemsOf(removed.source)).toEqual([]);
    if (name === "count-up" || name === "draw") expect(line(removed.source, elementId)).toBe(line(SCENE, elementId));
  });

  it("what is left still passes the check", () => {
    const { source } = patched(SCENE, "styled", { enter: "slide-up", exit: "fade", emphasis: "bounce" });
    expect(animationsOf(source, "styled").map(({ phase, name }) => `${phase} ${name}`)).toEqual([
      "enter slide-up",
      "exit fade",
      "emphasis bounce",
    ]);
    expect(problemsOf(source)).toEqual([]);
    const exitless = patched(source, "styled", { remove: ["exit"] }).source;
    expect(animationsOf(exitless, "styled").map(({ phase }) => phase)).toEqual(["enter", "emphasis"]);
    expect(problemsOf(exitless)).toEqual([]);
    const bare = patched(source, "styled", { remove: ["all"] });
    expect(animationsOf(bare.source, "styled")).toEqual([]);
    expect(bare.receipt).toMatch(/enter slide-up.*exit fade.*emphasis bounce/);
    expect(problemsOf(bare.source)).toEqual([]);
  });

  it("times are told as they were asked for", () => {
    const { source } = patched(SCENE, "plain", {
      enter: "fade",
      startSeconds: 1.5,
      durationSeconds: 0.8,
      easing: "ease-in-out",
    });
    expect(animationsOf(source, "plain")).toEqual([
      { phase: "enter", name: "fade", startSeconds: 1.5, durationSeconds: 0.8, easing: "ease-in-out" },
    ]);
    expect(animationsOf(patched(SCENE, "plain", { exit: "fade" }).source, "plain")).toMatchObject([
      { endsWithScene: true },
    ]);
  });

  it("one that is not there is answered with those that are", () => {
    const { source } = patched(SCENE, "plain", { enter: "fade" });
    const outcome = patchElement(source, {
      operation: "animate",
      selector: { elementId: "plain" },
      changes: { remove: ["bounce"] },
    });
    expect(outcome).toMatchObject({ outcome: "refused", nextStep: "It has: enter fade." });
  });
});

describe("an animation is replaced by another of its kind", () => {
  it("unless both are wanted", () => {
    const { source } = patched(SCENE, "plain", { enter: "fade" });
    const replaced = patched(source, "plain", { enter: "slide-up" });
    expect(animationsOf(replaced.source, "plain").map(({ name }) => name)).toEqual(["slide-up"]);
    expect(replaced.notes.join(" ")).toContain("The enter fade it had is replaced.");
    expect(replaced.receipt).toMatch(/^Text 'Plain' now slides up/);
    const both = patched(source, "plain", { enter: "rotate", together: true });
    expect(animationsOf(both.source, "plain")).toHaveLength(2);
    expect(problemsOf(both.source)).toEqual([]);
  });

  it("an emphasis replaces the same one, and plays beside others", () => {
    const first = patched(SCENE, "plain", { emphasis: "bounce" }).source;
    const again = patched(first, "plain", { emphasis: "bounce", repeat: 3 }).source;
    expect(animationsOf(again, "plain")).toMatchObject([{ name: "bounce", repeat: 3 }]);
    expect(animationsOf(patched(again, "plain", { emphasis: "pulse" }).source, "plain")).toHaveLength(2);
  });
});

describe("an emphasis repeats at its natural pace", () => {
  it.each<[Animation, object, RegExp]>([
    [
      { emphasis: "bounce", repeat: 3 },
      { repeat: 3, periodSeconds: 0.9, durationSeconds: 0.9, startSeconds: 1 },
      /3 times, 0.9 s each/,
    ],
    [
      { emphasis: "pulse", repeat: 0, periodSeconds: 3 },
      { repeat: 0, periodSeconds: 3, durationSeconds: 0.6 },
      /again and again every 3 s/,
    ],
    [{ emphasis: "pulse", periodSeconds: 2 }, { repeat: 0, periodSeconds: 2 }, /every 2 s/],
    [{ emphasis: "bounce", durationSeconds: 9 }, { repeat: 10, periodSeconds: 0.9 }, /10 times/],
    [{ emphasis: "shake", durationSeconds: 0.7 }, { durationSeconds: 0.7 }, /over 0.7 s/],
    [{ emphasis: "rotate", durationSeconds: 8 }, { durationSeconds: 8 }, /turns once around over 8 s/],
  ])("%o", (changes, expected, receipt) => {
    const outcome = patched(SCENE, "plain", changes);
    expect(animationsOf(outcome.source, "plain")).toMatchObject([expected]);
    expect(outcome.receipt).toMatch(receipt);
    expect(problemsOf(outcome.source)).toEqual([]);
    expect(line(patched(outcome.source, "plain", { remove: ["all"] }).source, "plain")).toBe(line(SCENE, "plain"));
  });

  it("is bounded, and an enter has none", () => {
    const refused = (changes: Animation) =>
      patchElement(SCENE, { operation: "animate", selector: { elementId: "plain" }, changes });
    expect(refused({ emphasis: "pulse", repeat: 2.5 })).toMatchObject({ outcome: "refused" });
    expect(refused({})).toMatchObject({ outcome: "refused", problem: "The animation is missing." });
  });

  it("begins in time in a short scene, and a count ends in time", () => {
    expect(animationsOf(patched(SCENE, "plain", { emphasis: "pulse", sceneSeconds: 2 }).source, "plain")).toMatchObject(
      [{ startSeconds: 0.5 }],
    );
    expect(
      animationsOf(patched(SCENE, "number", { enter: "count-up", sceneSeconds: 1.5 }).source, "number"),
    ).toMatchObject([{ durationSeconds: 1 }]);
  });
});

describe("bounces and shakes are measured by the element's own size", () => {
  it("as a share of it, a drawing's included", () => {
    expect(patched(SCENE, "plain", { emphasis: "bounce" }).source).toContain("calc(clamp(10px, 25%, 160px) *");
    expect(patched(SCENE, "plain", { emphasis: "shake" }).source).toContain("calc(clamp(6px, 3%, 40px) *");
    expect(patched(SCENE, "line", { emphasis: "bounce" }).source).toContain('transformBox: "fill-box"');
  });

  it("in pixels: four times the size goes four times as far, and a turn takes as long in any scene", async () => {
    const page = await sharedPage();
    const topAt = async (height: number, frames: readonly number[], changes: Animation) => {
      const source = `import { AbsoluteFill } from "remotion"; export default function Scene() { return <AbsoluteFill><div data-element-id="box" style={{ position: "absolute", top: 300, width: 100, height: ${height}, background: "red" }} /></AbsoluteFill>; }`;
      const code = patched(source, "box", { emphasis: "bounce", startSeconds: 0, ...changes }).source;
      const size = { width: 1280, height: 1280, fps: 30, durationInFrames: 300 };
      const scene = {
        sceneId: "s",
        title: "",
        compiled: compileUnchecked(code).compiled,
        startFrame: 0,
        durationInFrames: 300,
      };
      await showTimeline(page, { ...size, theme: "midnight", scenes: [scene] });
      const tops: number[] = [];
      for (const frame of frames) {
        expect((await page.seek(frame)).fault).toBeUndefined();
        tops.push(Math.round(((await page.measure({ elementId: "box" }))?.y ?? 0) * 1280));
      }
      return tops;
    };
    const [small] = await topAt(100, [7], {});
    const [large] = await topAt(400, [7], {});
    expect(300 - (large ?? 0)).toBeGreaterThan(85);
    expect((300 - (large ?? 0)) / (300 - (small ?? 0))).toBeCloseTo(4, 0);
    const turns = await topAt(100, [0, 7, 27, 34, 54, 61, 81, 95, 120], { repeat: 3 });
    expect([turns[0], turns[2], turns[4], turns[6], turns[7], turns[8]].every((top) => top === 300)).toBe(true);
    expect(turns[1]).toBe(turns[3]);
    expect(turns[3]).toBe(turns[5]);
  }, 60_000);
});

describe("what the scene's own code moves is listed as that", () => {
  const BY_HAND = `import { AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig } from "remotion";
const card = { padding: 8 };
export default function Scene() {
  const frame = useCurrentFrame();
  const { fps, width } = useVideoConfig();
  const shown = interpolate(frame, [0, 20], [0, 1]);
  const rise = () => 40 * (1 - shown);
  return (
    <AbsoluteFill data-element-id="root">
      <h1
        data-element-id="title"
        style={{
          ...card,
          opacity: shown,
          width: width / 2,
          translate: \`0px \${rise()}px\`,
        }}
      >Words</h1>
      <p data-element-id="popped" style={{ scale: spring({ frame, fps }), rotate: \`\${frame * 2}deg\`, color: "white" }}>Popped</p>
      <svg><circle data-element-id="dot" r={10 + Math.sin(frame / 9)} cx={20} /></svg>
      <b data-element-id="still" style={{ left: width, frame: 1 } as object}>Still</b>
    </AbsoluteFill>
  );
}
`;

  it("with its property, what moves it and its line, through constants and functions", () => {
    expect(allOf(BY_HAND, "title")).toEqual([
      { phase: "code", name: "interpolate", property: "opacity", line: 14 },
      { phase: "code", name: "interpolate", property: "translate", line: 16 },
    ]);
    expect(allOf(BY_HAND, "popped")).toMatchObject([
      { name: "spring", property: "scale" },
      { name: "frame", property: "rotate" },
    ]);
    expect(allOf(BY_HAND, "dot")).toMatchObject([{ name: "frame", property: "r" }]);
    expect(allOf(BY_HAND, "still")).toEqual([]);
    expect(allOf(BY_HAND, "root")).toEqual([]);
  });

  it("beside what a patch wrote, and told where it is asked to be removed", () => {
    const { source } = patched(BY_HAND, "popped", { enter: "fade" });
    expect(allOf(source, "popped").map(({ phase }) => phase)).toEqual(["enter", "code", "code"]);
    const refused = patchElement(BY_HAND, {
      operation: "animate",
      selector: { elementId: "title" },
      changes: { remove: ["all"] },
    });
    expect(refused).toMatchObject({
      outcome: "refused",
      nextStep: expect.stringMatching(/moves opacity \(interpolate, line 14\), translate .*edit_code/),
    });
  });
});
