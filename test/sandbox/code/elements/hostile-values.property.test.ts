// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the values look like code on purpose.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listElements } from "../../../../sandbox/code/elements/list-elements.ts";
import type { ElementChanges, Patch, PatchOutcome } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import type { JsonValue } from "../../../../sandbox/code/elements/source/print.ts";
import { problemsOf } from "../../../support/scene-check.ts";
import { codeWords, newNames } from "./code-words.ts";
import { readFixture } from "./read-scenes.ts";

/** A text in every form it may have: words, strings, templates, constants, props, items, computed. */
const texts: readonly (readonly [scene: string, elementId: string])[] = [
  ["01-contract", "title"],
  ["02-no-semicolons", "title"],
  ["02-no-semicolons", "tagline"],
  ["03-tabs", "headline"],
  ["06-map-with-index", "heading-1"],
  ["08-tuples", "row-0"],
  ["08-tuples", "tag-1"],
  ["09-array-from", "title"],
  ["10-arrow-body", "title"],
  ["14-svg", "label"],
  ["15-conditional", "status"],
  ["18-text-forms", "held"],
  ["18-text-forms", "empty"],
  ["18-text-forms", "mixed"],
  ["21-library", "feature-card"],
  ["crlf:23-four-spaces", "title"],
];

const breakouts = [
  ..."\"'`{}<>$&\\/=;()\n\r\t\u2028\u0000",
  ...'${alert(1)} {alert(1)} </h1> </p> <b> /> */ /* // --> {/* \\u007d &lt; &#125; url(//x.y) }} ]}) ; \\ \\\\ "+x+" \'}}'.split(
    " ",
  ),
];
const hostile = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...breakouts), fc.string({ maxLength: 4 })), { maxLength: 8 })
    .map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const runs = { numRuns: 500 };

describe("whatever a value contains, it never becomes code", () => {
  it("a text is drawn exactly as it was given", () => {
    const run = fc.property(fc.constantFrom(...texts), hostile, ([scene, elementId], text) => {
      const source = readFixture(scene);
      const patch: Patch = { operation: "update", selector: { elementId }, changes: { text } };
      const after = changed(source, patch, ["br", "p"]);
      if (after === undefined) return;
      const { strings } = codeWords(after);
      const lines = text.split(/\r?\n/);
      // Between HTML tags each line is a text of its own; beside other text it is a part of one.
      if (elementId === "mixed")
        for (const line of lines) expect(strings.some((one) => one.includes(line.trim()))).toBe(true);
      else if (!strings.includes(text)) for (const line of lines) expect([...strings, ""]).toContain(line);
    });
    fc.assert(run, runs);
  });

  it("a style value is the string that was given", () => {
    const run = fc.property(hostile, fc.constantFrom("title", "tagline", "bar"), (value, elementId) => {
      const patch: Patch = { operation: "update", selector: { elementId }, changes: { style: { fontFamily: value } } };
      const after = changed(readFixture("02-no-semicolons"), patch, ["fontFamily"]);
      if (after === undefined) return;
      const element = listElements(after).find((one) => one.elementId === elementId);
      expect(element?.properties?.style?.fontFamily).toBe(value);
    });
    fc.assert(run, runs);
  });

  it("a prop is the string that was given", () => {
    const run = fc.property(hostile, fc.constantFrom("title", "icon", "data-label", "aria-label"), (value, name) => {
      const selector = { elementId: "feature-card" };
      const after = changed(
        readFixture("21-library"),
        { operation: "update", selector, changes: { props: { [name]: value } } },
        [name],
      );
      if (after !== undefined) expect(codeWords(after).strings).toContain(value);
    });
    fc.assert(run, runs);
  });

  it("a prop of any data is that data", () => {
    const run = fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      if (value === null) return;
      const patch: Patch = {
        operation: "update",
        selector: { elementId: "code" },
        changes: { props: { highlightLines: value as JsonValue } },
      };
      const outcome = patchElement(readFixture("21-library"), patch);
      if (outcome.outcome !== "changed") return expectRefused(outcome);
      const attribute = /highlightLines(?:=(\{[\s\S]*?\}|"[^"]*"))?(?= style=| \/>)/.exec(outcome.source);
      const code = attribute?.[1] ?? "true";
      const read = code.startsWith("{") ? code.slice(1, -1) : code;
      // biome-ignore lint/security/noGlobalEval: what was written is plain data, which this test proves.
      expect(JSON.stringify(globalThis.eval(`(${read})`))).toBe(JSON.stringify(value));
    });
    fc.assert(run, { numRuns: 300 });
  });

  it("a new element contains only what it was given", () => {
    const run = fc.property(hostile, hostile, hostile, (text, color, title) => {
      const patch: Patch = {
        operation: "add",
        changes: { element: "h2", text, style: { color }, props: { title } },
        position: { after: "title" },
      };
      const after = changed(readFixture("01-contract"), patch, [
        "h2",
        "h2",
        "br",
        "style",
        "color",
        "title",
        "data-element-id",
      ]);
      if (after === undefined) return;
      const { strings } = codeWords(after);
      for (const value of [color, title]) expect(strings).toContain(value);
    });
    fc.assert(run, { numRuns: 300 });
  });

  it("a name that is not a plain identifier is refused", () => {
    const names = [
      "onClick",
      "onload",
      "ref",
      "key",
      "__proto__",
      "constructor",
      "toString",
      "dangerouslySetInnerHTML",
      "srcDoc",
      "style",
      "a b",
      "a=1",
      "{...x}",
      "a>",
      "a}",
      "é",
      "",
      "data-element-id",
      "--x",
      "children",
    ];
    const run = fc.property(fc.oneof(fc.constantFrom(...names), hostile), fc.boolean(), (name, asStyle) => {
      const changes = JSON.parse(`{ "${asStyle ? "style" : "props"}": { ${JSON.stringify(name)}: "red" } }`);
      const after = changed(
        readFixture("26-one-line"),
        { operation: "update", selector: { elementId: "title" }, changes },
        ["style", name],
      );
      if (after === undefined) return;
      expect(name).toMatch(/^-{0,2}[A-Za-z_][\w-]*$/);
      if (!asStyle)
        expect(name).not.toMatch(
          /^(on.*|ref|key|__proto__|dangerouslySetInnerHTML|srcDoc|style|children|data-element-id)$/i,
        );
    });
    fc.assert(run, runs);
  });

  it("unknown elements, ids, easings and animations are refused", () => {
    const run = fc.property(hostile, (word) => {
      const source = readFixture("01-contract");
      const selector = { elementId: "title" };
      for (const patch of [
        { operation: "add", changes: { element: word }, position: { inside: "root" } },
        { operation: "add", changes: { element: "p" }, position: { inside: word } },
        { operation: "animate", selector, changes: { enter: word } },
        { operation: "animate", selector, changes: { emphasis: "pulse", easing: word } },
        { operation: "delete", selector: { label: word, type: word } },
      ] satisfies Patch[]) {
        const outcome = patchElement(source, patch);
        if (outcome.outcome === "changed") expect(word).toMatch(/^[\w.\- ]*$/);
      }
    });
    fc.assert(run, { numRuns: 200 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("the number %s is refused", (value) => {
    for (const changes of [
      { style: { fontSize: value } },
      { props: { tabIndex: value } },
      { props: { a: [{ b: value }] } },
    ] as ElementChanges[]) {
      expect(
        patchElement(readFixture("26-one-line"), { operation: "update", selector: { elementId: "title" }, changes })
          .outcome,
      ).toBe("refused");
    }
  });
});

describe("what is a value may still not be let in", () => {
  it("words that look like code pass the check", () => {
    const patches: Patch[] = breakouts
      .filter((text) => text !== "\u0000" && text !== "\u2028")
      .map((text) => ({
        operation: "add",
        changes: { element: "p", text: `a${text}b`, props: { title: text } },
        position: { inside: "root" },
      }));
    const outcome = patchElement(readFixture("01-contract"), { operation: "batch", patches });
    if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
    expect(problemsOf(outcome.source)).toEqual([]);
  });

  it.each<ElementChanges>([
    { style: { background: "url(https://example.com/a.png)" } },
    { style: { background: "u\\72l(//example.com/a.png)" } },
    { style: { backgroundImage: 'image-set("a.png" 1x)' } },
    { props: { constructor: "x" } },
    { props: { srcSet: "a.png" } },
    { text: "\u0000" },
    { text: "a\u2028b" },
    { text: "\u202e" },
  ])("%j fails the check", (changes) => {
    const patch = { operation: "update", selector: { elementId: "title" }, changes } as Patch;
    const outcome = patchElement(readFixture("26-one-line"), patch);
    if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
    expect(problemsOf(outcome.source)).not.toEqual([]);
  });
});

/** The text with the patch made, with no names in it but `allowed` ones and nothing new that runs; undefined where it is refused. */
function changed(source: string, patch: Patch, allowed: readonly string[]): string | undefined {
  const outcome = patchElement(source, patch);
  if (outcome.outcome !== "changed") {
    expectRefused(outcome);
    return undefined;
  }
  const before = codeWords(source);
  const after = codeWords(outcome.source);
  // A list item that is tested for its turn reads its index once more.
  expect(
    newNames(before, after).filter((name) => !["row", "n", "i"].includes(name) && !allowed.includes(name)),
  ).toEqual([]);
  expect(after.active).toBeLessThanOrEqual(before.active);
  return outcome.source;
}

function expectRefused(outcome: PatchOutcome): void {
  expect(outcome.outcome).toBe("refused");
  if (outcome.outcome === "refused") expect(outcome.nextStep).not.toBe("");
}
