import { expect, test } from "vitest";
import type { Brand } from "../../../../src/project/brand/brand.ts";
import { hardCodedColors } from "../../../../src/scenes/recolor/hard-coded-colors.ts";
import { sampleProject } from "../../project/sample-project.ts";

const withCode = (code: string, brand?: Brand) => {
  const project = sampleProject();
  const [first, ...others] = project.scenes;
  const scenes = first ? [{ ...first, code }, ...others] : [];
  return { ...project, scenes, ...(brand ? { brand } : {}) };
};

const found = (
  code: string,
  from: Brand | undefined,
  to: Brand | undefined,
  told?: { field: "primary"; from: string }[],
) =>
  hardCodedColors(withCode(code, from), withCode(code, to), told).map(({ color, replacement, line }) => [
    line,
    color,
    replacement,
  ]);

const OLD = { primary: "#ff5a36" };
const NEW = { primary: "#0055ff" };

test("exact and near copies of the old colour are found in every notation, with their transparency kept", () => {
  const code = [
    'const a = "#FF5A36";',
    'const b = "#fc5933cc";',
    'const c = "rgb(255, 90, 54)";',
    'const d = "1px solid rgba(254, 91, 55, 0.4)";',
    'const e = "hsl(11, 100%, 61%)";',
  ].join("\n");
  expect(found(code, OLD, NEW)).toEqual([
    [1, "#FF5A36", "#0055ff"],
    [2, "#fc5933cc", "#0055ffcc"],
    [3, "rgb(255, 90, 54)", "#0055ff"],
    [4, "rgba(254, 91, 55, 0.4)", "rgba(0, 85, 255, 0.4)"],
    [5, "hsl(11, 100%, 61%)", "#0055ff"],
  ]);
});

test("other colours, names of gradients and the new colour itself are left alone", () => {
  const code = 'fill="url(#fa5)" href="#f53" color="#ff9966" background="#0055ff" border="#ffffff"';
  expect(found(code, { primary: "#ff5533" }, NEW)).toEqual([]);
});

test("a grey brand colour matches that grey alone, since near-white stands in every scene", () => {
  expect(found('"#ffffff" "#fefefe" "#f6f7fb"', { text: "#ffffff" }, { text: "#f0f0f0" })).toEqual([
    [1, "#ffffff", "#f0f0f0"],
    [1, "#fefefe", "#f0f0f0"],
  ]);
});

test("without a brand before, the theme's colour is the old one; or the one that is told", () => {
  expect(found('"#8c9bff" "#ff5a36"', undefined, NEW)).toEqual([[1, "#8c9bff", "#0055ff"]]);
  expect(found('"#8c9bff" "#ff5a36"', NEW, NEW, [{ field: "primary", from: "#ff5a36" }])).toEqual([
    [1, "#ff5a36", "#0055ff"],
  ]);
});

test("a brand that keeps its colours finds nothing", () => {
  expect(found('"#ff5a36"', OLD, { ...OLD, wordmark: "Acme" })).toEqual([]);
});

test("a named colour is found in every notation, also as a word where a colour stands, and nowhere else", () => {
  const code = [
    'style={{ color: "tomato", backgroundColor: "#ff6347" }}',
    '<path fill="tomato" stroke={"rgba(255, 99, 71, 0.5)"} />',
    '<h1 title="tomato">tomato</h1>',
  ].join("\n");
  const project = withCode(code);
  const colors = hardCodedColors(project, project, [], [{ from: "#ff6347", to: "#2266ff" }]);
  expect(colors.map(({ line, color, replacement }) => [line, color, replacement])).toEqual([
    [1, "tomato", "#2266ff"],
    [1, "#ff6347", "#2266ff"],
    [2, "tomato", "#2266ff"],
    [2, "rgba(255, 99, 71, 0.5)", "rgba(34, 102, 255, 0.5)"],
  ]);
});
