// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a value that holds one is what is refused.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { refuseInvalidValue } from "../../../../sandbox/code/elements/patch/update/css-value.ts";
import { launchBrowser } from "../../../../sandbox/render/browser/browser.ts";
import { findBrowser } from "../../../../src/platform/browsers/find-browser.ts";
import { cacheFolder } from "../../../../src/platform/files/cache-folder.ts";

const VALUES: string[] = JSON.parse(readFileSync(new URL("./css-values.json", import.meta.url), "utf8"));

const refused = (name: string, value: string) => {
  try {
    refuseInvalidValue(name, value, false);
    return false;
  } catch {
    return true;
  }
};

const reactName = (property: string) =>
  property.startsWith("--")
    ? property
    : property.replace(/^-webkit-/, "Webkit-").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

it("takes every value that today's Chromium takes, for every property it has", async () => {
  const supported = await supportedByChromium();
  const wrong = Object.entries(supported).flatMap(([property, values]) =>
    values.filter((value) => refused(reactName(property), value)).map((value) => `${property}: ${value}`),
  );
  expect(Object.keys(supported).length).toBeGreaterThan(400);
  expect(wrong).toEqual([]);
}, 60_000);

describe("a value that the browser would ignore is refused before it is written", () => {
  const scene =
    'export default function Scene() { return <h1 data-element-id="title" style={{ fontSize: 48 }}>Hi</h1>; }';
  const outcome = (style: Record<string, string | number>) =>
    patchElement(scene, { operation: "update", selector: { elementId: "title" }, changes: { style } });

  it.each([
    ["height", "height * 0.1"],
    ["width", "width / 2"],
    ["fontSize", "frame*2"],
    ["fontSize", "theme.fontSize"],
    ["left", "Math.min(width, 20)"],
    ["opacity", "interpolate(frame, [0, 10], [0, 1])"],
    ["width", "${width}px"],
    ["top", "50% - 20px"],
    ["color", "active ? red : blue"],
  ])("%s %s is an expression", (name, value) => {
    expect(outcome({ [name]: value })).toMatchObject({
      outcome: "refused",
      problem: expect.stringMatching(/expressions are not taken|no value of/),
    });
  });

  it("is refused with a message in plain words", () => {
    expect(outcome({ height: "height * 0.1" })).toEqual({
      outcome: "refused",
      problem: '"height * 0.1" is an expression, and expressions are not taken as the value of height.',
      nextStep:
        'Give a CSS value such as 108, "10%" or "calc(50% - 20px)", or a step from the old value such as "*1.2" or "+=20".',
    });
  });

  it.each([
    ["fontSize", "big"],
    ["fontSize", "48 px"],
    ["color", "reddish"],
    ["color", "#12"],
    ["color", "rgb(1 2)"],
    ["color", "red;"],
    ["color", "red !important"],
    ["display", "flexbox"],
    ["textAlign", "middle"],
    ["fontWeight", "heavy"],
    ["boxShadow", "0 0 10"],
    ["transform", "rotate(45)"],
    ["transform", "move(10px)"],
    ["filter", "blur(4)"],
    ["backgroundImage", "gradient(red, blue)"],
    ["background", "linear-gradient(red blue)"],
    ["padding", "10px 20px 30px 40px 50px"],
    ["position", "center"],
    ["borderRadius", "round"],
    ["width", "100pixels"],
    ["opacity", "half"],
    ["letterSpacing", "wide"],
  ])("%s: %s", (name, value) => {
    expect(outcome({ [name]: value })).toMatchObject({ outcome: "refused" });
  });

  it("numbers are read as React writes them", () => {
    expect(outcome({ rotate: 45 })).toMatchObject({ outcome: "refused", nextStep: 'Give rotate as "45deg".' });
    expect(outcome({ color: 5 })).toMatchObject({ outcome: "refused" });
    const written: Record<string, number>[] = [
      { width: 40 },
      { opacity: 0.5 },
      { zIndex: 3 },
      { lineHeight: 1.2 },
      { fontWeight: 650 },
    ];
    for (const style of written) expect(outcome(style)).toMatchObject({ outcome: "changed" });
  });

  it("is refused for a new element too", () => {
    const changes = { element: "h2", text: "Hi", style: { fontSize: "height * 0.1" } };
    expect(patchElement(scene, { operation: "add", changes })).toMatchObject({
      outcome: "refused",
      problem: expect.stringContaining("expressions are not taken"),
    });
  });
});

async function supportedByChromium(): Promise<Record<string, string[]>> {
  const scratch = mkdtempSync(join(tmpdir(), "sw-css-"));
  const cache = process.env.SCENEWRIGHT_CACHE ?? cacheFolder();
  const { executable, environment } = await findBrowser(process.env.SCENEWRIGHT_BROWSER, cache);
  const browser = await launchBrowser({
    executable,
    scratch,
    tryOwnSandbox: false,
    environment: { HOME: scratch, ...environment },
  });
  try {
    const { targetId } = await browser.pipe.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.pipe.send("Target.attachToTarget", { targetId, flatten: true });
    const expression = `JSON.stringify((${supports})(${JSON.stringify(VALUES)}))`;
    const { result } = await browser.pipe.send("Runtime.evaluate", { expression, returnByValue: true }, sessionId);
    return JSON.parse(String(result.value));
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

const supports = `(values) => {
  const written = Object.keys(document.body.style).map((name) => name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase()).replace(/^webkit/, "-webkit"));
  const names = new Set([...getComputedStyle(document.body), ...written]);
  const taken = [...names].map((name) => [name, values.filter((value) => CSS.supports(name, value))]);
  return Object.fromEntries(taken.filter(([, all]) => all.length > 0));
}`;
