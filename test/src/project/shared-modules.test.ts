import { describe, expect, test } from "vitest";
import {
  importersOf,
  modulesReached,
  moduleTexts,
  withModule,
  withoutModule,
} from "../../../src/project/shared-modules.ts";
import { hashOfState } from "../../../src/store/history/state.ts";
import { sampleProject } from "./sample-project.ts";

const project = withModule(
  withModule(sampleProject(), "colors", "export const a = 1;"),
  "cards",
  'import { a } from "./colors";\nexport const b = a;',
);

describe("shared modules", () => {
  test("are kept by name, and the last that goes away leaves the project as it was", () => {
    expect(project.modules?.map(({ name }) => name)).toEqual(["cards", "colors"]);
    const without = withoutModule(withoutModule(project, "cards"), "colors");
    expect(without).toEqual(sampleProject());
    expect(hashOfState(without)).toBe(hashOfState(sampleProject()));
    expect(hashOfState(project)).not.toBe(hashOfState(without));
  });

  test("only those that a text reaches, itself or through others, are its business", () => {
    const texts = moduleTexts(project);
    expect(Object.keys(modulesReached('import { b } from "./shared/cards";', texts) ?? {})).toEqual([
      "cards",
      "colors",
    ]);
    expect(Object.keys(modulesReached("import {a} from '../shared/colors.tsx'", texts) ?? {})).toEqual(["colors"]);
    expect(modulesReached('import { x } from "remotion"; const cards = "cards";', texts)).toBeUndefined();
  });

  test("a module that is imported is not taken away", () => {
    expect(importersOf(project, "colors")).toEqual(["shared/cards"]);
    expect(() => withoutModule(project, "colors")).toThrow("imported by shared/cards");
    expect(() => withoutModule(project, "nope")).toThrow('No shared module "shared/nope"');
  });

  test("names, sizes and numbers have limits", () => {
    expect(() => withModule(project, "../x", "export {};")).toThrow("not valid");
    expect(() => withModule(project, "x", "  ")).toThrow("empty");
    expect(() => withModule(project, "x", "x".repeat(50_000))).toThrow("characters in all");
    let many = sampleProject();
    for (let number = 0; number < 20; number++) many = withModule(many, `m${number}`, "export const a = 1;");
    expect(() => withModule(many, "one-more", "export const a = 1;")).toThrow("21 shared modules");
  });
});
